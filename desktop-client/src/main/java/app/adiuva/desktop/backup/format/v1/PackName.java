package app.adiuva.desktop.backup.format.v1;

/// The random name of a pack, shown as 32 hexadecimal digits: section 2.
public record PackName(Bits128 bits) implements Comparable<PackName> {
    @Override
    public int compareTo(PackName other) {
        return bits.compareTo(other.bits);
    }

    @Override
    public String toString() {
        return bits.toString();
    }
}
