/// Plans that wait for the user, wherever they were proposed, and what the user has allowed for good.
@NullMarked
package app.adiuva.desktop.inbox;

import org.jspecify.annotations.NullMarked;
