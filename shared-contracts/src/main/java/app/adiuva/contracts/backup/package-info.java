/// Encrypted backups on the wire. The cloud sees sizes, times, names without meaning, and ciphertext.
@NullMarked
package app.adiuva.contracts.backup;

import org.jspecify.annotations.NullMarked;
