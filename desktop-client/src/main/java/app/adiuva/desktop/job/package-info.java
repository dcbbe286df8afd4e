/// Work that the app does by itself while its window is open.
@NullMarked
package app.adiuva.desktop.job;

import org.jspecify.annotations.NullMarked;
