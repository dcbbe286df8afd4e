/// What the user chose, as text by key.
@NullMarked
package app.adiuva.desktop.settings;

import org.jspecify.annotations.NullMarked;
