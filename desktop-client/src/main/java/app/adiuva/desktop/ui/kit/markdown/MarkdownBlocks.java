package app.adiuva.desktop.ui.kit.markdown;

import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Turns the blocks of a Markdown document into nodes, one instance for each level of nesting.
final class MarkdownBlocks extends AbstractVisitor {
    private static final int LONGEST_LANGUAGE = 24;
    private static final int PIECES_OF_ITEM = 8;
    private static final int PIECES_OF_CODE = 15;

    private final List<Node> blocks = new ArrayList<>();
    private final MarkdownBudget budget;

    MarkdownBlocks(MarkdownBudget budget) {
        this.budget = budget;
    }

    List<Node> render(org.commonmark.node.Node parent) {
        visitChildren(parent);
        return blocks;
    }

    @Override
    public void visit(Paragraph paragraph) {
        blocks.add(flow(paragraph));
    }

    @Override
    public void visit(Heading heading) {
        TextFlow flow = flow(heading);
        flow.getStyleClass().add(heading.getLevel() <= 2 ? "md-heading" : "md-subheading");
        blocks.add(flow);
    }

    @Override
    public void visit(BulletList list) {
        items(list, "•", 0);
    }

    @Override
    public void visit(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        items(list, "", start == null ? 1 : start);
    }

    @Override
    public void visit(BlockQuote quote) {
        VBox box = nested(quote);
        box.getStyleClass().add("md-quote");
        blocks.add(box);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code(language(code.getInfo()), code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code("", code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        code("", html.getLiteral());
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            blocks.add(MarkdownTable.render(table, budget));
        } else {
            visitChildren(block);
        }
    }

    @Override
    public void visit(ThematicBreak line) {
        Region rule = new Region();
        rule.getStyleClass().add("md-rule");
        blocks.add(rule);
    }

    /// @param first the number of the first item; `bullet` is used when it is not empty
    private void items(org.commonmark.node.Node list, String bullet, int first) {
        if (!budget.take(PIECES_OF_ITEM * count(list))) {
            blocks.add(plain(list, bullet, first));
            return;
        }
        VBox box = new VBox();
        box.getStyleClass().add("md-list");
        int number = first;
        for (org.commonmark.node.Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item instanceof ListItem) {
                Label mark = Controls.label(bullet.isEmpty() ? number++ + "." : bullet, "md-mark");
                VBox content = nested(item);
                HBox.setHgrow(content, Priority.ALWAYS);
                box.getChildren().add(new HBox(8, mark, content));
            }
        }
        blocks.add(box);
    }

    /// A list that is too long for its styles, as lines.
    private static Label plain(org.commonmark.node.Node list, String bullet, int first) {
        StringBuilder lines = new StringBuilder();
        int number = first;
        for (org.commonmark.node.Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String mark = bullet.isEmpty() ? number++ + "." : bullet;
            lines.append(mark).append(' ').append(MarkdownInlines.words(item)).append('\n');
        }
        return Controls.paragraph(lines.toString().stripTrailing());
    }

    private static int count(org.commonmark.node.Node parent) {
        int count = 0;
        for (org.commonmark.node.Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            count++;
        }
        return count;
    }

    private VBox nested(org.commonmark.node.Node parent) {
        VBox box = new VBox();
        box.getStyleClass().add("markdown");
        box.getChildren().setAll(new MarkdownBlocks(budget).render(parent));
        return box;
    }

    /// @param language as the writer named it; empty when it is not named
    private void code(String language, String literal) {
        String code = literal.stripTrailing();
        Label words = Controls.paragraph(code, "md-code-words");
        words.setMaxWidth(Double.MAX_VALUE);
        if (!budget.take(PIECES_OF_CODE)) {
            blocks.add(words);
            return;
        }
        var copy = Controls.iconButton(Feather.COPY, Messages.text("markdown.copy_code"), () -> copy(code));
        copy.getStyleClass().addAll("tiny", "md-copy");
        HBox head = new HBox(Controls.label(language, "subtle", "small"), Controls.spacer(), copy);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(head, words);
        box.getStyleClass().add("md-code-block");
        blocks.add(box);
    }

    private static String language(@Nullable String info) {
        String first = info == null ? "" : info.strip().split("[\\s{,:]", 2)[0].toLowerCase(Locale.ROOT);
        return first.length() > LONGEST_LANGUAGE ? "" : first;
    }

    private static void copy(String words) {
        ClipboardContent content = new ClipboardContent();
        content.putString(words);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private TextFlow flow(org.commonmark.node.Node parent) {
        TextFlow flow = new TextFlow();
        flow.getChildren().setAll(new MarkdownInlines(budget).render(parent));
        return flow;
    }
}
