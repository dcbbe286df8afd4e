/// Conversations, the context a request takes along, and the whole way of one question.
@NullMarked
package app.adiuva.desktop.chat;

import org.jspecify.annotations.NullMarked;
