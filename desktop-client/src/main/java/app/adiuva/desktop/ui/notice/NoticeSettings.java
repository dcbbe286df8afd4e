package app.adiuva.desktop.ui.notice;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.notice.ReminderSettings;
import app.adiuva.desktop.ui.kit.Messages;
import app.adiuva.desktop.ui.settings.Preference;
import app.adiuva.desktop.ui.settings.Preferences;
import app.adiuva.desktop.ui.settings.SettingsSection;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What the user wants to be told, how, and when not.
public final class NoticeSettings {
    private static final List<Integer> EVENT_MINUTES = List.of(0, 5, 10, 30);

    private NoticeSettings() {}

    public static SettingsSection section(Preferences preferences) {
        SettingsSection section = new SettingsSection("notifications", text("nav.notifications"));
        section.toggle(
                text("notice.set.background"),
                text("notice.set.background.hint"),
                preferences.flag(ReminderSettings.BACKGROUND, false),
                text("notice.set.background.words"));
        told(section, preferences);
        quiet(section, preferences);
        return section.toggle(
                        text("notice.set.system"),
                        text("notice.set.system.hint"),
                        preferences.flag(ReminderSettings.SYSTEM, true),
                        text("notice.set.words"))
                .toggle(
                        text("notice.set.hide"),
                        text("notice.set.hide.hint"),
                        preferences.flag(ReminderSettings.HIDE, false),
                        text("notice.set.words"));
    }

    private static void told(SettingsSection section, Preferences preferences) {
        section.toggle(
                        text("notice.set.due"),
                        text("notice.set.due.hint"),
                        preferences.flag(ReminderSettings.AT_DUE, true),
                        text("notice.set.words"))
                .toggle(
                        text("notice.set.day"),
                        text("notice.set.day.hint"),
                        preferences.flag(ReminderSettings.ALL_DAY, true),
                        text("notice.set.words"))
                .time(
                        text("notice.set.day_at"),
                        "",
                        preferences.time(ReminderSettings.ALL_DAY_AT, ReminderSettings.USUAL_ALL_DAY_AT),
                        text("notice.set.words"))
                .choice(
                        text("notice.set.events"),
                        text("notice.set.events.hint"),
                        preferences.choice(
                                ReminderSettings.EVENT_MINUTES,
                                ReminderSettings.USUAL_EVENT_MINUTES,
                                EVENT_MINUTES,
                                String::valueOf),
                        EVENT_MINUTES,
                        minutes -> minutes == 0 ? text("settings.off") : text("span.minutes", minutes),
                        text("notice.set.words"));
    }

    private static void quiet(SettingsSection section, Preferences preferences) {
        Preference<String> days = preferences.words(ReminderSettings.QUIET_DAYS, ReminderSettings.EVERY_DAY);
        section.toggle(
                        text("notice.set.quiet"),
                        text("notice.set.quiet.hint"),
                        preferences.flag(ReminderSettings.QUIET, true),
                        text("notice.set.words"))
                .time(
                        text("notice.set.from"),
                        "",
                        preferences.time(ReminderSettings.QUIET_FROM, ReminderSettings.USUAL_QUIET_FROM),
                        text("notice.set.words"))
                .time(
                        text("notice.set.to"),
                        "",
                        preferences.time(ReminderSettings.QUIET_TO, ReminderSettings.USUAL_QUIET_TO),
                        text("notice.set.words"))
                .line(text("notice.set.days"), text("notice.set.days.hint"), days(days), text("notice.set.words"))
                .resets(days)
                .calls(days, text("notice.set.days"), NoticeSettings::names)
                .toggle(
                        text("notice.set.urgent"),
                        text("notice.set.urgent.hint"),
                        preferences.flag(ReminderSettings.URGENT, false),
                        text("notice.set.words"));
    }

    private static String names(String stored) {
        Locale words = Messages.language().words();
        return Arrays.stream(DayOfWeek.values())
                .filter(ReminderSettings.days(stored)::contains)
                .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, words))
                .collect(Collectors.joining(", "));
    }

    /// A button for each day of the week.
    private static HBox days(Preference<String> chosen) {
        HBox bar = new HBox();
        Locale words = Messages.language().words();
        bar.getStyleClass().add("segments");
        bar.setMaxHeight(Region.USE_PREF_SIZE);
        for (DayOfWeek day : DayOfWeek.values()) {
            ToggleButton button = new ToggleButton(day.getDisplayName(TextStyle.SHORT_STANDALONE, words));
            button.setAccessibleText(day.getDisplayName(TextStyle.FULL_STANDALONE, words));
            button.setOnAction(_ -> chosen.set(turned(chosen.get(), day)));
            chosen.subscribe(
                    now -> button.setSelected(ReminderSettings.days(now).contains(day)));
            bar.getChildren().add(button);
        }
        return bar;
    }

    private static String turned(String stored, DayOfWeek turned) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> ReminderSettings.days(stored).contains(day) != (day == turned))
                .map(day -> String.valueOf(day.getValue()))
                .collect(Collectors.joining());
    }
}
