/// The Chat screen: conversations, streamed answers, plans as diffs.
@NullMarked
package app.adiuva.desktop.ui.chat;

import org.jspecify.annotations.NullMarked;
