package app.adiuva.desktop.cli.backup;

import app.adiuva.contracts.backup.FoundBackups;
import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.ShortId;
import app.adiuva.desktop.cli.TextTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What becomes of backups of another computer that lie in the place where this one is about to keep its own.
final class TakeOver {
    @Option(
            names = "--take-over",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "ID",
            description = "Take over the backups of another computer that are in the same place; with an ID where there"
                    + " are several.")
    @Nullable
    String wanted;

    @Option(names = "--new", description = "Begin new ones beside those of another computer.")
    boolean beginNew;

    /// Those to take over; empty to begin new ones.
    ///
    /// @param asking whether a person can be asked
    Optional<FoundBackups> choose(List<FoundBackups> found, Session session, boolean asking) {
        if (wanted != null) {
            return Optional.of(named(wanted, found));
        }
        if (found.isEmpty() || beginNew) {
            return Optional.empty();
        }
        if (!asking) {
            throw new CommandFailure(
                    ExitCode.REFUSED,
                    "backups_found",
                    "There are backups of another computer, or of this one before, in the same place (" + ids(found)
                            + "). Nothing was changed; say --take-over ID, or --new.");
        }
        show(found, session);
        return answered(found, session);
    }

    private static FoundBackups named(String wanted, List<FoundBackups> found) {
        List<FoundBackups> fitting = found.stream()
                .filter(each -> wanted.isEmpty() || ShortId.fits(each.id(), wanted))
                .toList();
        if (fitting.size() > 1) {
            throw new CommandFailure(
                    ExitCode.REFUSED,
                    "ambiguous_id",
                    "Several could be taken over (" + ids(found) + "). Nothing was changed; name one by its ID.");
        }
        if (fitting.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.REFUSED,
                    "backup_no_backup",
                    "There is nothing like that to take over. Nothing was changed.");
        }
        return fitting.getFirst();
    }

    private static String ids(List<FoundBackups> found) {
        return String.join(
                ", ", found.stream().map(each -> ShortId.of(each.id())).toList());
    }

    private static void show(List<FoundBackups> found, Session session) {
        session.terminal().line("In the same place there are backups of another computer, or of this one before:\n");
        new TextTable(
                        List.of("", "NEWEST", "BACKUPS", "SIZE", "ID"),
                        IntStream.range(0, found.size())
                                .mapToObj(i -> List.of(
                                        String.valueOf(i + 1),
                                        When.minute(
                                                Instant.ofEpochMilli(
                                                        found.get(i).newestTimestamp()),
                                                session.clock()),
                                        String.valueOf(found.get(i).backups()),
                                        Amount.of(found.get(i).sizeBytes()),
                                        ShortId.of(found.get(i).id())))
                                .toList())
                .print(session.terminal());
        session.terminal().line("\nTaken over, they go on here, and the computer that made them can only read them.");
    }

    private static Optional<FoundBackups> answered(List<FoundBackups> found, Session session) {
        while (true) {
            String answer =
                    session.terminal().question("The number of those to take over, or `new` to begin new ones: ");
            if (answer.equals("new")) {
                return Optional.empty();
            }
            if (answer.isEmpty()) {
                throw new CommandFailure(ExitCode.REFUSED, "backups_found", "Nothing was changed.");
            }
            if (answer.matches("[0-9]{1,4}")
                    && Integer.parseInt(answer) >= 1
                    && Integer.parseInt(answer) <= found.size()) {
                return Optional.of(found.get(Integer.parseInt(answer) - 1));
            }
        }
    }
}
