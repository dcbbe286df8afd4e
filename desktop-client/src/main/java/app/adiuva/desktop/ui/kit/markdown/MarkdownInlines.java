package app.adiuva.desktop.ui.kit.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.text.Text;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/// Turns the inside of a paragraph into styled runs of text.
final class MarkdownInlines extends AbstractVisitor {
    private final List<javafx.scene.Node> runs = new ArrayList<>();
    private final Deque<String> styles = new ArrayDeque<>();
    private final StringBuilder unstyled = new StringBuilder();
    private final MarkdownBudget budget;

    MarkdownInlines(MarkdownBudget budget) {
        this.budget = budget;
    }

    List<javafx.scene.Node> render(Node parent) {
        visitChildren(parent);
        if (!unstyled.isEmpty()) {
            runs.add(run(unstyled.toString()));
        }
        return runs;
    }

    /// The words below a node without any style.
    static String words(Node parent) {
        return new MarkdownInlines(new MarkdownBudget(0))
                .render(parent).stream().map(run -> ((Text) run).getText()).collect(Collectors.joining());
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
        add(text.getLiteral());
    }

    @Override
    public void visit(Emphasis emphasis) {
        styled("md-emphasis", emphasis);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        styled("md-strong", strong);
    }

    @Override
    public void visit(Code code) {
        styles.push("md-code");
        add(code.getLiteral());
        styles.pop();
    }

    @Override
    public void visit(Link link) {
        styled("md-link", link);
        addAddress(link.getDestination());
    }

    @Override
    public void visit(Image image) {
        styled("md-link", image);
        addAddress(image.getDestination());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        add(" ");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        add("\n");
    }

    @Override
    public void visit(HtmlInline html) {
        add(html.getLiteral());
    }

    private void styled(String style, Node parent) {
        styles.push(style);
        visitChildren(parent);
        styles.pop();
    }

    private void addAddress(String address) {
        styles.push("md-address");
        add(" (" + address + ")");
        styles.pop();
    }

    /// Styles end where the document has used up what it may show; its words go on.
    private void add(String literal) {
        if (!unstyled.isEmpty() || !budget.take(1)) {
            unstyled.append(literal);
            return;
        }
        Text run = run(literal);
        run.getStyleClass().addAll(styles);
        runs.add(run);
    }

    private static Text run(String literal) {
        Text run = new Text(literal);
        run.getStyleClass().add("md-text");
        return run;
    }
}
