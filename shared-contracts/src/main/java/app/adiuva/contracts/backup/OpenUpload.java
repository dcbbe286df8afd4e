package app.adiuva.contracts.backup;

/// Asks for a session to upload packs in.
///
/// @param version the number that the snapshot will have
/// @param estimatedBytes how much will about be uploaded; refused at once when it cannot fit
public record OpenUpload(long version, long estimatedBytes) {}
