package app.adiuva.contracts.backup;

/// Backups of another computer that lie in the place where this one keeps its own, and can be taken over.
///
/// @param id of the series, the same whoever keeps it
/// @param backups how many can be restored
/// @param newestVersion the number of the newest one
/// @param newestTimestamp when that was made, epoch milliseconds, as its maker said
/// @param sizeBytes what all of them together take
public record FoundBackups(String id, int backups, long newestVersion, long newestTimestamp, long sizeBytes) {}
