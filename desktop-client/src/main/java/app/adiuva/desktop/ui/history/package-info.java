/// The History screen: what was applied, and what left this machine.
@NullMarked
package app.adiuva.desktop.ui.history;

import org.jspecify.annotations.NullMarked;
