package app.adiuva.desktop.backup.format.v1;

/// What a sealed stream is bound to besides its key: section 4.
///
/// @param magic its first four bytes
/// @param subkey the key its own key is derived from
/// @param name the 16 bytes of its name
/// @param mostPlain the longest plaintext
record ObjectName(String magic, Subkey subkey, Bits128 name, int mostPlain) {
    static ObjectName pack(PackName name) {
        return new ObjectName("ADVP", Subkey.PACK, name.bits(), PackBuilder.MOST_PLAIN);
    }

    static ObjectName manifest(long sequence) {
        return new ObjectName("ADVM", Subkey.MANIFEST, new Bits128(0, sequence), Manifest.MOST_PLAIN);
    }
}
