package app.adiuva.desktop.plan;

import app.adiuva.desktop.task.NextOccurrence;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tasks that follow a completed recurring one: the next, and fresh copies of its parts.
///
/// @param now when it was completed
record Repetition(Columns columns, Instant now) {
    private static final String STATUS = "status";
    private static final String DUE = "due_at";
    private static final String ALL_DAY = "all_day";
    private static final String REMIND = "remind_at";
    private static final String SNOOZED = "snoozed_until";
    private static final String RULE = "recurrence";

    /// The task that follows, if its rule gives another time.
    Optional<Map<String, @Nullable Object>> next(Map<String, @Nullable Object> done) {
        if (!(done.get(RULE) instanceof String rule) || !(done.get(DUE) instanceof String due)) {
            return Optional.empty();
        }
        Instant reminder = done.get(REMIND) instanceof String text ? instant(text) : null;
        return NextOccurrence.of(rule, local(due), isAllDay(done), reminder, now)
                .map(occurrence -> {
                    Map<String, @Nullable Object> next = fresh(done);
                    next.put(RULE, occurrence.rule());
                    next.put(DUE, columns.toWire(occurrence.due().toInstant()));
                    if (occurrence.remindAt() != null) {
                        next.put(REMIND, columns.toWire(occurrence.remindAt().toInstant()));
                    }
                    return next;
                });
    }

    /// Whether the next task gets a copy of this part. A part that repeats has made its own next one when it was done.
    static boolean comesAgain(Map<String, @Nullable Object> part) {
        Object status = part.get(STATUS);
        return !"archived".equals(status) && !("done".equals(status) && part.containsKey(RULE));
    }

    /// A part of the next task, its times as far from the task's as before.
    Map<String, @Nullable Object> part(
            Map<String, @Nullable Object> part,
            Map<String, @Nullable Object> done,
            Map<String, @Nullable Object> next,
            String parent) {
        Map<String, @Nullable Object> copy = fresh(part);
        copy.put(Parts.PARENT, parent);
        if (done.get(DUE) instanceof String from && next.get(DUE) instanceof String to) {
            move(copy, local(from), local(to));
        }
        return copy;
    }

    /// The reminder goes with the part's own time, where it has one.
    private void move(Map<String, @Nullable Object> part, ZonedDateTime from, ZonedDateTime to) {
        ZonedDateTime was = from;
        ZonedDateTime is = to;
        if (part.get(DUE) instanceof String due) {
            was = local(due);
            is = isAllDay(part)
                    ? NextOccurrence.movedDay(instant(due), from, to)
                    : NextOccurrence.moved(instant(due), from, to);
            part.put(DUE, columns.toWire(is.toInstant()));
        }
        if (part.get(REMIND) instanceof String reminder) {
            part.put(
                    REMIND,
                    columns.toWire(
                            NextOccurrence.moved(instant(reminder), was, is).toInstant()));
        }
    }

    private static boolean isAllDay(Map<String, @Nullable Object> row) {
        return Boolean.TRUE.equals(row.get(ALL_DAY));
    }

    private static Map<String, @Nullable Object> fresh(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(row);
        copy.remove(Columns.COMPLETED_AT);
        copy.remove(SNOOZED);
        copy.put(STATUS, "open");
        return copy;
    }

    private ZonedDateTime local(String time) {
        return OffsetDateTime.parse(time).atZoneSameInstant(columns.zone());
    }

    private static Instant instant(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
