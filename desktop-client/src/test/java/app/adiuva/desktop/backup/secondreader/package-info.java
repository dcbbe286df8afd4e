/// Reads backups by the text of `docs/design/backup-format.md` alone and shares no code with the product: only the
/// JDK's, Bouncy Castle's and Zstandard's primitives.
@NullMarked
package app.adiuva.desktop.backup.secondreader;

import org.jspecify.annotations.NullMarked;
