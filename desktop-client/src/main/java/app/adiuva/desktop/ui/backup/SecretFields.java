package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.field.Segments;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

/// Asks for the passphrase or for the recovery phrase. What was typed is gone when the fields leave the window.
final class SecretFields extends VBox {
    private final ObjectProperty<Secrets.Kind> kind = new SimpleObjectProperty<>(Secrets.Kind.PASSPHRASE);
    private final PasswordField passphrase = new PasswordField();
    private final TextArea phrase = new TextArea();

    /// @param enter called for Enter in the passphrase
    SecretFields(Runnable enter) {
        getStyleClass().add("backup-fields");
        passphrase.setId("secret-passphrase");
        passphrase.setAccessibleText(text("backup.secret.passphrase"));
        passphrase.setPromptText(text("backup.secret.passphrase"));
        passphrase.setOnAction(_ -> enter.run());
        phrase.setId("secret-phrase");
        phrase.setAccessibleText(text("backup.secret.phrase"));
        phrase.setPromptText(text("backup.secret.phrase.prompt"));
        phrase.setPrefRowCount(3);
        phrase.setWrapText(true);
        kind.subscribe(now -> {
            Controls.show(passphrase, now == Secrets.Kind.PASSPHRASE);
            Controls.show(phrase, now == Secrets.Kind.PHRASE);
        });
        getChildren()
                .addAll(new Segments<>(List.of(Secrets.Kind.values()), SecretFields::name, kind), passphrase, phrase);
        clearWhenGone(this, passphrase, phrase);
    }

    Secrets.Kind kind() {
        return kind.get();
    }

    /// A copy of what was typed; the caller wipes it.
    char[] typed() {
        return Secrets.typed(kind.get() == Secrets.Kind.PASSPHRASE ? passphrase.getCharacters() : phrase.getText());
    }

    private static String name(Secrets.Kind kind) {
        return switch (kind) {
            case PASSPHRASE -> text("backup.secret.passphrase");
            case PHRASE -> text("backup.secret.phrase");
        };
    }

    /// Empties the fields when `node` leaves the window.
    static void clearWhenGone(Node node, TextInputControl... fields) {
        Controls.whenGone(node, () -> List.of(fields).forEach(TextInputControl::clear));
    }
}
