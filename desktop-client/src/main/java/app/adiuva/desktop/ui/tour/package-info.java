/// The first minute: four small things that a newcomer does for real.
@NullMarked
package app.adiuva.desktop.ui.tour;

import org.jspecify.annotations.NullMarked;
