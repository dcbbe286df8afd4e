package app.adiuva.contracts.plan;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The values that a field of a [Table] takes in JSON. Null is checked by [Field], not here.
public sealed interface FieldType {

    /// What is wrong with `value`, or null when it fits.
    @Nullable
    Misfit misfitOf(Object value);

    /// The same in English, or null when it fits.
    default @Nullable String problemWith(Object value) {
        Misfit misfit = misfitOf(value);
        return misfit == null ? null : misfit.words();
    }

    /// A string of at most `maxLength` UTF-16 units without control characters other than line breaks and tabs.
    record Text(int maxLength) implements FieldType {
        @Override
        public @Nullable Misfit misfitOf(Object value) {
            if (!(value instanceof String text)) {
                return Misfit.Plain.NO_TEXT;
            }
            if (text.length() > maxLength) {
                return new Misfit.TooLong(maxLength);
            }
            boolean control = text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
            return control ? Misfit.Plain.CONTROL_CHARACTERS : null;
        }
    }

    /// One of a fixed set of words.
    record Choice(Set<String> words) implements FieldType {
        @Override
        public @Nullable Misfit misfitOf(Object value) {
            return value instanceof String word && words.contains(word) ? null : new Misfit.Unknown(words);
        }
    }

    /// A point in time: ISO-8601 with offset, years 1900 to 2200.
    record Instant() implements FieldType {
        @Override
        public @Nullable Misfit misfitOf(Object value) {
            try {
                if (value instanceof String text) {
                    int year = OffsetDateTime.parse(text).getYear();
                    return year >= 1900 && year <= 2200 ? null : Misfit.Plain.FAR_TIME;
                }
            } catch (DateTimeException notATime) {
                // falls through to the answer below
            }
            return Misfit.Plain.NO_TIME;
        }
    }

    /// True or false.
    record Flag() implements FieldType {
        @Override
        public @Nullable Misfit misfitOf(Object value) {
            return value instanceof Boolean ? null : Misfit.Plain.NO_FLAG;
        }
    }

    /// A list of at most `maxItems` strings of at most `maxLength` units each.
    record Words(int maxItems, int maxLength) implements FieldType {
        @Override
        public @Nullable Misfit misfitOf(Object value) {
            if (!(value instanceof List<?> items) || items.size() > maxItems) {
                return new Misfit.NoList(maxItems);
            }
            Text item = new Text(maxLength);
            boolean fits = items.stream().allMatch(i -> i != null && item.misfitOf(i) == null);
            return fits ? null : new Misfit.BadItems(maxLength);
        }
    }

    /// A recurrence rule: the part after `RRULE:` in RFC 5545, section 3.3.10.
    record Recurrence() implements FieldType {
        private static final Pattern RULE = Pattern.compile(
                "FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;(INTERVAL|COUNT|UNTIL|BYDAY|BYMONTHDAY|BYMONTH|BYHOUR|BYMINUTE|WKST)=[A-Z0-9,+-]+)*");

        @Override
        public @Nullable Misfit misfitOf(Object value) {
            return value instanceof String rule
                            && rule.length() <= 200
                            && RULE.matcher(rule).matches()
                    ? null
                    : Misfit.Plain.NO_RECURRENCE;
        }
    }
}
