/// The looks over recent thoughts that find what repeats, waits or was forgotten, all on this computer.
@NullMarked
package app.adiuva.desktop.checkin;

import org.jspecify.annotations.NullMarked;
