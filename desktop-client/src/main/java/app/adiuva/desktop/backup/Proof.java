package app.adiuva.desktop.backup;

import java.time.Instant;

/// What of a snapshot was read back and found right.
///
/// @param full whether all of it was restored and checked
/// @param created when the snapshot was made
/// @param packs that were read
/// @param of so many
/// @param bytes that were read
public record Proof(boolean full, long sequence, Instant created, int packs, int of, long bytes) {}
