package app.adiuva.desktop.notice;

import app.adiuva.desktop.settings.Settings;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What the user wants to be told, and when not. A damaged value counts as the usual one.
///
/// @param atDue whether tasks with a time of day and no reminder are told when they are due
/// @param allDay whether tasks of a whole day and no reminder are told, at `allDayAt`
/// @param beforeEvents how long before events; zero for never
/// @param urgentBreaksIn whether urgent tasks are told in quiet hours too
public record ReminderSettings(
        boolean atDue,
        boolean allDay,
        LocalTime allDayAt,
        Duration beforeEvents,
        boolean urgentBreaksIn,
        QuietHours quiet) {
    public static final String AT_DUE = "notice.due";
    public static final String ALL_DAY = "notice.all_day";
    public static final String ALL_DAY_AT = "notice.all_day_at";
    public static final String EVENT_MINUTES = "notice.event_minutes";
    public static final String URGENT = "notice.urgent";
    public static final String QUIET = "notice.quiet";
    public static final String QUIET_FROM = "notice.quiet_from";
    public static final String QUIET_TO = "notice.quiet_to";
    public static final String QUIET_DAYS = "notice.quiet_days";

    /// The end of the hour in which the user is not disturbed, in epoch milliseconds.
    public static final String DISTURB_AGAIN = "notice.disturb_again";

    /// Whether the system's own notifications are used while another window is in front.
    public static final String SYSTEM = "notice.system";

    /// Whether the app goes on out of sight when its window is closed.
    public static final String BACKGROUND = "notice.background";

    /// Whether those leave out what it is about.
    public static final String HIDE = "notice.hide";

    public static final LocalTime USUAL_ALL_DAY_AT = LocalTime.of(9, 0);
    public static final int USUAL_EVENT_MINUTES = 10;
    public static final LocalTime USUAL_QUIET_FROM = LocalTime.of(22, 0);
    public static final LocalTime USUAL_QUIET_TO = LocalTime.of(7, 0);

    /// Monday is 1.
    public static final String EVERY_DAY = "1234567";

    public static ReminderSettings of(Settings settings, ZoneId zone) {
        Map<String, String> stored = settings.startingWith("notice.");
        return new ReminderSettings(
                flag(stored, AT_DUE, true),
                flag(stored, ALL_DAY, true),
                time(stored, ALL_DAY_AT, USUAL_ALL_DAY_AT),
                Duration.ofMinutes(Math.clamp(number(stored, EVENT_MINUTES, USUAL_EVENT_MINUTES), 0, 24 * 60)),
                flag(stored, URGENT, false),
                new QuietHours(
                        flag(stored, QUIET, true),
                        time(stored, QUIET_FROM, USUAL_QUIET_FROM),
                        time(stored, QUIET_TO, USUAL_QUIET_TO),
                        days(stored.getOrDefault(QUIET_DAYS, EVERY_DAY)),
                        Instant.ofEpochMilli(number(stored, DISTURB_AGAIN, 0)),
                        zone));
    }

    /// The days whose numbers stand in the text.
    public static Set<DayOfWeek> days(String stored) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> stored.indexOf('0' + day.getValue()) >= 0)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean flag(Map<String, String> stored, String key, boolean usual) {
        return switch (stored.getOrDefault(key, "")) {
            case "true" -> true;
            case "false" -> false;
            default -> usual;
        };
    }

    private static LocalTime time(Map<String, String> stored, String key, LocalTime usual) {
        try {
            return LocalTime.parse(stored.getOrDefault(key, ""));
        } catch (DateTimeException nothingStored) {
            return usual;
        }
    }

    private static long number(Map<String, String> stored, String key, long usual) {
        try {
            return Long.parseLong(stored.getOrDefault(key, ""));
        } catch (NumberFormatException nothingStored) {
            return usual;
        }
    }
}
