/// The user's account: which cloud answers, signing in and out, and what waits for it.
@NullMarked
package app.adiuva.desktop.ui.account;

import org.jspecify.annotations.NullMarked;
