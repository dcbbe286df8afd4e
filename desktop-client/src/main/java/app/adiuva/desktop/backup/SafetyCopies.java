package app.adiuva.desktop.backup;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The databases that restores have replaced. Each has a number, because a clock may go back.
record SafetyCopies(Path folder) {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final int KEPT = 3;
    private static final int DIGITS = 6;

    /// The last one.
    Optional<Path> newest() throws IOException {
        List<Path> all = all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /// Where the next one goes. What a process that was killed has left unfinished goes away.
    Path next(Instant now) throws IOException {
        AppPaths.ownerOnlyFolder(folder);
        for (Path unfinished : named(".*\\.db" + Pattern.quote(Database.UNFINISHED))) {
            Files.deleteIfExists(unfinished);
        }
        long number = newest().map(SafetyCopies::number).orElse(0L) + 1;
        return folder.resolve(String.format("%0" + DIGITS + "d-%s.db", number, STAMP.format(now)));
    }

    /// Removes all but the last few.
    void letGo() throws IOException {
        List<Path> all = all();
        for (Path old : all.subList(0, Math.max(0, all.size() - KEPT))) {
            Files.deleteIfExists(old);
        }
    }

    private List<Path> all() throws IOException {
        return named("[0-9]{" + DIGITS + "}-.*\\.db");
    }

    private List<Path> named(String pattern) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.getFileName().toString().matches(pattern))
                    .sorted()
                    .toList();
        }
    }

    private static long number(Path copy) {
        return Long.parseLong(copy.getFileName().toString().substring(0, DIGITS));
    }
}
