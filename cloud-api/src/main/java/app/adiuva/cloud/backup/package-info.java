/// Keeps backups that it cannot read: sessions, packs, snapshots, wrapped keys, quotas and the removal of what nobody
/// needs.
@NullMarked
package app.adiuva.cloud.backup;

import org.jspecify.annotations.NullMarked;
