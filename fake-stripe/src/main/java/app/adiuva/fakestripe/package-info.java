/// A stand-in for Stripe on loopback: the parts of its API, its checkout page and its webhooks that Adiuva uses.
@NullMarked
package app.adiuva.fakestripe;

import org.jspecify.annotations.NullMarked;
