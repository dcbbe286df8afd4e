package app.adiuva.desktop.ui.kit.markdown;

import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Messages;
import java.util.List;
import javafx.scene.layout.VBox;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

/// Shows Markdown: paragraphs, headings, lists, quotes, code, tables. Pictures and raw HTML are shown as text, and
/// links are shown with their address but never followed: an answer may quote text that others wrote.
///
/// Whatever the text, showing it takes less than what a person notices: what is deeply nested, has very many pieces or
/// is very long loses its styles or its end, which the note below says.
public final class MarkdownView extends VBox {
    private static final int MOST_CHARACTERS = 20_000;
    private static final int MOST_LINES = 400;
    private static final int MOST_PIECES = 600;
    private static final int DEEPEST = 12;
    private static final int MOST_COLUMNS = 24;

    private static final Parser PARSER =
            limited().extensions(List.of(TablesExtension.create())).build();
    private static final Parser WITHOUT_TABLES = limited().build();

    public MarkdownView(String markdown) {
        getStyleClass().add("markdown");
        setMarkdown(markdown);
    }

    public void setMarkdown(String markdown) {
        String shown = beginning(markdown);
        Parser parser = isWide(shown) ? WITHOUT_TABLES : PARSER;
        getChildren().setAll(new MarkdownBlocks(new MarkdownBudget(MOST_PIECES)).render(parser.parse(shown)));
        int left = markdown.length() - shown.length();
        if (left > 0) {
            getChildren().add(Controls.paragraph(Messages.text("markdown.shortened", left), "subtle", "small"));
        }
    }

    private static Parser.Builder limited() {
        return Parser.builder().maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST);
    }

    /// As much as can be shown at once.
    private static String beginning(String markdown) {
        int end = Math.min(markdown.length(), MOST_CHARACTERS);
        int lines = 0;
        for (int at = 0; at < end; at++) {
            if (markdown.charAt(at) == '\n' && ++lines == MOST_LINES) {
                end = at;
            }
        }
        boolean torn = end > 0 && Character.isHighSurrogate(markdown.charAt(end - 1));
        return torn ? markdown.substring(0, end - 1) : markdown.substring(0, end);
    }

    /// A table fills its rows up to its widest line: a few characters could ask for millions of cells.
    private static boolean isWide(String text) {
        return text.lines().anyMatch(line -> line.chars().filter(c -> c == '|').count() > MOST_COLUMNS);
    }
}
