/// The cloud's program: reads its configuration, wires the features, listens and stops.
@NullMarked
package app.adiuva.cloud;

import org.jspecify.annotations.NullMarked;
