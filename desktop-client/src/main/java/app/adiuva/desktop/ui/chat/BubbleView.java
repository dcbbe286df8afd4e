package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.chat.Waiting;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.markdown.MarkdownView;
import app.adiuva.desktop.ui.proposal.PlanCard;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Draws one message: the user's in a bubble on the right, the answer as Markdown with its plan below.
final class BubbleView extends HBox {
    private final Bubble bubble;
    private final Deeds deeds;

    /// What can be done with a message.
    interface Deeds {
        void edit(Bubble question);

        void regenerate(Bubble answer);

        void goOn();

        void branch(Bubble message);

        void delete(Bubble message);

        void versions(Bubble message);

        void sendNow(Waiting waiting);

        void takeBack(Waiting waiting);

        void sent(Bubble question);

        void comparePlans();
    }

    BubbleView(Bubble bubble, Deeds deeds, Formats formats) {
        this.bubble = bubble;
        this.deeds = deeds;
        setUserData(bubble);
        getStyleClass().add(bubble.mine() ? "mine" : "theirs");
        setAlignment(bubble.mine() ? Pos.CENTER_RIGHT : Pos.TOP_LEFT);
        getChildren().add(bubble.mine() ? mine() : theirs(formats));
        bubble.hit().subscribe(hit -> {
            getStyleClass().remove("hit");
            if (hit) {
                getStyleClass().add("hit");
            }
        });
    }

    private Node mine() {
        Label label = Controls.paragraph(bubble.text().get(), "bubble");
        label.maxWidthProperty().bind(widthProperty().multiply(0.78));
        Button sent = link("", "sent", () -> deeds.sent(bubble));
        bubble.sent().subscribe(along -> {
            sent.setText(AlongWords.went(along));
            Controls.show(sent, !along.isEmpty());
        });
        HBox foot = foot(
                versions(),
                tool(Feather.EDIT_2, text("chat.edit"), () -> deeds.edit(bubble)),
                tool(Feather.COPY, text("copy"), this::copy),
                tool(Feather.GIT_BRANCH, text("chat.branch"), () -> deeds.branch(bubble)),
                tool(Feather.TRASH_2, text("chat.delete_message"), () -> deeds.delete(bubble)));
        foot.setAlignment(Pos.CENTER_RIGHT);
        foot.visibleProperty().bind(bubble.id().map(id -> true).orElse(false));
        VBox column = new VBox(4, label, sent, foot);
        column.setAlignment(Pos.TOP_RIGHT);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
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
        VBox column = new VBox(thinking(), markdown, plan, waiting(), answerFoot());
        column.getStyleClass().add("answer");
        column.setFillWidth(true);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private Node thinking() {
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

    private Node waiting() {
        Label note = Controls.paragraph("", "muted", "small");
        note.textProperty().bind(bubble.footnote());
        HBox.setHgrow(note, Priority.SOMETIMES);
        Button now = link(text("chat.send_now"), "send-now", () -> withWaiting(deeds::sendNow));
        Button back = link(text("chat.take_back"), "take-back", () -> withWaiting(deeds::takeBack));
        HBox line = new HBox(8, Controls.icon(Feather.CLOCK), note, now, back, comparePlans("waiting-plans"));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("waiting");
        bubble.state().subscribe(state -> Controls.show(line, state == Bubble.State.WAITING));
        bubble.waiting().subscribe(found -> {
            Controls.show(now, found != null && !found.claimed());
            Controls.show(back, found != null && !found.claimed());
        });
        return line;
    }

    private void withWaiting(Consumer<Waiting> deed) {
        Waiting found = bubble.waiting().get();
        if (found != null) {
            deed.accept(found);
        }
    }

    private Node answerFoot() {
        Label note = Controls.paragraph("", "subtle", "small");
        note.textProperty().bind(bubble.footnote());
        Button on = link(text("chat.go_on"), "go-on", deeds::goOn);
        Button again = link(text("retry"), "retry", () -> deeds.regenerate(bubble));
        Button copy = tool(Feather.COPY, text("copy"), this::copy);
        Button anew = tool(Feather.REFRESH_CW, text("chat.regenerate"), () -> deeds.regenerate(bubble));
        Button branch = tool(Feather.GIT_BRANCH, text("chat.branch"), () -> deeds.branch(bubble));
        Button delete = tool(Feather.TRASH_2, text("chat.delete_message"), () -> deeds.delete(bubble));
        HBox foot = foot(note, on, again, comparePlans("compare-plans"), versions(), copy, anew, branch, delete);
        bubble.state().subscribe(state -> {
            boolean broken = state == Bubble.State.FAILED || state == Bubble.State.STOPPED;
            boolean worded = !bubble.text().get().isEmpty();
            Controls.show(foot, state != Bubble.State.STREAMING && state != Bubble.State.WAITING);
            Controls.show(again, broken);
            Controls.show(on, broken && worded);
            Controls.show(copy, worded);
            Controls.show(anew, state == Bubble.State.COMPLETE);
            note.getStyleClass().remove("danger-text");
            if (state == Bubble.State.FAILED) {
                note.getStyleClass().add("danger-text");
            }
        });
        bubble.id().subscribe(id -> {
            Controls.show(branch, id != null);
            Controls.show(delete, id != null);
        });
        return foot;
    }

    private static HBox foot(Node... parts) {
        HBox foot = new HBox(4, parts);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("answer-foot");
        return foot;
    }

    private Button versions() {
        Button versions = link(text("chat.versions"), "versions", () -> deeds.versions(bubble));
        bubble.versions().subscribe(some -> Controls.show(versions, some));
        return versions;
    }

    private Button comparePlans(String id) {
        Button plans = link(text("limit.plans"), id, deeds::comparePlans);
        bubble.limited().subscribe(limited -> Controls.show(plans, limited));
        return plans;
    }

    private static Button link(String name, String id, Runnable deed) {
        Button button = Controls.button(name, deed, "link");
        button.setId(id);
        return button;
    }

    private static Button tool(Feather symbol, String name, Runnable deed) {
        Button button = Controls.iconButton(symbol, name, deed);
        button.getStyleClass().add("tiny");
        return button;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(bubble.text().get());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
