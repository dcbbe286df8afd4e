/// Typed actions on the user's records, the tables they may touch, and plans made of them.
@NullMarked
package app.adiuva.contracts.plan;

import org.jspecify.annotations.NullMarked;
