/// Changes that wait, that were made, and the way back: `inbox`, `policies`, `history`, `undo`, `redo`, `activity`.
@NullMarked
package app.adiuva.desktop.cli.change;

import org.jspecify.annotations.NullMarked;
