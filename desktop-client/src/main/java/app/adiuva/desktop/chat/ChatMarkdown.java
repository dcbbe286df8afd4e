package app.adiuva.desktop.chat;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.store.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// A conversation as a Markdown document, to be kept or read elsewhere.
public final class ChatMarkdown {
    private static final int ALL = Integer.MAX_VALUE;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private ChatMarkdown() {}

    public static String of(Workspace workspace, Chat chat) {
        return of(chat, workspace.chats().messages(chat.id(), ALL), workspace.zone());
    }

    /// Writes a conversation to a file.
    ///
    /// @throws IOException when it cannot be written there
    public static void write(Workspace workspace, Chat chat, Path file) throws IOException {
        WholeFile.write(file, of(workspace, chat));
    }

    /// What such a file may be called on every system.
    public static String fileName(Chat chat) {
        String name = chat.title().replaceAll("[^\\p{L}\\p{N} ._-]", "").strip();
        return (name.isEmpty() ? "conversation" : name) + ".md";
    }

    static String of(Chat chat, List<ChatMessage> messages, ZoneId zone) {
        StringBuilder document = new StringBuilder("# ").append(chat.title()).append('\n');
        for (ChatMessage message : messages) {
            String who =
                    message.isUser() ? "You" : message.model() == null ? "Adiuva" : "Adiuva (" + message.model() + ")";
            document.append("\n## ")
                    .append(who)
                    .append(", ")
                    .append(MOMENT.format(message.createdAt().atZone(zone)))
                    .append("\n\n")
                    .append(
                            message.content().isBlank()
                                    ? "*(no answer)*"
                                    : message.content().strip())
                    .append('\n');
        }
        return document.toString();
    }
}
