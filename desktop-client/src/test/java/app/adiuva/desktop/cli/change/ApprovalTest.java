package app.adiuva.desktop.cli.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovalTest {
    private final PlanAction milk = PlanAction.create(Table.TASKS, Map.of("title", "Milk"));
    private final PlanAction eggs = PlanAction.create(Table.TASKS, Map.of("title", "Eggs"));
    private final PlanAction bread = PlanAction.create(Table.TASKS, Map.of("title", "Bread"));
    private final List<PlanAction> plan = List.of(milk, eggs, bread);

    @Test
    void yes_approves_everything() {
        assertEquals(Optional.of(plan), Approval.of(" Y ", plan));
    }

    @Test
    void numbers_approve_those_steps_in_plan_order() {
        assertEquals(Optional.of(List.of(milk, bread)), Approval.of("3, 1", plan));
        assertEquals(Optional.of(List.of(eggs, bread)), Approval.of("2-3", plan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n", "yes please", "0", "4", "1,9", "3-1", "1-9999", "-1", "99999999999"})
    void anything_else_approves_nothing(String answer) {
        assertEquals(Optional.empty(), Approval.of(answer, plan));
    }

    @Test
    void other_words_are_no_answer_at_all() {
        for (String answer : List.of("", "N", "no", " Yes ", "2", "9", "1, 3-4")) {
            assertTrue(Approval.isAnswer(answer), answer);
        }
        for (String words : List.of("-", "yes please", "not today", "/quit", "2 eggs")) {
            assertFalse(Approval.isAnswer(words), words);
        }
    }
}
