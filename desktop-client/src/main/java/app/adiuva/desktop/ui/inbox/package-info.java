/// The Inbox screen: every plan that waits for the user, with its diff.
@NullMarked
package app.adiuva.desktop.ui.inbox;

import org.jspecify.annotations.NullMarked;
