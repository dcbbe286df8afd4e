package app.adiuva.desktop.ui.playbooks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.playbook.ListedPlaybook;
import app.adiuva.desktop.playbook.PlaybookRun;
import app.adiuva.desktop.ui.kit.Chip;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import java.util.List;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// All playbooks as cards: the runs that wait, what runs on this computer, what needs the cloud.
final class CatalogueView extends VBox {
    private static final int COLUMNS = 2;

    private final PlaybooksViewModel model;
    private final Formats formats;

    CatalogueView(PlaybooksViewModel model, Formats formats) {
        this.model = model;
        this.formats = formats;
        getStyleClass().addAll("page", "playbooks");
        getChildren()
                .addAll(
                        head(),
                        notice(),
                        waiting(),
                        group(text("playbooks.here"), Feather.MONITOR, ListedPlaybook::onThisComputer),
                        group(text("playbooks.cloud"), Feather.CLOUD, one -> !one.onThisComputer()));
    }

    private Node head() {
        ProgressIndicator looking = new ProgressIndicator();
        looking.getStyleClass().add("thinking");
        looking.setAccessibleText(text("playbooks.looking"));
        model.looking().subscribe(now -> Controls.show(looking, now));
        HBox line = new HBox(12, Controls.label(text("nav.playbooks"), "page-title"), looking);
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, line, Controls.paragraph(text("playbooks.hint"), "page-subtitle"));
    }

    private Node notice() {
        Label words = Controls.paragraph("", "small");
        words.textProperty().bind(model.notice());
        words.setId("playbooks-notice");
        var plans = Controls.button(text("limit.plans"), model::comparePlans, "link");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox box = new HBox(10, Controls.icon(Feather.INFO), words, plans);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().addAll("card", "playbooks-notice");
        model.notice().subscribe(now -> {
            Controls.show(box, !now.isEmpty());
            Controls.show(plans, !now.isEmpty() && !now.equals(text("playbooks.offline")));
        });
        return box;
    }

    private Node waiting() {
        VBox rows = new VBox();
        rows.getStyleClass().addAll("card", "playbook-runs");
        VBox box = new VBox(8, Controls.label(text("playbooks.waiting"), "section-title"), rows);
        Runnable fill = () -> {
            rows.getChildren().setAll(model.waiting().stream().map(this::run).toList());
            Controls.show(box, !model.waiting().isEmpty());
        };
        model.waiting().addListener((ListChangeListener<PlaybookRun>) _ -> fill.run());
        fill.run();
        return box;
    }

    private Node run(PlaybookRun run) {
        boolean ready = run.state() == PlaybookRun.State.READY;
        String title = run.playbook().title();
        int steps = run.playbook().plan().steps().size();
        String where = ready
                ? text("playbooks.ready", formats.ago(run.startedAt()))
                : text("playbooks.unfinished", run.outputs().size(), steps, formats.ago(run.startedAt()));
        VBox words = new VBox(2, Controls.label(title, "strong"), Controls.label(where, "subtle", "small"));
        words.setMinWidth(0);
        if (run.trouble() != null) {
            words.getChildren().add(Controls.paragraph(run.trouble(), "small", "warning-text"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        var go = Controls.button(
                ready ? text("playbooks.review") : text("playbooks.go_on"), () -> model.goOn(run), "primary");
        go.setId("go-on-" + run.playbook().id());
        go.setAccessibleText(go.getText() + ": " + title);
        var forget = Controls.iconButton(Feather.X, text("playbooks.forget", title), () -> model.forget(run));
        HBox row = new HBox(12, disc(run.playbook().id(), run.playbook().needsModel()), words, go, forget);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("playbook-run");
        return row;
    }

    private Node group(String name, Feather symbol, Predicate<ListedPlaybook> of) {
        GridPane grid = new GridPane(12, 12);
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        HBox head = new HBox(8, Controls.icon(symbol), Controls.label(name, "section-title"));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(10, head, grid);
        Runnable fill = () -> {
            List<ListedPlaybook> shown = model.known().stream().filter(of).toList();
            grid.getChildren().clear();
            for (int i = 0; i < shown.size(); i++) {
                grid.add(card(shown.get(i)), i % COLUMNS, i / COLUMNS);
            }
            Controls.show(box, !shown.isEmpty());
        };
        model.known().addListener((ListChangeListener<ListedPlaybook>) _ -> fill.run());
        fill.run();
        return box;
    }

    private Node card(ListedPlaybook listed) {
        var summary = listed.summary();
        Label title = Controls.paragraph(summary.title(), "card-title");
        Label words = Controls.paragraph(summary.summary(), "muted", "small");
        VBox body = new VBox(4, title, words);
        body.setMinWidth(0);
        HBox.setHgrow(body, Priority.ALWAYS);
        if (!summary.available()) {
            body.getChildren()
                    .add(new HBox(new Chip(
                            Feather.LOCK, text("playbooks.needs", PlaybookWords.tier(summary.tier())), "accent-chip")));
        }
        HBox inside = new HBox(14, disc(listed.id(), summary.needsModel()), body);
        PressableCard card =
                new PressableCard(inside, summary.title() + ". " + summary.summary(), () -> model.open(listed));
        card.setId("playbook-" + listed.id());
        card.getStyleClass().add(summary.available() ? "open" : "locked");
        return card;
    }

    static Node disc(String id, boolean needsModel) {
        StackPane disc = new StackPane(Controls.icon(PlaybookWords.symbol(id, needsModel)));
        disc.getStyleClass().add("playbook-disc");
        return disc;
    }
}
