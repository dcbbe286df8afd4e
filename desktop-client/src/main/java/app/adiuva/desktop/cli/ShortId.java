package app.adiuva.desktop.cli;

import java.util.Locale;

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

    public static CommandFailure ambiguous(String given) {
        return new CommandFailure(
                ExitCode.REFUSED,
                "ambiguous_id",
                "More than one ID ends in " + given + ". Nothing was changed; give more of its characters.");
    }
}
