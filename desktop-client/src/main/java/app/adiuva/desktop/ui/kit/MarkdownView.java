package app.adiuva.desktop.ui.kit;

import javafx.scene.layout.VBox;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/// Shows Markdown: paragraphs, headings, lists, quotes, code. Pictures and raw HTML are shown as text, and links are
/// shown with their address but never followed: an answer may quote text that others wrote.
public final class MarkdownView extends VBox {
    private static final Parser PARSER = Parser.builder().build();

    public MarkdownView(String markdown) {
        getStyleClass().add("markdown");
        setMarkdown(markdown);
    }

    public void setMarkdown(String markdown) {
        Node document = PARSER.parse(markdown);
        getChildren().setAll(new MarkdownBlocks().render(document));
    }
}
