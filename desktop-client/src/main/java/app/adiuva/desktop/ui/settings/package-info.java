/// The Settings screen.
@NullMarked
package app.adiuva.desktop.ui.settings;

import org.jspecify.annotations.NullMarked;
