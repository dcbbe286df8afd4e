/// Captured sentences and notes.
@NullMarked
package app.adiuva.desktop.thought;

import org.jspecify.annotations.NullMarked;
