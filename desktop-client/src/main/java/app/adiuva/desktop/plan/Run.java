package app.adiuva.desktop.plan;

import static java.util.Objects.requireNonNull;

import app.adiuva.contracts.plan.Fault;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.plan.RowDiff.Kind;
import app.adiuva.desktop.task.ReminderChoice;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Carries actions out inside one transaction and notes what each does. A rehearsal and the real thing run the very
/// same code. Confined to that transaction.
final class Run {
    private static final String ID = "id";
    private static final String STATUS = "status";
    private static final String SNOOZED = "snoozed_until";
    private static final String DUE = "due_at";
    private static final String ALL_DAY = "all_day";
    private static final String REMIND = "remind_at";

    private final Records records;
    private final Supplier<String> ids;
    private final Instant now;
    private final Parts parts;
    private final List<RowDiff> diffs = new ArrayList<>();
    private final Set<RowKey> trashed = new HashSet<>();

    /// @param ids gives the id of each new row, in order
    Run(Records records, Supplier<String> ids, Instant now) {
        this.records = records;
        this.parts = new Parts(records);
        this.ids = ids;
        this.now = now;
    }

    /// @throws PlanRefused if an action names a row that is not there, or makes one that cannot be
    List<RowDiff> carryOut(List<PlanAction> actions) {
        return carryOut(actions, Pace.UNWATCHED);
    }

    /// As [#carryOut(List)]. Another half of the steps is left for the journal.
    List<RowDiff> carryOut(List<PlanAction> actions, Pace pace) {
        for (int i = 0; i < actions.size(); i++) {
            pace.at(i, 2 * actions.size());
            PlanAction action = actions.get(i);
            switch (action.type()) {
                case CREATE_RECORD, INDEX_DOCUMENT -> create(i, requireNonNull(action.table()), action.data());
                case UPDATE_RECORD -> update(i, action);
                case DELETE_RECORD -> delete(i, action);
                case SEND_NOTIFICATION -> notify(i, action);
            }
        }
        Wholes wholes = new Wholes(records.sql());
        return diffs.stream().map(wholes::named).toList();
    }

