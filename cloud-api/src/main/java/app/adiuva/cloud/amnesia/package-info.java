/// `adiuva cloud verify-amnesia`: shows on a running cloud that nothing of a request outlives it.
@NullMarked
package app.adiuva.cloud.amnesia;

import org.jspecify.annotations.NullMarked;
