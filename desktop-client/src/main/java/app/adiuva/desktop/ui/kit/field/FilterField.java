package app.adiuva.desktop.ui.kit.field;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.filter.FilterLine;
import app.adiuva.desktop.ui.kit.Controls;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// The filter line of a list, with what stands beside it, and below it the words that say nothing. The list follows
/// when the typing pauses, or at once on Enter.
public final class FilterField extends VBox {
    private static final Duration TYPING = Duration.millis(150);

    private final TextField field = new TextField();
    private final StringProperty line;
    private final Supplier<List<FilterLine.Problem>> problems;
    private final Names names;
    private final Label problem = Controls.paragraph("", "danger-text", "small");
    private final HBox box;
    private final HBox row;
    private final Button save;

    /// What the words of a line can name.
    public record Names(String fields, String statuses) {}

    /// @param line what the list is filtered by
    /// @param problems of the line
    /// @param save keeps the line under a name
    public FilterField(
            String id,
            String prompt,
            StringProperty line,
            Supplier<List<FilterLine.Problem>> problems,
            Names names,
            Runnable save) {
        super(8);
        this.line = line;
        this.problems = problems;
        this.names = names;
        this.save = Controls.iconButton(Feather.BOOKMARK, text("view.save"), save);
        this.save.setId("save-view");
        Button clear = Controls.iconButton(Feather.X, text("tasks.filter.clear"), field::clear);
        field.setId(id);
        field.getStyleClass().add("bare");
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        HBox.setHgrow(field, Priority.ALWAYS);
        box = new HBox(8, Controls.icon(Feather.FILTER), field, this.save, clear);
        box.getStyleClass().add("filter-line");
        HBox.setHgrow(box, Priority.ALWAYS);
        row = new HBox(8, box);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, problem);
        follow();
        field.textProperty().subscribe(now -> Controls.show(clear, !now.isEmpty()));
    }

    /// Puts a control behind the line.
    public FilterField with(Node beside) {
        row.getChildren().add(beside);
        return this;
    }

    /// Puts a control into the line, before the one that saves it.
    public void inside(Node node) {
        box.getChildren().add(box.getChildren().indexOf(save), node);
    }

    public TextField field() {
        return field;
    }

    public void focus() {
        field.requestFocus();
        field.selectAll();
    }

    private void follow() {
        PauseTransition pause = new PauseTransition(TYPING);
        Runnable ask = () -> {
            pause.stop();
            line.set(field.getText());
        };
        pause.setOnFinished(_ -> ask.run());
        field.setOnAction(_ -> ask.run());
        field.textProperty().addListener((_, _, now) -> {
            if (now.isEmpty()) {
                ask.run();
            } else if (!now.equals(line.get())) {
                pause.playFromStart();
            }
        });
        line.subscribe(now -> {
            if (!now.equals(field.getText())) {
                pause.stop();
                field.setText(now);
                field.end();
            }
            showProblems(now);
        });
    }

    private void showProblems(String now) {
        List<FilterLine.Problem> found = problems.get();
        problem.setText(found.stream().map(this::said).collect(Collectors.joining(" ")));
        Controls.show(problem, !found.isEmpty());
        Controls.show(save, !now.isBlank() && found.isEmpty());
    }

    private String said(FilterLine.Problem word) {
        return switch (word.kind()) {
            case NO_STATUS -> text("filter.no_status", word.word(), names.statuses());
            case NO_PRIORITY -> text("filter.no_priority", word.word());
            case NO_TYPE -> text("filter.no_type", word.word());
            case NO_DAY -> text("filter.no_day", word.word());
            case NO_FIELD -> text("filter.no_field", word.word(), names.fields());
            case TOO_LONG -> text("filter.too_long", FilterLine.LONGEST);
        };
    }
}
