/// What models cost: credits that are bought, reserved before a model is asked, and settled after.
@NullMarked
package app.adiuva.cloud.credit;

import org.jspecify.annotations.NullMarked;
