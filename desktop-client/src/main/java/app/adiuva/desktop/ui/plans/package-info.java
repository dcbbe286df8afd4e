/// The Plans screen.
@NullMarked
package app.adiuva.desktop.ui.plans;

import org.jspecify.annotations.NullMarked;
