/// The verbs of `adiuva plan`.
@NullMarked
package app.adiuva.desktop.cli.plan;

import org.jspecify.annotations.NullMarked;
