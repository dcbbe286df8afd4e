package app.adiuva.desktop.quickadd;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times of day: `14:00`, `2pm`, `2:30 pm`, `14 uhr`, `14.30 uhr`, `at 9`, `um 9`, `noon`. A bare number is none.
final class Times {
    private static final Pattern TIME =
            Pattern.compile("(at |um |gegen )?([0-9]{1,2})(?:[:.]([0-9]{2}))?( ?[ap]\\.?m\\.?)?( ?uhr|h)?");
    private static final int NOON = 12;

    private Times() {}

    /// @param words in lower case, with single spaces
    static Optional<LocalTime> read(String words) {
        if (words.matches("(at )?noon|mittags?|(at )?midday")) {
            return Optional.of(LocalTime.NOON);
        }
        Matcher match = TIME.matcher(words);
        return match.matches() && marked(match, words) ? time(match) : Optional.empty();
    }

    private static boolean marked(Matcher match, String words) {
        boolean colon = words.contains(":");
        boolean named = match.group(1) != null || match.group(4) != null || match.group(5) != null;
        return colon || named;
    }

    private static Optional<LocalTime> time(Matcher match) {
        int hour = Integer.parseInt(match.group(2));
        int minute = match.group(3) == null ? 0 : Integer.parseInt(match.group(3));
        if (match.group(4) != null) {
            if (hour < 1 || hour > NOON) {
                return Optional.empty();
            }
            hour = hour % NOON + (match.group(4).contains("p") ? NOON : 0);
        }
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
