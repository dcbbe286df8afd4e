/// Handing a conversation or thoughts over to a place outside of the app.
@NullMarked
package app.adiuva.desktop.ui.delivery;

import org.jspecify.annotations.NullMarked;
