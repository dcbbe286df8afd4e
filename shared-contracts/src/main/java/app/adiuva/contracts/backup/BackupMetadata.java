package app.adiuva.contracts.backup;

/// What the cloud knows of one backup.
///
/// @param version the snapshot's number, higher than that of all before it
/// @param timestamp when it was made, epoch milliseconds, as its maker says
/// @param checksum `sha256:` and 64 hexadecimal digits over the stored bytes
/// @param chunkCount how many packs a restore needs besides them
/// @param sizeBytes how much a restore downloads: the stored bytes and those of all packs
public record BackupMetadata(
        String id, long version, long timestamp, String checksum, int chunkCount, long sizeBytes) {}
