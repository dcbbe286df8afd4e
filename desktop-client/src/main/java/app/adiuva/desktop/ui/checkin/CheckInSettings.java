package app.adiuva.desktop.ui.checkin;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.checkin.CheckInTurns;
import app.adiuva.desktop.ui.settings.Preferences;
import app.adiuva.desktop.ui.settings.SettingsSection;
import java.util.List;

/// How often the app looks over recent thoughts by itself.
public final class CheckInSettings {
    private static final List<Integer> MINUTES = List.of(0, 30, 45, 60);

    private CheckInSettings() {}

    public static SettingsSection section(Preferences preferences) {
        return new SettingsSection("check-ins", text("checkin.set"))
                .choice(
                        text("checkin.set.every"),
                        text("checkin.set.every.hint"),
                        preferences.choice(CheckInTurns.EVERY, CheckInTurns.USUAL_EVERY, MINUTES, String::valueOf),
                        MINUTES,
                        minutes -> minutes == 0 ? text("settings.off") : text("span.minutes", minutes),
                        text("checkin.set.words"));
    }
}
