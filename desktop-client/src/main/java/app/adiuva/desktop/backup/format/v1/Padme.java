package app.adiuva.desktop.backup.format.v1;

/// Padmé (Nikitin et al., PETS 2019): lengths with few significant bits, at most 12 % longer.
final class Padme {
    private Padme() {}

    /// The padded length of a length of at least 0.
    static long padded(long length) {
        if (length < 2) {
            return length;
        }
        int exponent = 63 - Long.numberOfLeadingZeros(length);
        int significant = 32 - Integer.numberOfLeadingZeros(exponent);
        long mask = (1L << (exponent - significant)) - 1;
        return (length + mask) & ~mask;
    }
}
