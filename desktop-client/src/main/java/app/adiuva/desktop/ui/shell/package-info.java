/// The frame around the screens: sidebar, palette, quick capture, toasts, shortcuts, first run.
@NullMarked
package app.adiuva.desktop.ui.shell;

import org.jspecify.annotations.NullMarked;
