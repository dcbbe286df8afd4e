package app.adiuva.cloud.bench;

import app.adiuva.cloud.model.builtin.time.Grain;
import app.adiuva.cloud.model.builtin.time.TimeExpression;
import app.adiuva.cloud.model.builtin.time.TimeExpression.Length;
import app.adiuva.cloud.model.builtin.time.TimeExpression.Moment;
import app.adiuva.cloud.model.builtin.time.TimeExpression.Span;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/// What a labelled phrase means: a time of the day, a point in time, or a length.
sealed interface ExpectedTime {

    /// Whether the expression says the same, as exactly.
    boolean isMetBy(TimeExpression got);

    /// How exactly it is said.
    String grain();

    /// @param at the beginning of what is meant
    record Point(LocalDateTime at, Grain exactness) implements ExpectedTime {
        @Override
        public boolean isMetBy(TimeExpression got) {
            return switch (got) {
                case Moment(var moment, Grain grain) -> fits(grain) && begins(moment.toLocalDateTime());
                case Span(var start, var end, var _) ->
                    begins(start.toLocalDateTime()) && end.toLocalDateTime().equals(exactness.plus(at, 1));
                default -> false;
            };
        }

        /// Of hours, minutes and seconds a finer one says the same.
        private boolean fits(Grain got) {
            return exactness.isCalendar() ? got == exactness : got.compareTo(exactness) >= 0 || !got.isCalendar();
        }

        private boolean begins(LocalDateTime start) {
            return exactness.floor(start, DayOfWeek.MONDAY).equals(exactness.floor(at, DayOfWeek.MONDAY));
        }

        @Override
        public String grain() {
            return exactness.name().toLowerCase(Locale.ROOT);
        }
    }

    record TimeOfDay(LocalTime at) implements ExpectedTime {
        @Override
        public boolean isMetBy(TimeExpression got) {
            return got instanceof Moment(var moment, Grain grain)
                    && !grain.isCalendar()
                    && moment.toLocalTime().equals(at);
        }

        @Override
        public String grain() {
            return "of day";
        }
    }

    record Seconds(long seconds, String grain) implements ExpectedTime {
        @Override
        public boolean isMetBy(TimeExpression got) {
            return got instanceof Length length && length.seconds() == seconds;
        }
    }

    Map<String, Long> SECONDS = Map.of(
            "second", 1L,
            "minute", 60L,
            "hour", 3_600L,
            "day", 86_400L,
            "week", 604_800L,
            "month", 2_592_000L,
            "quarter", 7_776_000L,
            "year", 31_536_000L);

    /// All that the phrase may mean; none when it means no time.
    static List<ExpectedTime> of(JsonNode row) {
        List<JsonNode> values = row.has("alternatives")
                ? StreamSupport.stream(row.get("alternatives").spliterator(), false)
                        .toList()
                : List.of(row.path("expected"));
        return values.stream()
                .filter(value ->
                        value.isObject() && value.path("value").asText("").matches("\\d.*"))
                .map(value -> one(value, Rows.text(row, "type")))
                .toList();
    }

    private static ExpectedTime one(JsonNode value, String type) {
        String text = Rows.text(value, "value").replace(' ', 'T');
        if (value.has("unit")) {
            String unit = Rows.text(value, "unit");
            return new Seconds(Math.round(value.get("value").asDouble() * SECONDS.getOrDefault(unit, 0L)), unit);
        }
        if (value.path("type").asText(type).equals("duration")) {
            return new Seconds(Math.round(Double.parseDouble(text)), "length");
        }
        if (!text.contains("T")) {
            return text.contains(":")
                    ? new TimeOfDay(LocalTime.parse(text))
                    : new Point(LocalDateTime.parse(text + "T00:00:00"), Grain.DAY);
        }
        String grain = value.path("grain").asText("second");
        return new Point(LocalDateTime.parse(text), Grain.valueOf(grain.toUpperCase(Locale.ROOT)));
    }
}
