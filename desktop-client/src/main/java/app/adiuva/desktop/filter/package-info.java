/// Filter lines: words that say together what a list shows, and the names that the user gives such lines.
@NullMarked
package app.adiuva.desktop.filter;

import org.jspecify.annotations.NullMarked;
