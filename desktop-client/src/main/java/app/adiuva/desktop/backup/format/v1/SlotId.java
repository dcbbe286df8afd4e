package app.adiuva.desktop.backup.format.v1;

/// The random name of a key slot: section 3.1.
public record SlotId(Bits128 bits) {
    @Override
    public String toString() {
        return bits.toString();
    }
}
