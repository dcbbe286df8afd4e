/// What the rules of billing need of whoever takes the money. Nothing of a provider's own types passes
/// through here.
@NullMarked
package app.adiuva.cloud.billing.gateway;

import org.jspecify.annotations.NullMarked;
