package app.adiuva.contracts.backup;

/// How far the upload of a pack is.
///
/// @param stored whether all of it is stored
/// @param receivedBytes how many bytes have arrived; the sender goes on there
public record PackProgress(boolean stored, long receivedBytes) {}
