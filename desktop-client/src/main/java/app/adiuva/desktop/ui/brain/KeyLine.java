package app.adiuva.desktop.ui.brain;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.settings.Preference;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One provider: whether its key is set, the way to set, replace or remove it, and which of its models is asked. What
/// was typed of a key is gone when it is kept or forgotten; a kept key is never shown again.
final class KeyLine extends VBox {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final String SET = "success-text";
    private static final String UNSET = "subtle";

    private final ModelCatalogue catalogue;
    private final String provider;
    private final Label name = Controls.label("");
    private final Label state = Controls.label("");
    private final PasswordField typed = new PasswordField();
    private final Button remove;
    private final TextField model = new TextField();
    private final HBox modelLine = new HBox(8, Controls.label(text("brain.key.model"), "muted", "small"), model);

    KeyLine(ModelCatalogue catalogue, String provider, Preference<String> ownModel) {
        this.catalogue = catalogue;
        this.provider = provider;
        this.remove = Controls.button(text("brain.key.remove"), () -> catalogue.remove(provider), "quiet");
        setSpacing(6);
        state.setId("key-state-" + provider);
        HBox head = new HBox(8, name, state);
        head.setAlignment(Pos.CENTER_LEFT);
        typed.setId("key-" + provider);
        typed.setOnAction(_ -> keep());
        typed.textProperty().subscribe(_ -> typed.pseudoClassStateChanged(DANGER, false));
        HBox.setHgrow(typed, Priority.ALWAYS);
        var keep = Controls.button(text("brain.key.keep"), this::keep);
        keep.setId("key-keep-" + provider);
        keep.disableProperty().bind(typed.textProperty().map(String::isBlank));
        remove.setId("key-remove-" + provider);
        HBox line = new HBox(8, typed, keep, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        fillModel(ownModel);
        getChildren().setAll(head, line, modelLine);
    }

    private void fillModel(Preference<String> ownModel) {
        model.setId("key-model-" + provider);
        ownModel.subscribe(model::setText);
        Runnable commit = () -> ownModel.set(model.getText().strip());
        model.setOnAction(_ -> commit.run());
        model.focusedProperty().subscribe((before, focused) -> {
            if (before && !focused) {
                commit.run();
            }
        });
        HBox.setHgrow(model, Priority.ALWAYS);
        modelLine.setAlignment(Pos.CENTER_LEFT);
    }

    /// Shows what is known of the provider now; what is typed stays.
    ///
    /// @param usualModel empty when it is not known
    void show(String usualModel) {
        boolean set = catalogue.known().get().keys().contains(provider);
        String title = catalogue.title(provider);
        name.setText(title);
        state.setText(set ? text("brain.key.set") : text("brain.key.unset"));
        state.getStyleClass().removeAll(SET, UNSET);
        state.getStyleClass().add(set ? SET : UNSET);
        typed.setPromptText(set ? text("brain.key.replace") : text("brain.key.add"));
        typed.setAccessibleText(text("brain.key.of", title));
        remove.setAccessibleText(text("brain.key.remove.of", title));
        model.setPromptText(usualModel);
        model.setAccessibleText(text("brain.key.model.of", title));
        Controls.show(remove, set);
        Controls.show(modelLine, set);
    }

    /// What was typed of a key is nobody's business any more.
    void forget() {
        typed.clear();
    }

    private void keep() {
        String key = typed.getText();
        boolean taken = catalogue.keep(provider, key, () -> {
            if (typed.getText().equals(key)) {
                typed.clear();
            }
        });
        typed.pseudoClassStateChanged(DANGER, !taken);
    }
}
