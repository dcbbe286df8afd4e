/// The verbs of `adiuva backup`.
@NullMarked
package app.adiuva.desktop.cli.backup;

import org.jspecify.annotations.NullMarked;
