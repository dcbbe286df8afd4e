package app.adiuva.desktop.cli.backup;

import java.util.Locale;

/// Numbers of bytes for people, in powers of ten.
final class Amount {
    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};

    private Amount() {}

    static String of(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= 999.95 && unit < UNITS.length - 1) {
            amount /= 1_000;
            unit++;
        }
        return unit == 0 ? bytes + " " + UNITS[0] : String.format(Locale.ROOT, "%.1f %s", amount, UNITS[unit]);
    }
}
