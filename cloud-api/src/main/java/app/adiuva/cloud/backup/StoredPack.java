package app.adiuva.cloud.backup;

import app.adiuva.cloud.object.ObjectKey;
import app.adiuva.cloud.object.Sha256;

/// A row of `backup_packs`.
///
/// @param stored whether the object store had it when it was last asked
record StoredPack(PackName name, ObjectKey key, long objectBytes, Sha256 checksum, boolean stored) {
    boolean holds(long length, Sha256 content) {
        return objectBytes == length && checksum.equals(content);
    }
}
