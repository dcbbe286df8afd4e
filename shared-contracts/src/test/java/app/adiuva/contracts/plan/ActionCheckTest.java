package app.adiuva.contracts.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.ActionCheck.Violation;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ActionCheckTest {
    private static final String NOON = "2026-11-21T12:00:00+01:00";

    @Test
    void accepts_a_full_task_from_the_task_agent() {
        PlanAction action = PlanAction.create(
                Table.TASKS,
                Map.of(
                        "title",
                        "Pay the rent",
                        "due_at",
                        NOON,
                        "all_day",
                        true,
                        "priority",
                        "high",
                        "tags",
                        List.of("home"),
                        "recurrence",
                        "FREQ=MONTHLY;BYMONTHDAY=1"));

        assertEquals(List.of(), ActionCheck.ofAgent("task_agent", List.of(action)));
    }

    @Test
    void an_update_may_clear_an_optional_field_and_no_required_one() {
        assertEquals(List.of(), ActionCheck.ofUser(List.of(PlanAction.update(Table.TASKS, "t1", nullable("due_at")))));
        assertRefused("must not be empty", PlanAction.update(Table.TASKS, "t1", nullable("title")));
    }

    static List<Refusal> refused_changes() {
        return List.of(
                refusal("no field of that name", create(Map.of("title", "x", "owner", "y"))),
                refusal("no field of that name", create(Map.of("title", "x", "id", "chosen"))),
                refusal("no field of that name", create(Map.of("title", "x", "completed_at", NOON))),
                refusal("title must not be empty", create(Map.of("title", "  "))),
                refusal("title must not be empty", create(Map.of("priority", "low"))),
                refusal("must be a string", create(Map.of("title", 7, "priority", "low"))),
                refusal("at most 500 characters", create(Map.of("title", "x".repeat(501)))),
                refusal("control characters", create(Map.of("title", "a\u0000b"))),
                refusal("must be one of", create(Map.of("title", "x", "priority", "HIGH"))),
                refusal("must be a time", create(Map.of("title", "x", "due_at", "2026-11-21"))),
                refusal("must be a time", create(Map.of("title", "x", "due_at", 1_790_000_000L))),
                refusal("between the years", create(Map.of("title", "x", "due_at", "9999-01-01T00:00:00Z"))),
                refusal("true or false", create(Map.of("title", "x", "all_day", "yes"))),
                refusal("a list of at most", create(Map.of("title", "x", "tags", "home"))),
                refusal("hold strings", create(Map.of("title", "x", "tags", List.of(1)))),
                refusal("recurrence rule", create(Map.of("title", "x", "recurrence", "every month"))),
                refusal("recurrence rule", create(Map.of("title", "x", "recurrence", "FREQ=SECONDLY"))),
                refusal(
                        "the id of the row",
                        new PlanAction(ActionType.UPDATE_RECORD, Table.TASKS, Map.of("title", "x"))),
                refusal("nothing to change", PlanAction.update(Table.TASKS, "t1", Map.of())),
                refusal(
                        "only the id",
                        new PlanAction(ActionType.DELETE_RECORD, Table.TASKS, Map.of("id", "1", "x", "y"))),
                refusal("the id of the row", new PlanAction(ActionType.DELETE_RECORD, Table.TASKS, Map.of())),
                refusal("the table is missing", new PlanAction(ActionType.CREATE_RECORD, null, Map.of("title", "x"))),
                refusal("starts_at and ends_at", PlanAction.create(Table.EVENTS, Map.of("title", "x"))),
                refusal("cannot be created", PlanAction.create(Table.MAILS, Map.of("status", "read"))),
                refusal(
                        "must be documents",
                        new PlanAction(ActionType.INDEX_DOCUMENT, Table.TASKS, Map.of("title", "x"))),
                refusal(
                        "a title and a body",
                        new PlanAction(ActionType.SEND_NOTIFICATION, null, Map.of("title", "x"))));
    }

    @ParameterizedTest
    @MethodSource("refused_changes")
    void refuses_what_does_not_fit_the_table(Refusal refusal) {
        assertRefused(refusal.reason(), refusal.action());
    }

    @Test
    void names_the_position_of_each_violation_and_never_its_value() {
        PlanAction good = create(Map.of("title", "fine"));
        PlanAction bad = create(Map.of("title", "secret words", "priority", "secret level"));

        List<Violation> violations = ActionCheck.ofUser(Arrays.asList(good, bad, good, bad));

        assertEquals(List.of(1, 3), violations.stream().map(Violation::index).toList());
        assertFalse(violations.toString().contains("secret"));
    }

    @Test
    void an_agent_reaches_only_its_own_tables() {
        PlanAction task = create(Map.of("title", "x"));
        PlanAction deleteTask = PlanAction.delete(Table.TASKS, "t1");

        assertEquals(List.of(), ActionCheck.ofAgent("email_agent", List.of(task)));
        assertEquals(1, ActionCheck.ofAgent("email_agent", List.of(deleteTask)).size());
        assertEquals(1, ActionCheck.ofAgent("calendar_agent", List.of(task)).size());
        assertEquals(1, ActionCheck.ofAgent("analytics_agent", List.of(task)).size());
    }

    @Test
    void a_pipeline_has_the_grants_of_its_agents_and_a_stranger_has_none() {
        PlanAction task = create(Map.of("title", "x"));

        assertEquals(List.of(), ActionCheck.ofAgent("calendar_agent+task_agent", List.of(task)));
        assertEquals(1, ActionCheck.ofAgent("root_agent", List.of(task)).size());
        assertEquals(1, ActionCheck.ofAgent("", List.of(task)).size());
    }

    @ParameterizedTest
    @EnumSource(AgentGrant.class)
    void only_the_owners_of_a_table_delete_its_rows(AgentGrant grant) {
        for (Table table : Table.values()) {
            boolean allowed = ActionCheck.ofAgent(grant.agent(), List.of(PlanAction.delete(table, "1")))
                    .isEmpty();
            boolean owner = grant == AgentGrant.TASK_AGENT && table == Table.TASKS
                    || grant == AgentGrant.CALENDAR_AGENT && table == Table.EVENTS;
            assertEquals(owner, allowed, grant + " deletes from " + table);
        }
    }

    private static void assertRefused(String reason, PlanAction action) {
        List<Violation> violations = ActionCheck.ofUser(List.of(action));
        assertEquals(1, violations.size());
        assertTrue(violations.getFirst().reason().contains(reason), violations.getFirst()::reason);
    }

    private static PlanAction create(Map<String, @Nullable Object> fields) {
        return PlanAction.create(Table.TASKS, fields);
    }

    private static Map<String, @Nullable Object> nullable(String field) {
        return new HashMap<>(Collections.singletonMap(field, null));
    }

    private static Refusal refusal(String reason, PlanAction action) {
        return new Refusal(reason, action);
    }

    record Refusal(String reason, PlanAction action) {}
}
