package app.adiuva.desktop.ui.thoughts;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.embedding.Embeddings;
import app.adiuva.desktop.suggestion.Retention;
import app.adiuva.desktop.suggestion.SuggestionSettings;
import app.adiuva.desktop.suggestion.SuggestionSettings.Mode;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.settings.Preferences;
import app.adiuva.desktop.ui.settings.SettingsSection;
import java.util.List;
import javafx.scene.control.Label;

/// What the app may do by itself with thoughts, and for how long it keeps that.
public final class ThoughtSettings {
    private ThoughtSettings() {}

    public static SettingsSection section(Desk desk, Preferences preferences) {
        var mode = preferences.choice(SuggestionSettings.MODE, Mode.SUGGEST, List.of(Mode.values()), Mode::stored);
        var meaning = preferences.choice(
                Embeddings.SETTING, Embeddings.Mode.ON, List.of(Embeddings.Mode.values()), Embeddings.Mode::stored);
        SettingsSection section = new SettingsSection("thoughts", text("nav.thoughts"))
                .choice(
                        text("settings.tasks_found"),
                        text("settings.tasks_found.hint"),
                        mode,
                        List.of(Mode.values()),
                        ThoughtSettings::name,
                        "")
                .toggle(
                        text("settings.tasks_made"),
                        text("settings.tasks_made.hint"),
                        preferences.flag(SuggestionSettings.CREATE, false),
                        "")
                .toggle(
                        text("settings.tags_found"),
                        text("settings.tags_found.hint"),
                        preferences.flag(SuggestionSettings.TAGS, true),
                        "")
                .toggle(
                        text("settings.cloud_asked"),
                        text("settings.cloud_asked.hint"),
                        preferences.flag(SuggestionSettings.CLOUD, false),
                        text("settings.cloud_asked.words"))
                .choice(
                        text("settings.meaning"),
                        text("settings.meaning.hint"),
                        meaning,
                        List.of(Embeddings.Mode.values()),
                        ThoughtSettings::name,
                        "")
                .line(text("settings.understood"), "", progress(desk), "");
        return retention(section, preferences);
    }

    private static SettingsSection retention(SettingsSection section, Preferences preferences) {
        days(
                section,
                preferences,
                Retention.SUGGESTIONS,
                Retention.USUAL_SUGGESTIONS,
                text("settings.keep.suggestions"));
        days(section, preferences, Retention.ANALYSES, Retention.USUAL_ANALYSES, text("settings.keep.analyses"));
        days(section, preferences, Retention.SCHEDULED, Retention.USUAL_SCHEDULED, text("settings.keep.scheduled"));
        return section;
    }

    private static void days(SettingsSection section, Preferences preferences, String key, int usual, String name) {
        section.number(name, text("settings.keep.hint"), preferences.number(key, usual, 1, 3_650), 1, 3_650, "");
    }

    private static Label progress(Desk desk) {
        Label label = Controls.label("", "muted");
        Latest reading = new Latest(desk.runner());
        desk.edits()
                .revision()
                .subscribe(_ -> reading.run(
                        () -> desk.workspace().embeddings().progress(),
                        progress -> label.setText(text(
                                "settings.understood.count",
                                progress.understood(),
                                progress.understood() + progress.waiting())),
                        _ -> {}));
        return label;
    }

    private static String name(Mode mode) {
        return switch (mode) {
            case OFF -> text("settings.off");
            case SUGGEST -> text("settings.suggest");
            case AUTO -> text("settings.auto");
        };
    }

    private static String name(Embeddings.Mode mode) {
        return switch (mode) {
            case ON -> text("settings.on");
            case PAUSED -> text("settings.paused");
            case OFF -> text("settings.off");
        };
    }
}
