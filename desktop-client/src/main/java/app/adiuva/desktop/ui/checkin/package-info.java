/// What check-ins noticed, as the user reads it.
@NullMarked
package app.adiuva.desktop.ui.checkin;

import org.jspecify.annotations.NullMarked;
