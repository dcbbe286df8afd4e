/// The desktop: where its files are, and the hand wiring of its local features.
@NullMarked
package app.adiuva.desktop;

import org.jspecify.annotations.NullMarked;
