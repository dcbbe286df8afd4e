/// Calendar entries.
@NullMarked
package app.adiuva.desktop.calendar;

import org.jspecify.annotations.NullMarked;
