package app.adiuva.contracts.plan;

import app.adiuva.contracts.plan.Field.Presence;
import app.adiuva.contracts.plan.FieldType.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The check that every action passes in the cloud before it is sent and on the desktop before it is shown. One
/// violation refuses the whole plan.
public final class ActionCheck {
    /// Joins the names of the agents of a pipeline in [app.adiuva.contracts.chat.ChatResponse].
    public static final String AGENT_SEPARATOR = "+";

    private static final Map<String, FieldType> NOTIFICATION_FIELDS =
            Map.of("title", new Text(200), "body", new Text(2_000));
    private static final FieldType ID = new Text(64);

    private ActionCheck() {}

    /// Why an action is refused.
    ///
    /// @param index position of the action in the plan, from 0
    /// @param reason for the user; names fields and expectations, never values
    public record Violation(int index, String reason) {}

    /// Checks actions that the agent (or the agents joined by `+`) proposes: shape, values and grant.
    public static List<Violation> ofAgent(String agent, List<PlanAction> actions) {
        List<AgentGrant> grants = Arrays.stream(agent.split("\\+"))
                .map(AgentGrant::of)
                .flatMap(Optional::stream)
                .toList();
        return check(
                actions,
                action -> grants.stream()
                                .flatMap(grant -> grant.permissions().stream())
                                .anyMatch(permission -> permission.covers(action))
                        ? null
                        : agent + " is not allowed to do this: " + describe(action));
    }

    /// Checks actions that the user makes by hand: shape and values.
    public static List<Violation> ofUser(List<PlanAction> actions) {
        return check(actions, action -> null);
    }

    private static List<Violation> check(List<PlanAction> actions, Rule grant) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            PlanAction action = actions.get(i);
            String problem = shapeProblem(action);
            if (problem == null) {
                problem = grant.problemWith(action);
            }
            if (problem != null) {
                violations.add(new Violation(i, problem));
            }
        }
        return violations;
    }

    private static @Nullable String shapeProblem(PlanAction action) {
        Table table = action.table();
        return switch (action.type()) {
            case SEND_NOTIFICATION ->
                table == null ? notificationProblem(action.data()) : "a notification has no table";
            case CREATE_RECORD -> table == null ? "the table is missing" : createProblem(table, action.data());
            case UPDATE_RECORD -> table == null ? "the table is missing" : updateProblem(table, action.data());
            case DELETE_RECORD -> table == null ? "the table is missing" : deleteProblem(action.data());
            case INDEX_DOCUMENT ->
                table == Table.DOCUMENTS ? createProblem(table, action.data()) : "the table must be documents";
        };
    }

    private static @Nullable String createProblem(Table table, Map<String, @Nullable Object> data) {
        if (table == Table.MAILS) {
            return "mails come from the mailbox and cannot be created";
        }
        String naturalKey = table == Table.THOUGHTS ? "content" : "title";
        if (data.get(naturalKey) instanceof String text && text.isBlank()) {
            return "the field " + naturalKey + " must not be empty";
        }
        for (Field field : table.fields()) {
            if (field.presence() == Presence.NEEDED && data.get(field.name()) == null) {
                return field.type() instanceof FieldType.Instant
                        ? "an event needs starts_at and ends_at"
                        : "the field " + field.name() + " must not be empty";
            }
        }
        return fieldsProblem(table, data, Set.of(), true);
    }

    private static @Nullable String updateProblem(Table table, Map<String, @Nullable Object> data) {
        String idProblem = idProblem(data);
        if (idProblem != null) {
            return idProblem;
        }
        return data.size() < 2 ? "nothing to change is given" : fieldsProblem(table, data, Set.of("id"), false);
    }

    private static @Nullable String deleteProblem(Map<String, @Nullable Object> data) {
        return data.size() > 1 ? "a deletion takes only the id" : idProblem(data);
    }

    private static @Nullable String idProblem(Map<String, @Nullable Object> data) {
        Object id = data.get("id");
        return id == null || ID.problemWith(id) != null ? "the id of the row is missing" : null;
    }

    private static @Nullable String fieldsProblem(
            Table table, Map<String, @Nullable Object> data, Set<String> besides, boolean creates) {
        for (Map.Entry<String, @Nullable Object> entry : data.entrySet()) {
            if (besides.contains(entry.getKey())) {
                continue;
            }
            Optional<Field> field = table.field(entry.getKey());
            if (field.isEmpty()) {
                return "the table " + table.wire() + " has no field of that name";
            }
            String problem = valueProblem(field.get(), entry.getValue(), creates);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    /// @param creates whether null means that the row gets its own value
    private static @Nullable String valueProblem(Field field, @Nullable Object value, boolean creates) {
        if (value == null) {
            return creates || field.presence() == Presence.OPTIONAL
                    ? null
                    : "the field " + field.name() + " must not be empty";
        }
        String problem = field.type().problemWith(value);
        return problem == null ? null : "the field " + field.name() + " " + problem;
    }

    private static @Nullable String notificationProblem(Map<String, @Nullable Object> data) {
        if (!data.keySet().equals(NOTIFICATION_FIELDS.keySet())) {
            return "a notification has a title and a body";
        }
        return NOTIFICATION_FIELDS.entrySet().stream()
                .filter(f -> data.get(f.getKey()) == null || f.getValue().problemWith(data.get(f.getKey())) != null)
                .map(f -> "the field " + f.getKey() + " is not a short text")
                .findFirst()
                .orElse(null);
    }

    private static String describe(PlanAction action) {
        Table table = action.table();
        return action.type().wire() + (table == null ? "" : " on " + table.wire());
    }

    @FunctionalInterface
    private interface Rule {
        @Nullable
        String problemWith(PlanAction action);
    }
}
