package app.adiuva.desktop.backup.format.v1;

/// The keyed name of a database page's content: section 6.
public record PageName(Bits128 bits) {
    @Override
    public String toString() {
        return bits.toString();
    }
}
