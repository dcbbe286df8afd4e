/// What the user types and chooses in: days, times, filter lines, one of several.
@NullMarked
package app.adiuva.desktop.ui.kit.field;

import org.jspecify.annotations.NullMarked;
