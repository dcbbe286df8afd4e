/// `adiuva bench`: how fast Adiuva is on this computer.
@NullMarked
package app.adiuva.desktop.cli.bench;

import org.jspecify.annotations.NullMarked;
