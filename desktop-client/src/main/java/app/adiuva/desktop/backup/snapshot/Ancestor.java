package app.adiuva.desktop.backup.snapshot;

import app.adiuva.desktop.backup.format.v1.Digest;
import org.jspecify.annotations.Nullable;

/// The snapshot that the next one goes on from.
///
/// @param sequence 0 for none
/// @param manifest SHA-256 of the manifest as it was stored
/// @param known what it is made of; null when nobody knows, so that everything is sent
/// @param readable whether the cloud still has it; if not, another one is needed though nothing has changed
public record Ancestor(
        long sequence, Digest manifest, @Nullable KnownSnapshot known, boolean readable) {
    /// Before the first snapshot.
    public static final Ancestor NONE = new Ancestor(0, Digest.ZERO, null, true);

    public static Ancestor of(KnownSnapshot snapshot) {
        return new Ancestor(snapshot.manifest().chain().sequence(), snapshot.sha256(), snapshot, true);
    }
}
