/// Encrypted backups of the profile: set up, made, proven, restored, forgotten.
@NullMarked
package app.adiuva.desktop.backup;

import org.jspecify.annotations.NullMarked;
