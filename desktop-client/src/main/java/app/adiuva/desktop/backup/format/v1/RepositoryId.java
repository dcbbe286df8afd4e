package app.adiuva.desktop.backup.format.v1;

/// Which series of snapshots: section 2.
public record RepositoryId(Bits128 bits) {
    @Override
    public String toString() {
        return bits.toString();
    }
}
