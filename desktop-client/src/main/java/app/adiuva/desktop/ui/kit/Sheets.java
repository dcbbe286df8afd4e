package app.adiuva.desktop.ui.kit;

import static app.adiuva.desktop.ui.kit.Messages.text;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Small sheets over the window that ask for a name, for tags, or whether something is meant. Enter says yes, Esc no.
public final class Sheets {
    private static final int LONGEST_NAME = 100;
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final Navigator navigator;

    public Sheets(Navigator navigator) {
        this.navigator = navigator;
    }

    /// Asks for a name of at most 100 characters. A longer one stays in the field, and is said to be too long.
    ///
    /// @param deed what the button says
    /// @param before the name that is in the field at first
    public void name(String title, String deed, String before, Consumer<String> then) {
        TextField name = field("sheet-name", text("name"));
        name.setText(before);
        name.selectAll();
        Label wrong = Controls.paragraph(text("name.too_long", LONGEST_NAME), "danger-text", "small");
        wrong.setId("sheet-wrong");
        Consumer<Boolean> mark = tooLong -> {
            name.pseudoClassStateChanged(WRONG, tooLong);
            Controls.show(wrong, tooLong);
        };
        name.textProperty().subscribe(_ -> mark.accept(false));
        show(
                title,
                deed,
                () -> {
                    String typed = name.getText().strip();
                    boolean fits = typed.length() <= LONGEST_NAME;
                    mark.accept(!fits);
                    if (fits && !typed.isEmpty()) {
                        then.accept(typed);
                    }
                    return fits && !typed.isEmpty();
                },
                name,
                wrong);
    }

    /// Asks whether it is meant.
    public void confirm(String title, String question, String deed, Runnable then) {
        show(
                title,
                deed,
                () -> {
                    then.run();
                    return true;
                },
                Controls.paragraph(question, "muted"));
    }

    /// Hears which tags to add and which to take away.
    public interface TagChoice {
        void tags(Set<String> add, Set<String> remove);
    }

    /// Asks which tags to add and to take away.
    ///
    /// @param complete makes a field offer the tags that are in use
    public void tags(Consumer<TextField> complete, TagChoice then) {
        TextField add = field("tags-add", text("tasks.tags.add"));
        TextField remove = field("tags-remove", text("tasks.tags.remove"));
        complete.accept(add);
        complete.accept(remove);
        show(
                text("tasks.tags"),
                text("tasks.tags.set"),
                () -> {
                    then.tags(words(add.getText()), words(remove.getText()));
                    return true;
                },
                add,
                remove);
    }

    /// Tags as they are typed, with or without `#`, between commas or blanks.
    public static Set<String> words(String value) {
        return Arrays.stream(value.split("[,\\s]+"))
                .map(word -> word.replaceFirst("^#", "").strip())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// @param done does it; false keeps the sheet open
    private void show(String title, String deed, BooleanSupplier done, Node... content) {
        Runnable run = () -> {
            if (done.getAsBoolean()) {
                navigator.closeOverlay();
            }
        };
        Button button = Controls.button(deed, run, "primary");
        button.setId("sheet-do");
        HBox buttons = new HBox(
                8, Controls.button(text("cancel"), navigator::closeOverlay, "quiet"), Controls.spacer(), button);
        VBox sheet = new VBox(Controls.label(title, "sheet-title"));
        sheet.getStyleClass().addAll("overlay-sheet", "dialog-sheet");
        sheet.getChildren().addAll(content);
        sheet.getChildren().add(buttons);
        for (Node node : content) {
            if (node instanceof TextField field) {
                field.setOnAction(_ -> run.run());
            }
        }
        navigator.overlay(sheet, title);
    }

    private static TextField field(String id, String name) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(name);
        field.setAccessibleText(name);
        return field;
    }
}
