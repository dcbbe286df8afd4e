/// The state of a running cloud.
@NullMarked
package app.adiuva.contracts.health;

import org.jspecify.annotations.NullMarked;
