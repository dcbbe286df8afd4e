/// The Backups screen: set up, watched, made while the window is open, proven, restored.
@NullMarked
package app.adiuva.desktop.ui.backup;

import org.jspecify.annotations.NullMarked;
