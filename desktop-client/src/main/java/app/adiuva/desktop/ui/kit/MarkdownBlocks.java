package app.adiuva.desktop.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/// Turns the blocks of a Markdown document into nodes, one instance for each level of nesting.
final class MarkdownBlocks extends AbstractVisitor {
    private final List<Node> blocks = new ArrayList<>();

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
        code(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        code(html.getLiteral());
    }

    @Override
    public void visit(ThematicBreak line) {
        Region rule = new Region();
        rule.getStyleClass().add("md-rule");
        blocks.add(rule);
    }

    /// @param first the number of the first item; `bullet` is used when it is not empty
    private void items(org.commonmark.node.Node list, String bullet, int first) {
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

    private static VBox nested(org.commonmark.node.Node parent) {
        VBox box = new VBox();
        box.getStyleClass().add("markdown");
        box.getChildren().setAll(new MarkdownBlocks().render(parent));
        return box;
    }

    private void code(String literal) {
        Label label = Controls.paragraph(literal.stripTrailing(), "md-code-block");
        label.setMaxWidth(Double.MAX_VALUE);
        blocks.add(label);
    }

    private static TextFlow flow(org.commonmark.node.Node parent) {
        TextFlow flow = new TextFlow();
        flow.getChildren().setAll(new MarkdownInlines().render(parent));
        return flow;
    }
}
