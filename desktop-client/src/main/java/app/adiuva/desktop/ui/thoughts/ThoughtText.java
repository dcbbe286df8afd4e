package app.adiuva.desktop.ui.thoughts;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.ui.kit.EditKeeper;
import javafx.scene.control.TextArea;

/// The whole text of one thought, saved when it loses the focus.
final class ThoughtText extends TextArea {
    private final ThoughtsViewModel model;
    private final EditKeeper keeper;
    private Thought thought;
    /// What the user found here, to tell whether it was changed here.
    private String found;

    ThoughtText(Thought thought, ThoughtsViewModel model) {
        this.thought = thought;
        this.model = model;
        this.keeper = new EditKeeper(this, model.desk());
        this.found = keeper.held(thought.content());
        setId("thought-content");
        setWrapText(true);
        setPrefRowCount(6);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().addAll("bare", "detail-notes");
        setAccessibleText(text("field.text"));
        show(thought);
        focusedProperty().subscribe((before, focused) -> {
            if (before && !focused) {
                leave();
            }
        });
    }

    /// The same thought as it is now. What is being typed stays.
    void show(Thought shown) {
        thought = shown;
        keeper.show("thought:" + shown.id(), shown.content());
        if (keeper.isUntouched()) {
            found = getText();
        }
    }

    /// What was not changed here is not saved: the text may have been changed elsewhere meanwhile.
    private void leave() {
        Runnable kept = keeper.leaves();
        if (getText().equals(found)) {
            kept.run();
            show(thought);
        } else {
            model.actions().save(thought, getText(), kept);
        }
    }
}
