/// The bytes of the encrypted backup, version 1, as `docs/design/backup-format.md` has them: no files, no network, no
/// clock.
///
/// Once released it never changes. Whatever breaks the format is a [FormatException] with the code of section 9.
/// Nothing here is safe for use by several threads at once, except the records and enums.
@NullMarked
package app.adiuva.desktop.backup.format.v1;

import org.jspecify.annotations.NullMarked;
