/// What the plans hold and cost.
@NullMarked
package app.adiuva.contracts.billing;

import org.jspecify.annotations.NullMarked;
