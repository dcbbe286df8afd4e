/// What every screen is made of: controls, theme, messages, and work off the JavaFX thread.
@NullMarked
package app.adiuva.desktop.ui.kit;

import org.jspecify.annotations.NullMarked;
