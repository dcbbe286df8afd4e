package app.adiuva.desktop.ui.brain;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.settings.Preference;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One provider: whether its key is set, the way to set, replace or remove it, and which of its models is asked. What
/// was typed of a key is gone when it is kept or the line leaves the window; a kept key is never shown again.
final class KeyLine extends VBox {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final ModelCatalogue catalogue;
    private final String provider;
    private final PasswordField typed = new PasswordField();

    KeyLine(ModelCatalogue catalogue, String provider, Preference<String> ownModel, @Nullable String usualModel) {
        this.catalogue = catalogue;
        this.provider = provider;
        boolean set = catalogue.known().get().keys().contains(provider);
        String title = catalogue.title(provider);
        setSpacing(6);
        Label state =
                Controls.label(set ? text("brain.key.set") : text("brain.key.unset"), set ? "success-text" : "subtle");
        state.setId("key-state-" + provider);
        HBox head = new HBox(8, Controls.label(title), state);
        head.setAlignment(Pos.CENTER_LEFT);
        typed.setId("key-" + provider);
        typed.setPromptText(set ? text("brain.key.replace") : text("brain.key.add"));
        typed.setAccessibleText(text("brain.key.of", title));
        typed.setOnAction(_ -> keep());
        typed.textProperty().subscribe(_ -> typed.pseudoClassStateChanged(DANGER, false));
        Controls.whenGone(this, typed::clear);
        HBox.setHgrow(typed, Priority.ALWAYS);
        var keep = Controls.button(text("brain.key.keep"), this::keep);
        keep.setId("key-keep-" + provider);
        keep.disableProperty().bind(typed.textProperty().map(String::isBlank));
        HBox line = new HBox(8, typed, keep);
        line.setAlignment(Pos.CENTER_LEFT);
        if (set) {
            var remove = Controls.button(text("brain.key.remove"), () -> catalogue.remove(provider), "quiet");
            remove.setId("key-remove-" + provider);
            remove.setAccessibleText(text("brain.key.remove.of", title));
            line.getChildren().add(remove);
        }
        getChildren().setAll(head, line);
        if (set) {
            getChildren().add(model(title, ownModel, usualModel));
        }
    }

    private HBox model(String title, Preference<String> ownModel, @Nullable String usualModel) {
        TextField name = new TextField(ownModel.get());
        name.setId("key-model-" + provider);
        name.setPromptText(usualModel == null ? "" : usualModel);
        name.setAccessibleText(text("brain.key.model.of", title));
        Runnable commit = () -> ownModel.set(name.getText().strip());
        name.setOnAction(_ -> commit.run());
        name.focusedProperty().subscribe((before, focused) -> {
            if (before && !focused) {
                commit.run();
            }
        });
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox line = new HBox(8, Controls.label(text("brain.key.model"), "muted", "small"), name);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void keep() {
        if (catalogue.keep(provider, typed.getText())) {
            typed.clear();
        } else {
            typed.pseudoClassStateChanged(DANGER, true);
        }
    }
}
