package app.adiuva.desktop.ui.kit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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

    List<javafx.scene.Node> render(Node parent) {
        visitChildren(parent);
        return runs;
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

    private void add(String literal) {
        Text run = new Text(literal);
        run.getStyleClass().add("md-text");
        run.getStyleClass().addAll(styles);
        runs.add(run);
    }
}
