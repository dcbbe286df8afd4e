package app.adiuva.desktop.cli.backup;

import java.util.Locale;

/// A number with its noun.
final class Plural {
    private Plural() {}

    /// @param one the noun for one of it; more of it has an `s`
    static String of(long count, String one) {
        return String.format(Locale.ROOT, "%,d", count) + " " + one + (Math.abs(count) == 1 ? "" : "s");
    }
}
