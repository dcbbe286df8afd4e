package app.adiuva.desktop.playbook;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.ExecutionPlan;
import app.adiuva.contracts.plan.Field;
import app.adiuva.contracts.plan.FieldType;
import app.adiuva.contracts.plan.PlanStep;
import app.adiuva.contracts.plan.Table;
import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.contracts.playbook.PlaybookInput;
import app.adiuva.contracts.playbook.PlaybookInput.Kind;
import app.adiuva.desktop.plan.Changes;
import app.adiuva.desktop.plan.RowDiff;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Makes a playbook of what a plan does. Days are counted from the one on which the plan was made, so that "tomorrow"
/// is tomorrow again when the playbook is run; a record that the plan changes becomes a question, which one it is then.
///
/// For one playbook and one thread.
public final class PlaybookMaker {
    /// What leads to a record of that time.
    private static final Set<String> OF_THAT_TIME = Set.of("parent_id", "snoozed_until", "source_thought_id");

    private final LocalDate madeOn;
    private final ZoneId zone;
    private final UnaryOperator<String> question;
    private final Map<String, PlaybookInput> inputs = new LinkedHashMap<>();
    private final List<PlanStep> steps = new ArrayList<>();

    private PlaybookMaker(LocalDate madeOn, ZoneId zone, UnaryOperator<String> question) {
        this.madeOn = madeOn;
        this.zone = zone;
        this.question = question;
    }

    /// @param diff of the plan; what followed from a change by itself is left out
    /// @param madeOn the day of the plan
    /// @param question asks for a record in the place of one of that title
    /// @throws PlaybookRefused when it cannot be used again
    public static Playbook of(
            String title,
            String summary,
            List<RowDiff> diff,
            LocalDate madeOn,
            ZoneId zone,
            UnaryOperator<String> question) {
        PlaybookMaker maker = new PlaybookMaker(madeOn, zone, question);
        int action = -1;
        for (RowDiff row : diff) {
            if (row.action() != action) {
                action = row.action();
                maker.add(row);
            }
        }
        return PlaybookCheck.ofUser(new Playbook(
                OwnPlaybooks.PREFIX + "new",
                title.strip(),
                summary.strip(),
                BillingTier.FREE,
                List.copyOf(maker.inputs.values()),
                new ExecutionPlan(UUID.randomUUID(), ExecutionPlan.VERSION, Changes.USER, title.strip(), maker.steps)));
    }

    private void add(RowDiff row) {
        Table table = row.table();
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        if (table == null) {
            step(ActionType.SEND_NOTIFICATION, null, row.after());
            return;
        }
        if (row.kind() != RowDiff.Kind.CREATE) {
            data.put("id", "{{" + input(table, row) + "}}");
        }
        row.after()
                .forEach((name, value) -> table.field(name)
                        .filter(field -> !OF_THAT_TIME.contains(name))
                        .filter(field -> value != null || row.kind() == RowDiff.Kind.UPDATE)
                        .ifPresent(field -> data.put(name, again(field, value, row))));
        step(type(table, row.kind()), table, data);
    }

    private static ActionType type(Table table, RowDiff.Kind kind) {
        return switch (kind) {
            case CREATE -> table == Table.DOCUMENTS ? ActionType.INDEX_DOCUMENT : ActionType.CREATE_RECORD;
            case UPDATE -> ActionType.UPDATE_RECORD;
            case DELETE -> ActionType.DELETE_RECORD;
            case NOTIFY -> ActionType.SEND_NOTIFICATION;
        };
    }

    private void step(ActionType type, @Nullable Table table, Map<String, @Nullable Object> data) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        if (table != null) {
            variables.put("table", table.wire());
        }
        variables.put("data", data);
        steps.add(new PlanStep(type.wire(), null, variables, null));
    }

    private @Nullable Object again(Field field, @Nullable Object value, RowDiff row) {
        if (!(field.type() instanceof FieldType.Instant) || !(value instanceof String moment)) {
            return value;
        }
        boolean allDay =
                Boolean.TRUE.equals(row.after().get("all_day")) && !field.name().equals("remind_at");
        return RunDay.between(madeOn, OffsetDateTime.parse(moment).atZoneSameInstant(zone), allDay)
                .<Object>map(RunDay::placeholder)
                .orElse(value);
    }

    /// The name of the input for a record: the same for the same record.
    private String input(Table table, RowDiff row) {
        String id = Objects.requireNonNull(row.id());
        PlaybookInput known = inputs.get(id);
        if (known != null) {
            return known.name();
        }
        Kind kind = kind(table);
        String name = kind.name().toLowerCase(Locale.ROOT) + "_" + (char) ('a' + inputs.size() % 26);
        inputs.put(id, new PlaybookInput(name, question.apply(row.title()), kind, true));
        return name;
    }

    private static Kind kind(Table table) {
        return switch (table) {
            case TASKS -> Kind.TASK;
            case EVENTS -> Kind.EVENT;
            case THOUGHTS -> Kind.THOUGHT;
            case MAILS -> Kind.MAIL;
            case DOCUMENTS -> Kind.DOCUMENT;
        };
    }
}
