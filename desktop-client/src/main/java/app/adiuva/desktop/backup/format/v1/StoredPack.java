package app.adiuva.desktop.backup.format.v1;

/// A finished pack as a manifest lists it: section 8.
///
/// @param length of the object as stored
/// @param sha256 of the object as stored
public record StoredPack(PackName name, int length, Digest sha256) {
    static final int BYTES = Bits128.BYTES + 4 + Digest.BYTES;

    /// @throws FormatException `malformed` for a length that no pack has
    public StoredPack {
        if (length < SealedFormat.storedLength(PackBuilder.LEAST_PLAIN)) {
            throw FormatException.malformed("the length of a pack is out of bounds");
        }
        var _ = SealedFormat.plainLength(length, PackBuilder.MOST_PLAIN);
    }
}
