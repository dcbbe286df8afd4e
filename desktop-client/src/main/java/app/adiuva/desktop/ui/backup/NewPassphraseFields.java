package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Controls;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A new passphrase, typed twice, with its strength while it is typed. What was typed is gone when the fields leave
/// the window.
final class NewPassphraseFields extends VBox {
    private static final int BARS = 4;

    private final PasswordField first = field("new-passphrase", text("backup.pass.first"));
    private final PasswordField again = field("new-passphrase-again", text("backup.pass.again"));

    /// @param measure is given what is typed, to wipe it
    /// @param enter called for Enter in the second field
    NewPassphraseFields(ObservableValue<Strength> strength, Consumer<char[]> measure, Runnable enter) {
        getStyleClass().add("backup-fields");
        first.textProperty().subscribe((_, _) -> measure.accept(Secrets.typed(first.getCharacters())));
        first.setOnAction(_ -> again.requestFocus());
        again.setOnAction(_ -> enter.run());
        getChildren().addAll(first, meter(strength), again);
        SecretFields.clearWhenGone(this, first, again);
    }

    /// A copy of what stands in the first field; the caller wipes it.
    char[] typed() {
        return Secrets.typed(first.getCharacters());
    }

    /// A copy of what stands in the second field; the caller wipes it.
    char[] typedAgain() {
        return Secrets.typed(again.getCharacters());
    }

    private static PasswordField field(String id, String name) {
        PasswordField field = new PasswordField();
        field.setId(id);
        field.setPromptText(name);
        field.setAccessibleText(name);
        return field;
    }

    private static Node meter(ObservableValue<Strength> strength) {
        HBox bars = new HBox();
        bars.getStyleClass().add("strength");
        for (int i = 0; i < BARS; i++) {
            Region bar = new Region();
            HBox.setHgrow(bar, Priority.ALWAYS);
            bars.getChildren().add(bar);
        }
        Label words = Controls.paragraph("", "small", "muted");
        words.setId("strength");
        strength.subscribe(now -> {
            bars.getStyleClass().removeAll("weak", "strong");
            bars.getStyleClass().add(now.isStrong() ? "strong" : "weak");
            for (int i = 0; i < BARS; i++) {
                bars.getChildren().get(i).getStyleClass().setAll("bar", i < filled(now) ? "bar-on" : "bar-off");
            }
            words.setText(words(now));
        });
        return new VBox(6, bars, words);
    }

    /// A strong one fills at least three bars, a weak one at most two.
    private static int filled(Strength now) {
        if (now.score() < 0) {
            return 0;
        }
        return now.isStrong() ? now.score() : Math.clamp(now.score(), 1, 2);
    }

    private static String words(Strength now) {
        if (now.score() < 0) {
            return text("backup.pass.hint");
        }
        return now.isStrong() ? text("backup.pass.strong") : now.advice();
    }
}
