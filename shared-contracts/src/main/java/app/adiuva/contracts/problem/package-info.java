/// Errors on the wire (RFC 9457).
@NullMarked
package app.adiuva.contracts.problem;

import org.jspecify.annotations.NullMarked;
