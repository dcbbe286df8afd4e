/// What the cloud may be asked about thoughts on which the desktop's own rules are unsure.
@NullMarked
package app.adiuva.contracts.suggestion;

import org.jspecify.annotations.NullMarked;
