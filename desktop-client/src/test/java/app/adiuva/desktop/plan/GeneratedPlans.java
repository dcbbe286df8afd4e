package app.adiuva.desktop.plan;

import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.Field;
import app.adiuva.contracts.plan.FieldType;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Plans made by chance over every table, field and type of action, from a seed. They may name a row several times,
/// make
/// tasks parts of others, and be refused.
final class GeneratedPlans {
    private static final List<String> WORDS = List.of("alpha", "beta", "gamma", "delta");
    private static final int ENOUGH = 8;

    private final Random random;

    GeneratedPlans(Random random) {
        this.random = random;
    }

    /// @param rows ids of what is there and not in the trash
    List<PlanAction> plan(Map<Table, List<String>> rows) {
        List<PlanAction> plan = new ArrayList<>();
        for (int i = 0, size = 1 + random.nextInt(4); i < size; i++) {
            plan.add(action(rows));
        }
        return plan;
    }

    private PlanAction action(Map<Table, List<String>> rows) {
        if (random.nextInt(20) == 0) {
            return new PlanAction(ActionType.SEND_NOTIFICATION, null, Map.of("title", word(), "body", word()));
        }
        Table table = random.nextInt(2) == 0 ? Table.TASKS : one(List.of(Table.values()));
        List<String> ids = rows.getOrDefault(table, List.of());
        if (ids.isEmpty() || ids.size() < ENOUGH && random.nextInt(3) == 0) {
            return create(table == Table.MAILS ? Table.TASKS : table, rows);
        }
        int dice = random.nextInt(ids.size() >= ENOUGH ? 3 : 6);
        return dice == 0
                ? PlanAction.delete(table, one(ids))
                : dice == 1 && table == Table.TASKS
                        ? PlanAction.update(table, one(ids), Map.of("status", "done"))
                        : PlanAction.update(table, one(ids), some(table, rows));
    }

    private PlanAction create(Table table, Map<Table, List<String>> rows) {
        Map<String, @Nullable Object> fields = some(table, rows);
        fields.values().removeIf(value -> value == null);
        table.fields().stream()
                .filter(field -> field.presence() == Field.Presence.NEEDED)
                .forEach(field -> fields.putIfAbsent(field.name(), value(field, rows)));
        if (table == Table.EVENTS) {
            fields.put("starts_at", "2026-12-01T10:00:00Z");
            fields.put("ends_at", "2026-12-01T11:00:00Z");
        }
        return table == Table.DOCUMENTS && random.nextBoolean()
                ? new PlanAction(ActionType.INDEX_DOCUMENT, table, fields)
                : PlanAction.create(table, fields);
    }

    private Map<String, @Nullable Object> some(Table table, Map<Table, List<String>> rows) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        List<Field> all = table.fields();
        for (int i = 0, size = 1 + random.nextInt(3); i < size; i++) {
            Field field = one(all);
            boolean clears = field.presence() == Field.Presence.OPTIONAL && random.nextInt(4) == 0;
            fields.put(field.name(), clears ? null : value(field, rows));
        }
        return fields;
    }

    private @Nullable Object value(Field field, Map<Table, List<String>> rows) {
        return switch (field.name()) {
            case "parent_id" -> reference(rows.getOrDefault(Table.TASKS, List.of()));
            case "source_thought_id" -> reference(rows.getOrDefault(Table.THOUGHTS, List.of()));
            default ->
                switch (field.type()) {
                    case FieldType.Instant _ ->
                        Instant.parse("2026-11-15T10:00:00Z")
                                .plusSeconds(random.nextInt(30) * 43_200L)
                                .toString();
                    case FieldType.Words _ -> random.nextBoolean() ? List.of() : List.of(word(), word());
                    case FieldType.Flag _ -> random.nextBoolean();
                    case FieldType.Choice choice ->
                        one(choice.words().stream().sorted().toList());
                    case FieldType.Recurrence _ -> one(List.of("FREQ=DAILY", "FREQ=WEEKLY;COUNT=3", "FREQ=MONTHLY"));
                    case FieldType.Text _ -> word();
                };
        };
    }

    private @Nullable String reference(List<String> ids) {
        return ids.isEmpty() ? null : one(ids);
    }

    private String word() {
        return one(WORDS);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
