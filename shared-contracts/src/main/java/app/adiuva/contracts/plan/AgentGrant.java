package app.adiuva.contracts.plan;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What each agent may emit: action types, tables and fields. Cloud and desktop check every action against it, so
/// that neither a confused model nor a lying cloud can reach further.
public enum AgentGrant {
    TASK_AGENT(
            Permission.rows(Table.TASKS), //
            Permission.NOTIFY),
    CALENDAR_AGENT(
            Permission.rows(Table.EVENTS), //
            Permission.NOTIFY),
    EMAIL_AGENT(
            Permission.of(Table.TASKS, ActionType.CREATE_RECORD),
            Permission.of(Table.MAILS, ActionType.UPDATE_RECORD),
            Permission.NOTIFY),
    ANALYTICS_AGENT(Permission.of(Table.DOCUMENTS, ActionType.INDEX_DOCUMENT)),
    GENERAL_AGENT(
            Permission.of(Table.THOUGHTS, ActionType.CREATE_RECORD),
            Permission.of(Table.DOCUMENTS, ActionType.INDEX_DOCUMENT));

    private final List<Permission> permissions;

    AgentGrant(Permission... permissions) {
        this.permissions = List.of(permissions);
    }

    /// The agent's name as it stands in JSON, such as `task_agent`.
    public String agent() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<Permission> permissions() {
        return permissions;
    }

    public static Optional<AgentGrant> of(String agent) {
        return Arrays.stream(values()).filter(g -> g.agent().equals(agent)).findFirst();
    }

    /// Some action types on one table (or on none, for notifications), limited to `fields`.
    public record Permission(@Nullable Table table, Set<ActionType> types, Set<String> fields) {
        static final Permission NOTIFY =
                new Permission(null, EnumSet.of(ActionType.SEND_NOTIFICATION), Set.of("title", "body"));

        public Permission {
            types = Set.copyOf(types);
            fields = Set.copyOf(fields);
        }

        static Permission rows(Table table) {
            return of(table, ActionType.CREATE_RECORD, ActionType.UPDATE_RECORD, ActionType.DELETE_RECORD);
        }

        static Permission of(Table table, ActionType... types) {
            return new Permission(table, Set.of(types), table.fieldNames());
        }

        /// Whether the action's type, table and every field are covered. `id` is not a field: it names the row.
        boolean covers(PlanAction action) {
            return types.contains(action.type())
                    && table == action.table()
                    && action.data().keySet().stream().allMatch(f -> f.equals("id") || fields.contains(f));
        }
    }
}
