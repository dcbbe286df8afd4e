package app.adiuva.desktop.ui.quickadd;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.quickadd.Meaning;
import app.adiuva.desktop.quickadd.QuickAdd;
import app.adiuva.desktop.quickadd.Span;
import app.adiuva.desktop.quickadd.Understood;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/// A chip for each part of a line that was understood, and, struck out in colour, for each that was not. A click,
/// Backspace or Esc on a chip makes its part plain text. Hidden while there is none. JavaFX thread only.
public final class UnderstoodChips extends FlowPane {
    private static final int LONGEST_LINE = 2_000;

    private final TextInputControl field;
    private final Formats formats;
    private final List<String> projects;

    /// @param field its first line is read
    /// @param projects the user's; may change
    public UnderstoodChips(TextInputControl field, Formats formats, List<String> projects) {
        super(6, 6);
        this.field = field;
        this.formats = formats;
        this.projects = projects;
        getStyleClass().add("understood");
        setAccessibleText(text("understood"));
        field.textProperty().subscribe(_ -> show());
    }

    private void show() {
        Understood read = read();
        getChildren()
                .setAll(read.spans().stream()
                        .filter(span -> !(span.meaning() instanceof Meaning.Escape))
                        .map(span -> chip(read, span))
                        .toList());
        Controls.show(this, !getChildren().isEmpty());
    }

    private Understood read() {
        String text = field.getText() == null ? "" : field.getText();
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        return line.length() > LONGEST_LINE
                ? new Understood(line, List.of())
                : QuickAdd.read(line, formats.now(), formats.weekStart(), projects);
    }

    private Button chip(Understood read, Span span) {
        String words = MeaningWords.of(span.meaning(), formats);
        String part = read.line().substring(span.start(), span.end());
        Button chip = new Button(span.understood() ? words : part);
        chip.getStyleClass().setAll("chip", "understood-chip");
        chip.setGraphic(Controls.icon(symbol(span.meaning()), "chip-icon"));
        if (!span.understood()) {
            chip.getStyleClass().add("not-understood");
        }
        chip.setAccessibleText(text("understood.chip", part, words));
        chip.setTooltip(new Tooltip(text("understood.chip", part, words)));
        chip.setOnAction(_ -> makePlain(span));
        chip.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.BACK_SPACE || event.getCode() == KeyCode.ESCAPE) {
                makePlain(span);
                event.consume();
            }
        });
        return chip;
    }

    private void makePlain(Span span) {
        field.insertText(span.start(), "\\");
        field.requestFocus();
        field.end();
    }

    private static Feather symbol(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Tag _ -> Feather.TAG;
            case Meaning.Importance _ -> Feather.FLAG;
            case Meaning.Due _ -> Feather.CALENDAR;
            case Meaning.Repeats _ -> Feather.REPEAT;
            case Meaning.Project _ -> Feather.FOLDER;
            case Meaning.Reminder _ -> Feather.BELL;
            case Meaning.Escape _ -> Feather.TYPE;
            case Meaning.NotUnderstood _ -> Feather.HELP_CIRCLE;
        };
    }
}
