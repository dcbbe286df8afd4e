/// Accounts and their tokens.
@NullMarked
package app.adiuva.contracts.auth;

import org.jspecify.annotations.NullMarked;
