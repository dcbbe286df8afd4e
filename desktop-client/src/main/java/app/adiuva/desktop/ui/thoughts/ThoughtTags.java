package app.adiuva.desktop.ui.thoughts;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.quickadd.Completion;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/// The tags of one thought, each to be removed by a press, and a field for more. What is being typed into the field
/// stays while the tags before it change.
final class ThoughtTags extends FlowPane {
    private final ThoughtsViewModel model;
    private final TextField add = new TextField();
    private Thought thought;

    ThoughtTags(Thought thought, ThoughtsViewModel model) {
        super(6, 6);
        this.thought = thought;
        this.model = model;
        add.setId("thought-tag");
        add.setPromptText(text("thought.tag"));
        add.setAccessibleText(text("thought.tag"));
        add.setPrefColumnCount(8);
        add.setOnAction(_ -> add());
        Completion.ofTags(add, model.tags());
        getChildren().addAll(chips());
        getChildren().add(add);
    }

    /// The same thought as it is now.
    void show(Thought shown) {
        boolean same = shown.tags().equals(thought.tags());
        thought = shown;
        if (!same) {
            if (isFocusWithin()) {
                add.requestFocus(); // the chip that has the focus goes
            }
            getChildren().remove(0, getChildren().size() - 1);
            getChildren().addAll(0, chips());
        }
    }

    private void add() {
        String typed = add.getText();
        add.clear();
        model.actions().addTag(thought, typed);
    }

    private List<Node> chips() {
        return thought.tags().stream().<Node>map(this::chip).toList();
    }

    private Button chip(String tag) {
        Button chip = Controls.button(text("tag", tag), () -> model.actions().removeTag(thought, tag), "chip");
        chip.setGraphic(Controls.icon(Feather.X, "chip-icon"));
        chip.setAccessibleText(text("thought.untag", tag));
        return chip;
    }
}
