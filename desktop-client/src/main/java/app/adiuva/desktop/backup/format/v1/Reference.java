package app.adiuva.desktop.backup.format.v1;

/// Where a blob lies: section 5. On the wire the pack is an index into a table; here it is its name.
///
/// @param offset of the blob in the pack's plaintext
/// @param stored length of the blob there
/// @param plain its length when decompressed
public record Reference(PackName pack, int offset, int stored, int plain) {
    static final int BYTES = 16;

    /// @throws FormatException `malformed` for anything that no pack can hold
    public Reference {
        boolean fits = offset >= 0
                && stored >= 1
                && offset <= PackBuilder.MOST_PLAIN - stored
                && plain >= 1
                && plain <= Blob.MOST_PLAIN;
        if (!fits) {
            throw FormatException.malformed("a reference is out of bounds");
        }
    }
}
