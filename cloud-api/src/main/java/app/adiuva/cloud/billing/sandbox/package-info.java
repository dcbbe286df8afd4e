/// Plays the payment provider: its state is a table, its pages are ours, its events come by the same way. No
/// money moves.
@NullMarked
package app.adiuva.cloud.billing.sandbox;

import org.jspecify.annotations.NullMarked;
