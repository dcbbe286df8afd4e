package app.adiuva.desktop.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// The end of an id, as tables show it and verbs take it. Ids begin with a time and end in random digits, so two that
/// were made together differ at the end.
public final class ShortId {
    private static final int SHOWN = 8;
    private static final int NEEDED = 4;

    private ShortId() {}

    public static String of(String id) {
        return id.substring(Math.max(0, id.length() - SHOWN));
    }

    /// Whether `given` is this id, or at least its last four characters.
    public static boolean fits(String id, String given) {
        String end = given.toLowerCase(Locale.ROOT);
        return id.equals(end) || end.length() >= NEEDED && id.endsWith(end);
    }

    /// The one of these that was meant, by its id or the end of it.
    ///
    /// @throws CommandFailure when that could be several
    public static <T> Optional<T> one(List<T> all, Function<T, String> id, String given) {
        List<T> fitting =
                all.stream().filter(each -> fits(id.apply(each), given)).toList();
        if (fitting.size() > 1) {
            throw ambiguous(given);
        }
        return fitting.stream().findFirst();
    }

    public static CommandFailure ambiguous(String given) {
        return new CommandFailure(
                ExitCode.REFUSED,
                "ambiguous_id",
                "More than one ID ends in " + given + ". Nothing was changed; give more of its characters.");
    }
}
