package app.adiuva.desktop.ui;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.settings.WeekStart;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Language;
import app.adiuva.desktop.ui.kit.Messages;
import app.adiuva.desktop.ui.settings.SettingStore;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/// What a window finds outside itself.
///
/// @param clock its zone is the user's
/// @param locale how times of the day are written
/// @param language what the computer speaks
record Surroundings(AppPaths paths, Map<String, String> environment, Clock clock, Locale locale, Locale language) {
    Surroundings {
        environment = Map.copyOf(environment);
    }

    /// Makes the window speak what is set, also the calendar of a date field and the menu of a text field, which are
    /// JavaFX's own.
    ///
    /// @param stored the settings; empty before they are known
    void speak(Map<String, String> stored) {
        Language spoken =
                Language.of(stored.getOrDefault(SettingStore.LANGUAGE, "")).on(language);
        Messages.speak(spoken);
        Locale.setDefault(Locale.Category.DISPLAY, spoken.words());
        Locale.setDefault(
                Locale.Category.FORMAT,
                WeekStart.of(stored.getOrDefault(WeekStart.KEY, "")).in(spoken.times(locale)));
    }

    /// In the language that is spoken; blocking.
    Formats formats(Workspace workspace) {
        WeekStart week = WeekStart.of(workspace.settings().getOrDefault(WeekStart.KEY, ""));
        return new Formats(
                workspace.clock(), workspace.zone(), week.in(Messages.language().times(locale)));
    }

    /// Makes the profile folder when there is none.
    static Surroundings ofThisComputer() {
        Map<String, String> environment = System.getenv();
        return new Surroundings(
                AppPaths.fromEnvironment(environment, System.getProperty("os.name", "")),
                environment,
                Clock.system(ZoneId.systemDefault()),
                Locale.getDefault(Locale.Category.FORMAT),
                Locale.getDefault(Locale.Category.DISPLAY));
    }
}
