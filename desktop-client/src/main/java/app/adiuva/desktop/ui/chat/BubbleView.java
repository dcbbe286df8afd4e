package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.MarkdownView;
import app.adiuva.desktop.ui.proposal.PlanCard;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Draws one message: the user's in a bubble on the right, the answer as Markdown with its plan below.
final class BubbleView extends HBox {
    private final Bubble bubble;
    private final Consumer<Bubble> retry;
    private final Runnable comparePlans;

    BubbleView(Bubble bubble, Consumer<Bubble> retry, Runnable comparePlans, Formats formats) {
        this.bubble = bubble;
        this.retry = retry;
        this.comparePlans = comparePlans;
        setUserData(bubble);
        getStyleClass().add(bubble.mine() ? "mine" : "theirs");
        setAlignment(bubble.mine() ? Pos.CENTER_RIGHT : Pos.TOP_LEFT);
        getChildren().add(bubble.mine() ? mine() : theirs(formats));
    }

    private Node mine() {
        Label label = Controls.paragraph(bubble.text().get(), "bubble");
        label.maxWidthProperty().bind(widthProperty().multiply(0.78));
        return label;
    }

    private Node theirs(Formats formats) {
        MarkdownView markdown = new MarkdownView("");
        bubble.text().subscribe(markdown::setMarkdown);
        VBox plan = new VBox();
        bubble.plan().subscribe(card -> {
            plan.getChildren().clear();
            if (card != null) {
                plan.getChildren().add(new PlanCard(card, formats));
            }
        });
        VBox column = new VBox(waiting(), markdown, plan, foot());
        column.getStyleClass().add("answer");
        column.setFillWidth(true);
        HBox.setHgrow(column, javafx.scene.layout.Priority.ALWAYS);
        return column;
    }

    private Node waiting() {
        ProgressIndicator progress = new ProgressIndicator();
        progress.getStyleClass().add("thinking");
        HBox line = new HBox(8, progress, Controls.label(text("chat.thinking"), "subtle", "small"));
        line.setAlignment(Pos.CENTER_LEFT);
        Runnable update = () -> Controls.show(
                line,
                bubble.state().get() == Bubble.State.STREAMING
                        && bubble.text().get().isEmpty());
        bubble.state().subscribe(_ -> update.run());
        bubble.text().subscribe(_ -> update.run());
        return line;
    }

    private Node foot() {
        Label note = Controls.paragraph("", "subtle", "small");
        note.textProperty().bind(bubble.footnote());
        var copy = Controls.iconButton(Feather.COPY, text("copy"), this::copy);
        copy.getStyleClass().add("tiny");
        var again = Controls.button(text("retry"), () -> retry.accept(bubble), "link");
        again.setId("retry");
        var plans = Controls.button(text("limit.plans"), comparePlans, "link");
        plans.setId("compare-plans");
        bubble.limited().subscribe(limited -> Controls.show(plans, limited));
        HBox foot = new HBox(8, note, again, plans, copy);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("answer-foot");
        bubble.state().subscribe(state -> {
            Controls.show(foot, state != Bubble.State.STREAMING);
            Controls.show(again, state == Bubble.State.FAILED || state == Bubble.State.STOPPED);
            Controls.show(copy, !bubble.text().get().isEmpty());
            note.getStyleClass().remove("danger-text");
            if (state == Bubble.State.FAILED) {
                note.getStyleClass().add("danger-text");
            }
        });
        return foot;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(bubble.text().get());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
