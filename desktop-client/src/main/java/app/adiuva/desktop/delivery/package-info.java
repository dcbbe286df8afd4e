/// Handing conversations and thoughts over to places outside of the app.
@NullMarked
package app.adiuva.desktop.delivery;

import org.jspecify.annotations.NullMarked;
