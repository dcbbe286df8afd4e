/// What was understood of a line while it is typed: words, chips, completion.
@NullMarked
package app.adiuva.desktop.ui.quickadd;

import org.jspecify.annotations.NullMarked;
