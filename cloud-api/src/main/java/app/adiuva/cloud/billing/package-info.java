/// Plans and credits: sold, kept equal to what the payment provider says, and shown.
@NullMarked
package app.adiuva.cloud.billing;

import org.jspecify.annotations.NullMarked;
