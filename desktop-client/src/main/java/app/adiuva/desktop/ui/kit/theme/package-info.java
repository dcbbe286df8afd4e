/// How the window looks: light, dark or high in contrast, as the user or the system has it, and the style sheets for
/// it.
@NullMarked
package app.adiuva.desktop.ui.kit.theme;

import org.jspecify.annotations.NullMarked;
