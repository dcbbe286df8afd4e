/// Asking, and what was said: `ask`, `chat`, `chats`, `outbox`, `models`, `keys`.
@NullMarked
package app.adiuva.desktop.cli.chat;

import org.jspecify.annotations.NullMarked;
