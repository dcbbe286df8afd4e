package app.adiuva.desktop.ui.settings;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.settings.SettingChange;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Desk;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What a file of settings would change, and a yes or no.
final class ImportSheet extends VBox {
    private static final int MOST_SHOWN = 200;
    private static final int LONGEST = 60;

    ImportSheet(List<SettingChange> changes, SettingsTransfer transfer, Desk desk) {
        getStyleClass().addAll("overlay-sheet", "record-sheet");
        setId("import-sheet");
        VBox lines = new VBox(6);
        changes.stream().limit(MOST_SHOWN).map(ImportSheet::line).forEach(lines.getChildren()::add);
        ScrollPane pane = new ScrollPane(lines);
        pane.setFitToWidth(true);
        pane.setMaxHeight(320);
        var yes = Controls.button(text("transfer.do"), () -> transfer.apply(changes), "primary");
        yes.setId("import-apply");
        getChildren()
                .addAll(
                        Controls.label(text("transfer.title"), "sheet-title"),
                        Controls.paragraph(text("transfer.text", changes.size()), "muted"),
                        pane,
                        new HBox(
                                8,
                                yes,
                                Controls.spacer(),
                                Controls.button(text("cancel"), desk.navigator()::closeOverlay, "quiet")));
    }

    private static HBox line(SettingChange change) {
        return new HBox(
                12,
                Controls.label(change.key(), "small"),
                Controls.spacer(),
                Controls.label(shown(change.before()), "subtle", "small"),
                Controls.label("→", "subtle", "small"),
                Controls.label(shown(change.after()), "strong", "small"));
    }

    private static String shown(@org.jspecify.annotations.Nullable String value) {
        String text = Objects.requireNonNullElse(value, text("transfer.usual"))
                .strip()
                .replaceAll("\\s+", " ");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
