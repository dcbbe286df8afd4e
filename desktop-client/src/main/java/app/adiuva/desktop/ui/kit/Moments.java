package app.adiuva.desktop.ui.kit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Times between what a field shows and what an action holds.
public final class Moments {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*([ap])?\\.?m?\\.?");

    private Moments() {}

    /// ISO-8601 with the offset that the zone has then.
    public static String iso(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.atZone(zone).toOffsetDateTime());
    }

    /// Reads `15:00`, `3pm`, `3:30 PM`, `9`; null when it is no time.
    public static @Nullable LocalTime time(String text) {
        Matcher match = TIME.matcher(text.strip().toLowerCase(Locale.ROOT).replace('\u202f', ' '));
        if (!match.matches()) {
            return null;
        }
        int hour = Integer.parseInt(match.group(1));
        int minute = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
        if (match.group(3) != null) {
            hour = hour % 12 + (match.group(3).equals("p") ? 12 : 0);
        }
        return hour < 24 && minute < 60 ? LocalTime.of(hour, minute) : null;
    }

    /// The due fields of a task for a day, at `time` or for the whole day; cleared without a day.
    public static Map<String, @Nullable Object> due(@Nullable LocalDate day, @Nullable LocalTime time, ZoneId zone) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        LocalTime at = time == null ? LocalTime.MIDNIGHT : time;
        fields.put(
                "due_at", day == null ? null : iso(day.atTime(at).atZone(zone).toInstant(), zone));
        fields.put("all_day", day != null && time == null);
        return fields;
    }

    /// A field map with one entry; unlike `Map.of` it may hold null, which clears a field.
    public static Map<String, @Nullable Object> field(String name, @Nullable Object value) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(name, value);
        return fields;
    }
}
