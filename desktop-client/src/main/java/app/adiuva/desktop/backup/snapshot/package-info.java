/// Snapshots made and read: which pages and files changed, packs on their way up and down.
@NullMarked
package app.adiuva.desktop.backup.snapshot;

import org.jspecify.annotations.NullMarked;