    private String create(int index, Table table, Map<String, @Nullable Object> fields) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>(fields);
        row.values().removeIf(value -> value == null);
        if (table == Table.TASKS && "done".equals(row.get(STATUS))) {
            row.put(Columns.COMPLETED_AT, records.columns().toWire(now));
        }
        refuseBackwardsEvent(index, table, row);
        refuseImpossiblePart(index, table, null, row);
        RowKey key = new RowKey(table, ids.get());
        records.insert(key, row, now);
        Map<String, @Nullable Object> stored = records.find(key).orElseThrow().fields();
        diffs.add(new RowDiff(index, Kind.CREATE, table, key.id(), Titles.of(stored), Map.of(), stored));
        return key.id();
    }

    private void update(int index, PlanAction action) {
        RowKey key = key(action);
        Map<String, @Nullable Object> row = existing(index, key);
        Map<String, @Nullable Object> wanted = new LinkedHashMap<>(action.data());
        wanted.remove(ID);
        if (key.table() == Table.TASKS && wanted.containsKey(STATUS)) {
            wanted.put(Columns.COMPLETED_AT, completedAt(row, String.valueOf(wanted.get(STATUS))));
        }
        if (key.table() == Table.TASKS) {
            moveReminder(row, wanted);
            if (row.get(SNOOZED) != null && changesOne(row, wanted, DUE, REMIND)) {
                wanted.putIfAbsent(SNOOZED, null);
            }
        }
        Map<String, @Nullable Object> before = new LinkedHashMap<>();
        Map<String, @Nullable Object> after = new LinkedHashMap<>();
        wanted.forEach((name, value) -> {
            if (!Columns.same(key.table(), name, row.get(name), value)) {
                before.put(name, row.get(name));
                after.put(name, value);
            }
        });
        if (after.isEmpty()) {
            return;
        }
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(row);
        changed.putAll(after);
        refuseBackwardsEvent(index, key.table(), changed);
        refuseImpossiblePart(index, key.table(), key.id(), after);
        records.update(key, after, now);
        diffs.add(new RowDiff(index, Kind.UPDATE, key.table(), key.id(), Titles.of(changed), before, after));
        if ("done".equals(after.get(STATUS)) && !putAwayDone(row)) {
            repeat(index, key.id(), changed);
        }
    }

    private static boolean changesOne(
            Map<String, @Nullable Object> row, Map<String, @Nullable Object> wanted, String... names) {
        return Stream.of(names)
                .anyMatch(name ->
                        wanted.containsKey(name) && !Columns.same(Table.TASKS, name, row.get(name), wanted.get(name)));
    }

    /// A reminder that goes with the due time moves with it, unless the action says when it should be.
    private void moveReminder(Map<String, @Nullable Object> row, Map<String, @Nullable Object> wanted) {
        if (wanted.containsKey(REMIND) || !changesOne(row, wanted, DUE, ALL_DAY)) {
            return;
        }
        ZoneId zone = records.columns().zone();
        ReminderChoice choice = ReminderChoice.of(moment(row, REMIND), moment(row, DUE), isAllDay(row), zone);
        if (choice.followsTheTask()) {
            Map<String, @Nullable Object> changed = new LinkedHashMap<>(row);
            changed.putAll(wanted);
            wanted.put(REMIND, records.columns().toWire(choice.at(moment(changed, DUE), isAllDay(changed), zone)));
        }
    }

    private static @Nullable Instant moment(Map<String, @Nullable Object> row, String field) {
        return row.get(field) instanceof String time
                ? OffsetDateTime.parse(time).toInstant()
                : null;
    }

    private static boolean isAllDay(Map<String, @Nullable Object> row) {
        return Boolean.TRUE.equals(row.get(ALL_DAY));
    }

    /// What is archived stays completed when it was, also when it comes out of the archive; only what is opened again
    /// was never done.
    private @Nullable Object completedAt(Map<String, @Nullable Object> before, String status) {
        Object then = before.get(Columns.COMPLETED_AT);
        return switch (status) {
            case "done" ->
                "done".equals(before.get(STATUS)) || putAwayDone(before)
                        ? then
                        : records.columns().toWire(now);
            case "archived" -> then;
            default -> null;
        };
    }

    /// Whether it lies in the archive completed. It is not completed once more when it comes out of there.
    private static boolean putAwayDone(Map<String, @Nullable Object> row) {
        return "archived".equals(row.get(STATUS)) && row.get(Columns.COMPLETED_AT) != null;
    }

    /// The task that follows a completed recurring one, with its parts. One that was opened again and is completed once
    /// more has that already.
    private void repeat(int index, String id, Map<String, @Nullable Object> done) {
        Repetition repetition = new Repetition(records.columns(), now);
        repetition.next(done).filter(_ -> !isFollowed(id)).ifPresent(next -> {
            String made = create(index, Table.TASKS, next);
            for (String part : parts.of(id)) {
                Map<String, @Nullable Object> row = existing(index, new RowKey(Table.TASKS, part));
                if (Repetition.comesAgain(row)) {
                    create(index, Table.TASKS, repetition.part(row, done, next, made));
                }
            }
        });
    }

    /// Whether the task that an earlier completion made is there still.
    private boolean isFollowed(String id) {
        Journal journal = new Journal(records.sql());
        return journal.completionsOf(id).stream()
                .flatMap(completion -> journal.followersOf(completion).stream().limit(1))
                .anyMatch(next ->
                        next.undoneAt() == null && records.isThere(next.diff().key()));
    }

    /// The parts of a task go with it.
    private void delete(int index, PlanAction action) {
        RowKey key = key(action);
        if (trashed.contains(key)) {
            return;
        }
        delete(index, key);
        if (key.table() == Table.TASKS) {
            parts.of(key.id()).forEach(part -> delete(index, new RowKey(Table.TASKS, part)));
        }
    }

    private void delete(int index, RowKey key) {
        Map<String, @Nullable Object> row = existing(index, key);
        records.moveToTrash(key, now);
        trashed.add(key);
        diffs.add(new RowDiff(index, Kind.DELETE, key.table(), key.id(), Titles.of(row), row, Map.of()));
    }

    private void notify(int index, PlanAction action) {
        String id = ids.get();
        String title = String.valueOf(action.data().get("title"));
        records.sql()
                .update(
                        "INSERT INTO notifications (id, title, body, created_at) VALUES (?, ?, ?, ?)",
                        id,
                        title,
                        action.data().get("body"),
                        now);
        diffs.add(new RowDiff(index, Kind.NOTIFY, null, id, title, Map.of(), action.data()));
    }

    private Map<String, @Nullable Object> existing(int index, RowKey key) {
        return records.find(key)
                .filter(stored -> !stored.inTrash())
                .orElseThrow(() -> PlanRefused.of(index, new Fault.NoSuchRow(key.table())))
                .fields();
    }

    private static RowKey key(PlanAction action) {
        return new RowKey(
                requireNonNull(action.table()), String.valueOf(action.data().get(ID)));
    }

    private void refuseImpossiblePart(
            int index, Table table, @Nullable String id, Map<String, @Nullable Object> fields) {
        if (table == Table.TASKS && fields.get(Parts.PARENT) instanceof String parent) {
            parts.fault(id, parent).ifPresent(fault -> {
                throw PlanRefused.of(index, fault);
            });
        }
    }

    private static void refuseBackwardsEvent(int index, Table table, Map<String, @Nullable Object> row) {
        if (table == Table.EVENTS && endsBeforeItStarts(row)) {
            throw PlanRefused.of(index, Fault.Plain.EVENT_BACKWARDS);
        }
    }

    /// @param row of an event
    static boolean endsBeforeItStarts(Map<String, @Nullable Object> row) {
        return row.get("starts_at") instanceof String start
                && row.get("ends_at") instanceof String end
                && OffsetDateTime.parse(end).isBefore(OffsetDateTime.parse(start));
    }
}
