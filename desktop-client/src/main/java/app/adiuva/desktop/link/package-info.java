/// Links into the window, and how a second start hands one to the window that is open.
@NullMarked
package app.adiuva.desktop.link;

import org.jspecify.annotations.NullMarked;
