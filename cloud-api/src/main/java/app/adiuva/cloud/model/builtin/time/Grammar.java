package app.adiuva.cloud.model.builtin.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/// The categories and their rules. Each is built on those above it only, so that no text can nest phrases without
/// bound. Immutable once built; for any thread.
final class Grammar {

    static final Grammar ENGLISH = new Grammar();

    private final Map<String, Category<?>> byName = new HashMap<>();
    final Category<Integer> integer = category("INT", Integer.class);
    final Category<Integer> twoDigits = category("DD", Integer.class);
    final Category<Integer> spoken = category("SPOKEN", Integer.class);
    final Category<Integer> ordinal = category("ORDINAL", Integer.class);
    final Category<Integer> dayNumber = category("DAYNUM", Integer.class);
    final Category<Integer> year = category("YEAR", Integer.class);
    final Category<Month> month = category("MONTH", Month.class);
    final Category<DayOfWeek> weekday = category("WEEKDAY", DayOfWeek.class);
    final Category<Unit> unit = category("UNIT", Unit.class);
    final Category<Unit> shortUnit = category("SHORTUNIT", Unit.class);
    final Category<Shift> shift = category("SHIFT", Shift.class);
    final Category<DayPart> dayPart = category("PART", DayPart.class);
    final Category<ZoneId> zone = category("ZONE", ZoneId.class);
    final Category<Amount> amount = category("AMOUNT", Amount.class);
    final Category<TimeExpression.Length> lengthUnit = category("LENGTHUNIT", TimeExpression.Length.class);
    final Category<TimeExpression.Length> length = category("LENGTH", TimeExpression.Length.class);
    final Category<TimeExpression.Length> nearly = category("NEARLY", TimeExpression.Length.class);
    final Category<Boolean> meridiem = category("MERIDIEM", Boolean.class);
    final Category<Boolean> letter = category("LETTER", Boolean.class);
    final Category<Clock> clock = category("CLOCK", Clock.class);
    final Category<Clock> hour = category("HOUR", Clock.class);
    final Category<Piece.Hours> hours = category("HOURS", Piece.Hours.class);
    final Category<Piece.Yearly> holiday = category("HOLIDAY", Piece.Yearly.class);
    final Category<DayOfWeek> weekdays = category("WEEKDAYS", DayOfWeek.class);
    final Category<Piece.Dated> baseDay = category("BASEDAY", Piece.Dated.class);
    final Category<Piece.Dated> day = category("DAY", Piece.Dated.class);
    final Category<Piece.Calendar> calendar = category("CALENDAR", Piece.Calendar.class);
    final Category<Piece.Calendar> period = category("PERIOD", Piece.Calendar.class);
    final Category<Piece> piece = category("PIECE", Piece.class);
    final Category<Clock> hourAt = category("HOURAT", Clock.class);
    final Category<When> when = category("WHEN", When.class);
    final Category<Cycle> cycle = category("CYCLE", Cycle.class);
    final Category<TimeExpression> expression = category("EXPRESSION", TimeExpression.class);

    private Grammar() {
        Vocabulary.addTo(this);
        Numbers.addTo(this);
        LengthRules.addTo(this);
        ClockRules.addTo(this);
        DayRules.addTo(this);
        PeriodRules.addTo(this);
        CountingRules.addTo(this);
        PartRules.addTo(this);
        PieceRules.addTo(this);
        RangeRules.addTo(this);
        RepeatRules.addTo(this);
    }

    int size() {
        return byName.size();
    }

    Category<?> category(String name) {
        Category<?> category = byName.get(name);
        if (category == null) {
            throw new IllegalArgumentException("No category " + name);
        }
        return category;
    }

    private <T> Category<T> category(String name, Class<T> type) {
        Category<T> category = new Category<>(name, byName.size(), type);
        byName.put(name, category);
        return category;
    }
}
