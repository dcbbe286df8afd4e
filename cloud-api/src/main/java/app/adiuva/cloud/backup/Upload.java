package app.adiuva.cloud.backup;

import java.time.Instant;
import java.util.UUID;

/// A row of `backup_sessions`: an upload that has begun.
///
/// @param version the number that the snapshot will have
record Upload(UUID id, long version, Instant expiresAt) {}
