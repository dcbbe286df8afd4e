/// `adiuva target` and `adiuva deliver`: places outside of the app, and what is handed over to them.
@NullMarked
package app.adiuva.desktop.cli.delivery;

import org.jspecify.annotations.NullMarked;
