package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.chat.ChatMessage;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.MarkdownView;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The earlier versions of a message, each with what followed it then. Only to read.
final class VersionsView extends VBox {
    private static final int MOST_MESSAGES = 20;

    VersionsView(List<List<ChatMessage>> versions, Runnable close) {
        this(
                text("chat.versions"),
                IntStream.range(0, versions.size())
                        .mapToObj(i -> version(i + 1, versions.get(i)))
                        .toList(),
                close);
    }

    /// Texts as they are, one below the other.
    static VersionsView ofTexts(String title, List<String> texts, Runnable close) {
        return new VersionsView(
                title,
                texts.stream()
                        .map(words -> (Node) Controls.paragraph(words, "small"))
                        .toList(),
                close);
    }

    private VersionsView(String title, List<Node> parts, Runnable close) {
        getStyleClass().addAll("card", "versions");
        VBox all = new VBox(24);
        all.getChildren().setAll(parts);
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("message-scroll");
        var done = Controls.button(text("close"), close, "quiet");
        done.setId("versions-close");
        HBox head = new HBox(Controls.label(title, "section-title"), Controls.spacer(), done);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, scroll);
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
