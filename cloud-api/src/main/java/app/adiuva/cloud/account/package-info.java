/// Accounts: registration, sign-in, and the sessions that keep someone signed in.
@NullMarked
package app.adiuva.cloud.account;

import org.jspecify.annotations.NullMarked;
