package app.adiuva.desktop.ui.settings;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.inbox.Reset;
import app.adiuva.desktop.settings.SettingChange;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.settings.SettingNames.Named;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What a file of settings, or making all as at first, would change, and a yes or no.
final class ChangeSheet extends VBox {
    private static final int MOST_SHOWN = 200;
    private static final int LONGEST = 60;

    private ChangeSheet(String title, String words, Node changes, Button yes, Desk desk) {
        getStyleClass().addAll("overlay-sheet", "record-sheet");
        ScrollPane pane = new ScrollPane(changes);
        pane.setFitToWidth(true);
        pane.setMaxHeight(320);
        getChildren()
                .addAll(
                        Controls.label(title, "sheet-title"),
                        Controls.paragraph(words, "muted"),
                        pane,
                        new HBox(
                                8,
                                yes,
                                Controls.spacer(),
                                Controls.button(text("cancel"), desk.navigator()::closeOverlay, "quiet")));
    }

    static ChangeSheet ofImport(List<SettingChange> changes, SettingsTransfer transfer, Desk desk) {
        Button yes = Controls.button(text("transfer.do"), () -> transfer.apply(changes), "primary");
        yes.setId("import-apply");
        ChangeSheet sheet = new ChangeSheet(
                text("transfer.title"),
                text("transfer.text", changes.size()),
                lines(changes, transfer.names()),
                yes,
                desk);
        sheet.setId("import-sheet");
        return sheet;
    }

    static ChangeSheet ofReset(Reset reset, SettingsTransfer transfer, Desk desk) {
        Button yes = Controls.button(text("settings.reset.do"), () -> transfer.apply(reset), "primary");
        yes.setId("reset-apply");
        VBox lines = lines(reset.changes(), transfer.names());
        if (!reset.allowed().isEmpty()) {
            lines.getChildren()
                    .addFirst(Controls.paragraph(
                            text("settings.reset.policies", reset.allowed().size()), "strong", "small"));
        }
        ChangeSheet sheet = new ChangeSheet(text("settings.reset.all"), text("settings.reset.text"), lines, yes, desk);
        sheet.setId("reset-sheet");
        return sheet;
    }

    private static VBox lines(List<SettingChange> changes, SettingNames names) {
        VBox lines = new VBox(6);
        changes.stream().limit(MOST_SHOWN).map(change -> line(change, names)).forEach(lines.getChildren()::add);
        return lines;
    }

    private static HBox line(SettingChange change, SettingNames names) {
        Named named = names.of(change.key()).orElseGet(() -> Named.of(change.key(), UnaryOperator.identity()));
        Label name = Controls.label("", "small");
        name.textProperty().bind(named.name());
        return new HBox(
                12,
                name,
                Controls.spacer(),
                Controls.label(shown(change.before(), named), "subtle", "small"),
                Controls.label("→", "subtle", "small"),
                Controls.label(shown(change.after(), named), "strong", "small"));
    }

    private static String shown(@Nullable String stored, Named named) {
        String text = (stored == null ? text("transfer.usual") : named.value().apply(stored))
                .strip()
                .replaceAll("\\s+", " ");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
