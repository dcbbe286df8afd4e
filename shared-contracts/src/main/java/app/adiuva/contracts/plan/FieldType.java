package app.adiuva.contracts.plan;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The values that a field of a [Table] takes in JSON. Null is checked by [Field], not here.
public sealed interface FieldType {

    /// Says what is wrong with `value`, or null when it fits. The text names the expectation and never the value.
    @Nullable
    String problemWith(Object value);

    /// A string of at most `maxLength` UTF-16 units without control characters other than line breaks and tabs.
    record Text(int maxLength) implements FieldType {
        @Override
        public @Nullable String problemWith(Object value) {
            if (!(value instanceof String text)) {
                return "must be a string";
            }
            if (text.length() > maxLength) {
                return "must be at most " + maxLength + " characters long";
            }
            boolean control = text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
            return control ? "must not contain control characters" : null;
        }
    }

    /// One of a fixed set of words.
    record Choice(Set<String> words) implements FieldType {
        @Override
        public @Nullable String problemWith(Object value) {
            return value instanceof String word && words.contains(word)
                    ? null
                    : "must be one of " + words.stream().sorted().toList();
        }
    }

    /// A point in time: ISO-8601 with offset, years 1900 to 2200.
    record Instant() implements FieldType {
        @Override
        public @Nullable String problemWith(Object value) {
            try {
                if (value instanceof String text) {
                    int year = OffsetDateTime.parse(text).getYear();
                    return year >= 1900 && year <= 2200 ? null : "must lie between the years 1900 and 2200";
                }
            } catch (DateTimeException notATime) {
                // falls through to the message below
            }
            return "must be a time such as 2026-11-21T15:00:00+01:00";
        }
    }

    /// True or false.
    record Flag() implements FieldType {
        @Override
        public @Nullable String problemWith(Object value) {
            return value instanceof Boolean ? null : "must be true or false";
        }
    }

    /// A list of at most `maxItems` strings of at most `maxLength` units each.
    record Words(int maxItems, int maxLength) implements FieldType {
        @Override
        public @Nullable String problemWith(Object value) {
            if (!(value instanceof List<?> items) || items.size() > maxItems) {
                return "must be a list of at most " + maxItems + " strings";
            }
            Text item = new Text(maxLength);
            boolean fits = items.stream().allMatch(i -> i != null && item.problemWith(i) == null);
            return fits ? null : "must hold strings of at most " + maxLength + " characters";
        }
    }

    /// A recurrence rule: the part after `RRULE:` in RFC 5545, section 3.3.10.
    record Recurrence() implements FieldType {
        private static final Pattern RULE = Pattern.compile(
                "FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;(INTERVAL|COUNT|UNTIL|BYDAY|BYMONTHDAY|BYMONTH|BYHOUR|BYMINUTE|WKST)=[A-Z0-9,+-]+)*");

        @Override
        public @Nullable String problemWith(Object value) {
            return value instanceof String rule
                            && rule.length() <= 200
                            && RULE.matcher(rule).matches()
                    ? null
                    : "must be a recurrence rule such as FREQ=MONTHLY;BYMONTHDAY=1";
        }
    }
}
