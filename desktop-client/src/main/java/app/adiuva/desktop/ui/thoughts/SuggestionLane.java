package app.adiuva.desktop.ui.thoughts;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.suggestion.Suggestion;
import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

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

    /// One key decides the suggestion in front.
    static List<Command> commands(SuggestionsModel model) {
        return Stream.of(
                        Command.of("suggestion.accept", Feather.CHECK, text("suggestion.accept"), "A", model::accept),
                        Command.of("suggestion.edit", Feather.EDIT_2, text("suggestion.edit"), "E", model::edit),
                        Command.of("suggestion.reject", Feather.X, text("suggestion.reject"), "R", model::reject),
                        Command.of("suggestion.next", Feather.SKIP_FORWARD, text("suggestion.next"), "N", model::next)
                                .repeating())
                .map(command -> command.when(() -> model.current().get() != null))
                .toList();
    }
}
