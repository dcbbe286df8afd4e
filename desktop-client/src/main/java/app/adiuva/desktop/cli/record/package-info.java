/// The records themselves: capturing, listing, finding, and what the app notices in them.
@NullMarked
package app.adiuva.desktop.cli.record;

import org.jspecify.annotations.NullMarked;
