package app.adiuva.desktop.ui.playbooks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.desktop.ui.kit.Chip;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.markdown.MarkdownView;
import app.adiuva.desktop.ui.playbooks.PlaybookPageModel.State;
import app.adiuva.desktop.ui.proposal.PlanCard;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One playbook: what it does, what came out, what it asks for, and its steps while they run.
final class PageView extends VBox {
    private final PlaybookPageModel model;
    private final Formats formats;
    private final InputForm form;
    private final Button run;

    PageView(PlaybookPageModel model, Formats formats, OwnDeeds deeds, Runnable back) {
        this.model = model;
        this.formats = formats;
        this.form = new InputForm(model, formats);
        this.run = Controls.button(text("playbook.run"), model::run, "primary");
        getStyleClass().addAll("page", "playbooks", "playbook-page");
        getChildren().addAll(head(deeds, back), foot(), result(), work());
    }

    /// Puts the focus where one begins.
    void begin() {
        Platform.runLater(() -> {
            if (model.state().get() == State.ASKING && !form.begin()) {
                run.requestFocus();
            }
        });
    }

    private Node head(OwnDeeds deeds, Runnable back) {
        Playbook playbook = model.playbook();
        Button up = Controls.button(text("nav.playbooks"), back, "quiet", "back");
        up.setGraphic(Controls.icon(Feather.ARROW_LEFT));
        up.setId("playbook-back");
        VBox words = new VBox(
                4,
                Controls.paragraph(playbook.title(), "page-title"),
                Controls.paragraph(playbook.summary(), "page-subtitle"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(16, CatalogueView.disc(playbook.id(), playbook.needsModel()), words);
        line.getStyleClass().add("playbook-title");
        if (model.isOwn()) {
            line.getChildren().add(new OwnButtons(deeds, playbook));
        }
        return new VBox(12, up, line);
    }

    private Node work() {
        VBox box = new VBox();
        box.getStyleClass().addAll("card", "playbook-work");
        if (!model.playbook().inputs().isEmpty()) {
            box.getChildren().add(form);
        }
        box.getChildren().addAll(new StepList(model), privacy(), problem(), buttons());
        return box;
    }

    /// What leaves the computer, said before it does.
    private Node privacy() {
        Playbook playbook = model.playbook();
        HBox line = new HBox(
                8,
                Controls.icon(playbook.needsModel() ? Feather.UPLOAD_CLOUD : Feather.SHIELD),
                Controls.paragraph(StepWords.privacy(playbook), "small", "muted"));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("playbook-privacy");
        return line;
    }

    private Node problem() {
        Label words = Controls.paragraph("", "small");
        words.setId("playbook-problem");
        words.textProperty().bind(model.problem());
        Button plans = Controls.button(text("limit.plans"), model::comparePlans, "link");
        model.limited().subscribe(limited -> Controls.show(plans, limited));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(8, Controls.icon(Feather.ALERT_TRIANGLE), words, plans);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("playbook-problem");
        model.problem().subscribe(now -> Controls.show(line, !now.isEmpty()));
        return line;
    }

    private Node buttons() {
        run.setId("playbook-run");
        run.setGraphic(Controls.icon(Feather.PLAY));
        run.setDefaultButton(true);
        Button stop = Controls.button(text("playbook.stop"), model::stop);
        stop.setId("playbook-stop");
        stop.setGraphic(Controls.icon(Feather.SQUARE));
        Button goOn = Controls.button(text("playbooks.go_on"), model::goOn, "primary");
        goOn.setId("playbook-go-on");
        Button again = Controls.button(text("playbook.again"), model::again);
        again.setId("playbook-again");
        HBox box = new HBox(8, run, stop, goOn, again);
        box.getStyleClass().add("playbook-buttons");
        model.state().subscribe(now -> {
            Controls.show(run, now == State.ASKING);
            Controls.show(stop, now == State.RUNNING);
            Controls.show(goOn, now == State.INTERRUPTED);
            Controls.show(again, now == State.INTERRUPTED || now == State.ENDED);
            form.setDisable(now != State.ASKING);
        });
        return box;
    }

    private Node result() {
        MarkdownView markdown = new MarkdownView("");
        model.answer().subscribe(markdown::setMarkdown);
        HBox.setHgrow(markdown, Priority.ALWAYS);
        Button copy = Controls.iconButton(Feather.COPY, text("copy"), () -> copy(model));
        HBox answer = new HBox(8, markdown, copy);
        answer.getStyleClass().addAll("card", "playbook-answer");
        answer.setId("playbook-answer");
        model.answer().subscribe(now -> Controls.show(answer, !now.isEmpty()));
        VBox plan = new VBox();
        model.plan().subscribe(card -> {
            plan.getChildren().clear();
            if (card != null) {
                plan.getChildren().add(new PlanCard(card, formats));
                Platform.runLater(() -> plan.lookupAll("#plan-apply").forEach(Node::requestFocus));
            }
        });
        Label cost = Controls.label("", "subtle", "small");
        cost.textProperty().bind(model.cost());
        model.cost().subscribe(now -> Controls.show(cost, !now.isEmpty()));
        VBox box = new VBox(16, answer, cost, plan);
        model.state().subscribe(now -> Controls.show(box, now == State.ENDED));
        return box;
    }

    /// What is said when there is nothing to apply.
    private Node foot() {
        HBox box = new HBox(new Chip(Feather.CHECK, text("playbook.nothing"), "success-chip"));
        box.setId("playbook-nothing");
        Runnable update = () -> Controls.show(
                box, model.state().get() == State.ENDED && model.plan().get() == null);
        model.state().subscribe(_ -> update.run());
        model.plan().subscribe(_ -> update.run());
        return box;
    }

    static void copy(PlaybookPageModel model) {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.answer().get());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
