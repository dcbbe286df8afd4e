/// Which model answers, chosen in the chat and in the settings, and the user's own keys of providers.
@NullMarked
package app.adiuva.desktop.ui.brain;

import org.jspecify.annotations.NullMarked;
