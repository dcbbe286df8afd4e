package app.adiuva.desktop.ui.health;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.doctor.Chores.Chore;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.settings.SettingsSection;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What stands under Health in the settings.
public final class HealthSection {
    private final HealthModel model;

    private HealthSection(HealthModel model) {
        this.model = model;
    }

    /// @param cloud which cloud answers, and whether it does
    /// @param backups how the backups stand
    public static SettingsSection of(HealthModel model, ObservableStringValue cloud, ObservableStringValue backups) {
        model.refresh();
        return new HealthSection(model).section(cloud, backups);
    }

    private SettingsSection section(ObservableStringValue cloud, ObservableStringValue backups) {
        String words = text("health.words");
        SettingsSection section = new SettingsSection("health", text("health"))
                .whole(text("health.database"), "", database(), words)
                .whole(text("health.disk"), "", fact(text("health.disk"), model.disk()), words)
                .whole(text("health.cloud"), "", fact(text("health.cloud"), cloud), words)
                .whole(text("nav.backups"), "", fact(text("nav.backups"), backups), words)
                .whole(text("health.logs"), "", fact(text("health.logs"), model.logs()), words)
                .line(text("health.report"), text("health.report.hint"), report(), words);
        for (Chore chore : Chore.values()) {
            section.whole(ChoreWords.name(chore), ChoreWords.purpose(chore), chore(chore), words);
        }
        return section;
    }

    private Node chore(Chore chore) {
        Label state = Controls.paragraph("", "muted", "small");
        state.setId("chore-" + chore.job().replace('.', '-'));
        state.textProperty().bind(model.chore(chore));
        return new VBox(
                2,
                Controls.paragraph(ChoreWords.name(chore), "strong"),
                Controls.paragraph(ChoreWords.purpose(chore), "muted", "small"),
                state);
    }

    private Node database() {
        Label state = Controls.paragraph("", "muted", "small");
        state.textProperty().bind(model.database());
        state.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                model.refresh();
            }
        });
        Label verdict = Controls.paragraph("", "small", "strong");
        verdict.setId("database-verdict");
        verdict.textProperty().bind(model.verdict());
        model.verdict().subscribe(words -> Controls.show(verdict, !words.isEmpty()));
        VBox words = new VBox(2, Controls.paragraph(text("health.database"), "strong"), state, verdict);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.progress());
        bar.setAccessibleText(text("health.checking"));
        Button check = Controls.button(text("health.check"), model::check);
        check.setId("check-database");
        Button stop = Controls.button(text("chat.stop"), model::stop);
        stop.setId("stop-check");
        model.checking().subscribe(now -> {
            Controls.show(check, !now);
            Controls.show(bar, now);
            Controls.show(stop, now);
        });
        HBox line = new HBox(12, words, bar, check, stop);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Node fact(String name, ObservableStringValue words) {
        Label fact = Controls.paragraph("", "muted", "small");
        fact.textProperty().bind(words);
        return new VBox(2, Controls.paragraph(name, "strong"), fact);
    }

    private Node report() {
        Button copy = Controls.button(text("health.report.copy"), () -> model.report(HealthSection::copy));
        copy.setId("copy-report");
        return copy;
    }

    private static void copy(String report) {
        ClipboardContent content = new ClipboardContent();
        content.putString(report);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
