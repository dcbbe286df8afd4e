/// The small sheet that takes whatever comes to mind.
@NullMarked
package app.adiuva.desktop.ui.capture;

import org.jspecify.annotations.NullMarked;
