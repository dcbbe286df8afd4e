package app.adiuva.cloud.backup;

import app.adiuva.cloud.object.Sha256;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the headers of an upload say of its body.
///
/// @param length in bytes
/// @param packs the session in which its packs were sent; null for a backup that is complete in itself
record Announcement(
        long version,
        Instant timestamp,
        Sha256 checksum,
        long length,
        @Nullable PackSet packs) {
    /// @param digest over the names of the packs
    record PackSet(UUID session, Sha256 digest) {}
}
