/// Stripe behind the port of billing: the only package that knows its library.
@NullMarked
package app.adiuva.cloud.billing.stripe;

import org.jspecify.annotations.NullMarked;
