/// The Today screen: agenda, due tasks, recent thoughts.
@NullMarked
package app.adiuva.desktop.ui.today;

import org.jspecify.annotations.NullMarked;
