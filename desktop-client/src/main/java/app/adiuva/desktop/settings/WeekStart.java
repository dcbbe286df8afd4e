package app.adiuva.desktop.settings;

import java.time.DayOfWeek;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.Locale;

/// The day on which the user's weeks begin: that of calendars, and of `next week`.
public enum WeekStart {
    /// As usual where the computer is.
    AUTOMATIC("system", ""),
    MONDAY("monday", "mon"),
    SATURDAY("saturday", "sat"),
    SUNDAY("sunday", "sun");

    public static final String KEY = "week.start";

    private final String stored;
    private final String keyword;

    WeekStart(String stored, String keyword) {
        this.stored = stored;
        this.keyword = keyword;
    }

    public String stored() {
        return stored;
    }

    /// The stored value back, [#AUTOMATIC] for anything unknown.
    public static WeekStart of(String stored) {
        return Arrays.stream(values())
                .filter(start -> start.stored.equals(stored))
                .findFirst()
                .orElse(AUTOMATIC);
    }

    /// The locale with weeks that begin on this day, by the keyword `fw` of Unicode, which calendars obey.
    public Locale in(Locale locale) {
        return keyword.isEmpty()
                ? locale
                : new Locale.Builder()
                        .setLocale(locale)
                        .setUnicodeLocaleKeyword("fw", keyword)
                        .build();
    }

    /// The day itself.
    public DayOfWeek day(Locale locale) {
        return WeekFields.of(in(locale)).getFirstDayOfWeek();
    }
}
