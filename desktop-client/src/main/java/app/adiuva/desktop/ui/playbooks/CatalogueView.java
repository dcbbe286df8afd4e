package app.adiuva.desktop.ui.playbooks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.playbook.ListedPlaybook;
import app.adiuva.desktop.playbook.ListedRun;
import app.adiuva.desktop.playbook.RunTrouble;
import app.adiuva.desktop.ui.kit.Chip;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.PageHead;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
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
                        runs(text("playbooks.waiting"), model.waiting()),
                        group(text("own.title"), Feather.USER, ListedPlaybook::isYours),
                        group(text("playbooks.here"), Feather.MONITOR, one -> one.onThisComputer() && !one.isYours()),
                        group(text("playbooks.cloud"), Feather.CLOUD, one -> !one.onThisComputer()),
                        runs(text("playbooks.answered"), model.answered()));
    }

    private Node head() {
        ProgressIndicator looking = new ProgressIndicator();
        looking.getStyleClass().add("thinking");
        looking.setAccessibleText(text("playbooks.looking"));
        BooleanBinding busy = model.looking().or(model.fetching());
        busy.subscribe(now -> Controls.show(looking, now));
        var take = Controls.button(text("own.import"), () -> OwnButtons.choose(this, model.own()), "quiet");
        take.setId("own-import");
        take.setGraphic(Controls.icon(Feather.UPLOAD));
        PageHead head = new PageHead(text("nav.playbooks"), take).beside(looking);
        return new VBox(4, head, Controls.paragraph(text("playbooks.hint"), "page-subtitle"));
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

    private Node runs(String title, ObservableList<ListedRun> runs) {
        VBox rows = new VBox();
        rows.getStyleClass().addAll("card", "playbook-runs");
        VBox box = new VBox(8, Controls.label(title, "section-title"), rows);
        Runnable fill = () -> {
            rows.getChildren().setAll(runs.stream().map(this::run).toList());
            Controls.show(box, !runs.isEmpty());
        };
        runs.addListener((ListChangeListener<ListedRun>) _ -> fill.run());
        fill.run();
        return box;
    }

    private Node run(ListedRun run) {
        String title = run.title();
        String ago = formats.ago(run.startedAt());
        String where = switch (run.state()) {
            case READY -> text("playbooks.ready", ago);
            case ANSWERED -> text("playbooks.answered.line", ago);
            case UNFINISHED, APPLIED, DECLINED -> text("playbooks.unfinished", run.stepsEnded(), run.steps(), ago);
        };
        String verb = switch (run.state()) {
            case READY -> text("playbooks.review");
            case ANSWERED -> text("playbooks.read");
            case UNFINISHED, APPLIED, DECLINED -> text("playbooks.go_on");
        };
        VBox words = new VBox(2, Controls.paragraph(title, "strong"), Controls.paragraph(where, "subtle", "small"));
        words.setMinWidth(0);
        RunTrouble trouble = run.trouble();
        if (trouble != null) {
            words.getChildren().add(Controls.paragraph(PlaybookWords.trouble(trouble), "small", "warning-text"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        boolean over = run.state().isOver();
        var go = Controls.button(verb, () -> model.goOn(run), over ? "quiet" : "primary");
        go.setId((over ? "read-" : "go-on-") + run.playbook());
        go.setAccessibleText(go.getText() + ": " + title);
        var forget = Controls.iconButton(Feather.X, text("playbooks.forget", title), () -> model.forget(run));
        HBox row = new HBox(12, disc(run.playbook(), run.needsModel()), words, go, forget);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("playbook-run");
        row.setUserData(run);
        return row;
    }

    /// The run in whose line the keyboard is.
    Optional<ListedRun> focusedRun() {
        return lookupAll(".playbook-run").stream()
                .filter(Node::isFocusWithin)
                .flatMap(row -> row.getUserData() instanceof ListedRun run ? Stream.of(run) : Stream.empty())
                .findFirst();
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
        String spoken = summary.title() + ". " + summary.summary()
                + (summary.available() ? "" : " " + text("playbooks.tier", PlaybookWords.tier(summary.tier())));
        PressableCard card = new PressableCard(inside, spoken, () -> model.open(listed));
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
