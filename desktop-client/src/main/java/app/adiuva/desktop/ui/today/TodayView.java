package app.adiuva.desktop.ui.today;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.DraftKeeper;
import app.adiuva.desktop.ui.kit.EmptyState;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Navigator;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.Screen;
import app.adiuva.desktop.ui.tasks.TaskCell;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Today: greeting, ask field, agenda, what is due, recent thoughts.
public final class TodayView implements Screen {
    private final TodayViewModel model;
    private final Formats formats;
    private final Navigator navigator;
    private final VBox page = new VBox();
    private final VBox body = new VBox();
    private final Label greeting = Controls.label("", "page-title");
    private final ScrollPane root = new ScrollPane(page);
    private final TextField ask = new TextField();

    public TodayView(TodayViewModel model, Desk desk) {
        this.model = model;
        this.formats = desk.formats();
        this.navigator = desk.navigator();
        root.setId("today");
        root.setFitToWidth(true);
        page.getStyleClass().addAll("page", "today");
        body.getStyleClass().add("today-body");
        Label date = Controls.label("", "page-subtitle");
        date.setId("today-date");
        page.getChildren().addAll(new VBox(4, greeting, date), askField(), body);
        DraftKeeper.of(ask, "today.ask", desk);
        model.plan().subscribe(_ -> fill());
        model.noticed().subscribe(_ -> fill());
        model.loaded().subscribe(_ -> fill());
        model.name().subscribe(_ -> greeting.setText(model.greeting()));
        model.day().subscribe(_ -> {
            greeting.setText(model.greeting());
            date.setText(model.date());
        });
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        greeting.setText(model.greeting());
        model.reload();
        ask.requestFocus();
    }

    private Node askField() {
        ask.setId("ask");
        ask.setPromptText(text("today.ask"));
        ask.setAccessibleText(text("today.ask"));
        ask.getStyleClass().add("bare");
        ask.textProperty().bindBidirectional(model.question());
        ask.setOnAction(_ -> model.ask());
        HBox.setHgrow(ask, Priority.ALWAYS);
        HBox line = new HBox(12, Controls.icon(Feather.MESSAGE_CIRCLE), ask, Controls.key(text("key.enter")));
        line.getStyleClass().add("ask-line");
        line.setAlignment(Pos.CENTER_LEFT);
        ask.focusedProperty().subscribe(focused -> {
            line.getStyleClass().remove("active");
            if (focused) {
                line.getStyleClass().add("active");
            }
        });
        return line;
    }

    private void fill() {
        DayPlan plan = model.plan().get();
        body.getChildren().clear();
        if (!model.loaded().get()) {
            return;
        }
        if (plan.isFree() && model.noticed().get().isEmpty()) {
            body.getChildren().add(new EmptyState(Feather.SUN, text("today.empty"), text("today.empty.hint")));
            return;
        }
        addTasks(text("today.overdue"), plan.overdue());
        addAgenda(plan.agenda());
        addTasks(text("today.due"), plan.due());
        if (!model.noticed().get().isEmpty()) {
            body.getChildren().add(section(text("noticed"), new NoticedRows(model, navigator).node()));
        }
        addThoughts(plan.thoughts());
    }

    private void addAgenda(List<DayPlan.Slot> agenda) {
        VBox rows = new VBox();
        rows.getStyleClass().add("agenda");
        if (agenda.isEmpty()) {
            rows.getChildren().add(Controls.label(text("today.no_events"), "subtle", "quiet-line"));
        }
        agenda.forEach(slot -> rows.getChildren().add(new AgendaRow(slot, formats)));
        body.getChildren().add(section(text("today.agenda"), rows));
    }

    private void addTasks(String title, DayPlan.Tasks tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        VBox rows = new VBox();
        for (Task task : tasks.first()) {
            TaskCell row = new TaskCell(task, formats, model::complete);
            row.setFocusTraversable(true);
            row.setAccessibleText(task.title());
            row.setOnMouseClicked(_ -> navigator.reveal(Place.TASKS, task.id()));
            row.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.SPACE) {
                    model.complete(task);
                } else if (event.getCode() == KeyCode.ENTER) {
                    navigator.reveal(Place.TASKS, task.id());
                }
            });
            rows.getChildren().add(row);
        }
        if (tasks.more() > 0) {
            rows.getChildren()
                    .add(Controls.button(text("today.more", tasks.more()), () -> navigator.go(Place.TASKS), "link"));
        }
        body.getChildren().add(section(title, rows));
    }

    private void addThoughts(List<Thought> thoughts) {
        if (thoughts.isEmpty()) {
            return;
        }
        VBox rows = new VBox();
        for (Thought thought : thoughts) {
            Label content = Controls.oneLine(firstLine(thought.content()), "row-title");
            content.setMinWidth(0);
            HBox.setHgrow(content, Priority.SOMETIMES);
            HBox row = new HBox(
                    Controls.icon(Feather.FEATHER),
                    content,
                    Controls.spacer(),
                    Controls.fact(formats.ago(thought.createdAt()), "subtle", "small"));
            row.getStyleClass().add("row");
            row.setAlignment(Pos.CENTER_LEFT);
            row.setFocusTraversable(true);
            row.setAccessibleText(content.getText());
            row.setOnMouseClicked(_ -> navigator.reveal(Place.THOUGHTS, thought.id()));
            row.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER) {
                    navigator.reveal(Place.THOUGHTS, thought.id());
                }
            });
            rows.getChildren().add(row);
        }
        body.getChildren().add(section(text("today.thoughts"), rows));
    }

    private static VBox section(String title, Node content) {
        VBox section = new VBox(8, Controls.label(title, "section-title"), content);
        section.getStyleClass().add("section");
        return section;
    }

    static String firstLine(String content) {
        return content.strip().lines().findFirst().orElse("");
    }
}
