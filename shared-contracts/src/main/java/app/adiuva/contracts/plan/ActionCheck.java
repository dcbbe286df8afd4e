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
    public record Violation(int index, Fault fault) {
        /// The fault in English.
        public String reason() {
            return fault.words();
        }
    }

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
                        : new Fault.NotGranted(agent, action.type(), action.table()));
    }

    /// Checks actions that the user makes by hand: shape and values.
    public static List<Violation> ofUser(List<PlanAction> actions) {
        return check(actions, action -> null);
    }

    private static List<Violation> check(List<PlanAction> actions, Rule grant) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            PlanAction action = actions.get(i);
            Fault fault = shapeFault(action);
            if (fault == null) {
                fault = grant.faultOf(action);
            }
            if (fault != null) {
                violations.add(new Violation(i, fault));
            }
        }
        return violations;
    }

    private static @Nullable Fault shapeFault(PlanAction action) {
        Table table = action.table();
        return switch (action.type()) {
            case SEND_NOTIFICATION ->
                table == null ? notificationFault(action.data()) : Fault.Plain.TABLE_OF_NOTIFICATION;
            case CREATE_RECORD -> table == null ? Fault.Plain.TABLE_MISSING : createFault(table, action.data());
            case UPDATE_RECORD -> table == null ? Fault.Plain.TABLE_MISSING : updateFault(table, action.data());
            case DELETE_RECORD -> table == null ? Fault.Plain.TABLE_MISSING : deleteFault(action.data());
            case INDEX_DOCUMENT ->
                table == Table.DOCUMENTS ? createFault(table, action.data()) : Fault.Plain.DOCUMENTS_ONLY;
        };
    }

    private static @Nullable Fault createFault(Table table, Map<String, @Nullable Object> data) {
        if (table == Table.MAILS) {
            return Fault.Plain.MAIL_MADE;
        }
        String naturalKey = table == Table.THOUGHTS ? "content" : "title";
        if (data.get(naturalKey) instanceof String text && text.isBlank()) {
            return new Fault.OfField(naturalKey, Misfit.Plain.EMPTY);
        }
        for (Field field : table.fields()) {
            if (field.presence() == Presence.NEEDED && data.get(field.name()) == null) {
                return field.type() instanceof FieldType.Instant
                        ? Fault.Plain.EVENT_WITHOUT_TIMES
                        : new Fault.OfField(field.name(), Misfit.Plain.EMPTY);
            }
        }
        return fieldsFault(table, data, Set.of(), true);
    }

    private static @Nullable Fault updateFault(Table table, Map<String, @Nullable Object> data) {
        Fault idFault = idFault(data);
        if (idFault != null) {
            return idFault;
        }
        return data.size() < 2 ? Fault.Plain.NOTHING_TO_CHANGE : fieldsFault(table, data, Set.of("id"), false);
    }

    private static @Nullable Fault deleteFault(Map<String, @Nullable Object> data) {
        return data.size() > 1 ? Fault.Plain.MORE_THAN_ID : idFault(data);
    }

    private static @Nullable Fault idFault(Map<String, @Nullable Object> data) {
        Object id = data.get("id");
        return id == null || ID.misfitOf(id) != null ? Fault.Plain.ID_MISSING : null;
    }

    private static @Nullable Fault fieldsFault(
            Table table, Map<String, @Nullable Object> data, Set<String> besides, boolean creates) {
        for (Map.Entry<String, @Nullable Object> entry : data.entrySet()) {
            if (besides.contains(entry.getKey())) {
                continue;
            }
            Optional<Field> field = table.field(entry.getKey());
            if (field.isEmpty()) {
                return new Fault.NoSuchField(table);
            }
            Misfit misfit = misfit(field.get(), entry.getValue(), creates);
            if (misfit != null) {
                return new Fault.OfField(field.get().name(), misfit);
            }
        }
        return null;
    }

    /// @param creates whether null means that the row gets its own value
    private static @Nullable Misfit misfit(Field field, @Nullable Object value, boolean creates) {
        if (value == null) {
            return creates || field.presence() == Presence.OPTIONAL ? null : Misfit.Plain.EMPTY;
        }
        return field.type().misfitOf(value);
    }

    private static @Nullable Fault notificationFault(Map<String, @Nullable Object> data) {
        if (!data.keySet().equals(NOTIFICATION_FIELDS.keySet())) {
            return Fault.Plain.NOTIFICATION_FIELDS;
        }
        return NOTIFICATION_FIELDS.entrySet().stream()
                .filter(f -> data.get(f.getKey()) == null || f.getValue().misfitOf(data.get(f.getKey())) != null)
                .map(f -> new Fault.OfField(f.getKey(), Misfit.Plain.NO_SHORT_TEXT))
                .findFirst()
                .orElse(null);
    }

    @FunctionalInterface
    private interface Rule {
        @Nullable
        Fault faultOf(PlanAction action);
    }
}
