package app.adiuva.contracts.backup;

/// Headers that go with the bytes of a backup, both ways.
public final class BackupHeaders {
    /// The snapshot's number, 1 or more; each upload's must be higher than the last.
    public static final String VERSION = "X-Backup-Version";

    /// When the snapshot was made, in milliseconds since 1970-01-01T00:00:00Z.
    public static final String TIMESTAMP = "X-Backup-Timestamp";

    /// `sha256:` and 64 hexadecimal digits, over the body as it is sent.
    public static final String CHECKSUM = "X-Backup-Checksum";

    /// How many packs the snapshot needs, 0 for a backup that is complete in itself.
    public static final String CHUNK_COUNT = "X-Backup-Chunk-Count";

    /// The id of a stored backup, in answers.
    public static final String ID = "X-Backup-Id";

    /// The upload session whose packs the snapshot needs.
    public static final String SESSION = "X-Backup-Session";

    /// `sha256:` and the checksum of the sorted names of all packs that the snapshot needs, each followed by a line
    /// feed.
    public static final String PACKS_DIGEST = "X-Backup-Packs-Digest";

    /// As [#CHECKSUM], for a pack.
    public static final String PACK_CHECKSUM = "X-Pack-Checksum";

    /// How many bytes of a pack arrived before the link broke; the body is the rest. Absent means 0.
    public static final String PACK_OFFSET = "X-Pack-Offset";

    private BackupHeaders() {}
}
