package app.adiuva.desktop.ui.thoughts;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.suggestion.Suggestion;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The suggestions one after another, above the thoughts. Gone while none waits.
final class SuggestionLane extends VBox {
    private final SuggestionsModel model;
    private final Formats formats;
    private final VBox place = new VBox();

    SuggestionLane(SuggestionsModel model, Formats formats) {
        super(8);
        this.model = model;
        this.formats = formats;
        setId("suggestion-lane");
        getStyleClass().addAll("card", "suggestion-lane");
        Label title = Controls.label("", "small", "muted");
        title.textProperty().bind(model.count().map(count -> text("suggestion.title", count.longValue())));
        getChildren().addAll(title, place);
        model.current().subscribe(this::show);
        model.editing().subscribe(_ -> show(model.current().get()));
    }

    private void show(@Nullable Suggestion suggestion) {
        boolean focused = isFocusWithin();
        Controls.show(this, suggestion != null);
        if (suggestion == null) {
            place.getChildren().clear();
            return;
        }
        place.getChildren().setAll(new SuggestionCard(suggestion, model, formats, true));
        if (focused && !model.editing().get()) {
            place.requestFocus();
        }
    }

    /// One key decides the suggestion in front. To be called where no text is being typed.
    static boolean press(SuggestionsModel model, KeyEvent event) {
        if (model.current().get() == null || event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case A -> model.accept();
            case E -> model.edit();
            case R -> model.reject();
            case N -> model.next();
            default -> {
                return false;
            }
        }
        return true;
    }
}
