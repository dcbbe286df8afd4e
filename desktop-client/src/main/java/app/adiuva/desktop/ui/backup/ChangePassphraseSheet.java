package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Navigator;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Another passphrase: what is kept now, and the new one twice.
final class ChangePassphraseSheet extends VBox {
    private final PassphraseChange model;
    private final SecretFields current = new SecretFields(() -> {});
    private final NewPassphraseFields fresh;

    ChangePassphraseSheet(PassphraseChange model, Navigator navigator) {
        this.model = model;
        this.fresh = new NewPassphraseFields(model.strength(), model::measure, this::change);
        getStyleClass().addAll("overlay-sheet", "backup-sheet");
        setId("change-sheet");
        Label problem = Controls.paragraph("", "danger-text");
        problem.textProperty().bind(model.problem());
        model.problem().subscribe(now -> Controls.show(problem, !now.isEmpty()));
        Button change = Controls.button(text("backup.change.do"), this::change, "primary");
        change.setId("change-do");
        change.disableProperty().bind(model.working());
        getChildren()
                .addAll(
                        Controls.label(text("backup.change"), "sheet-title"),
                        Controls.label(text("backup.change.current"), "small", "muted"),
                        current,
                        Controls.label(text("backup.change.fresh"), "small", "muted"),
                        fresh,
                        Controls.paragraph(text("backup.change.hint"), "muted", "small"),
                        problem,
                        new SheetButtons(navigator::closeOverlay, change));
    }

    private void change() {
        model.change(current.kind(), current.typed(), fresh.typed(), fresh.typedAgain());
    }
}
