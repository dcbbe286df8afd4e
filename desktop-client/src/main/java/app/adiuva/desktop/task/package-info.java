/// Things to do.
@NullMarked
package app.adiuva.desktop.task;

import org.jspecify.annotations.NullMarked;
