package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.chat.ChatMessage;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.markdown.MarkdownView;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The earlier versions of a message, each with what followed it then. Only to read.
final class VersionsView {
    private static final int MOST_MESSAGES = 20;

    private VersionsView() {}

    static ReadingSheet of(List<List<ChatMessage>> versions, Runnable close) {
        return new ReadingSheet(
                text("chat.versions"),
                IntStream.range(0, versions.size())
                        .mapToObj(i -> version(i + 1, versions.get(i)))
                        .toList(),
                close);
    }

    private static Node version(int number, List<ChatMessage> messages) {
        VBox box = new VBox(8, Controls.label(text("chat.version", number), "subtle", "small"));
        messages.stream()
                .limit(MOST_MESSAGES)
                .map(message -> message.isUser()
                        ? Controls.paragraph(message.content(), "bubble")
                        : new MarkdownView(message.content()))
                .forEach(box.getChildren()::add);
        return box;
    }
}
