/// The one line that makes a task: what its signs mean, and where they stand. Pure functions.
@NullMarked
package app.adiuva.desktop.quickadd;

import org.jspecify.annotations.NullMarked;
