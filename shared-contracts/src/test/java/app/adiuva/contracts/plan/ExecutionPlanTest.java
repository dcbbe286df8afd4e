package app.adiuva.contracts.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutionPlanTest {
    @Test
    void a_step_may_take_data_from_an_earlier_one() {
        assertEquals(3, plan(null, 0, 1).steps().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 2, 7})
    void refuses_references_to_itself_to_later_and_to_absent_steps(int source) {
        assertThrows(IllegalArgumentException.class, () -> plan(null, source));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "You are a helpful assistant", "Weekly", "a/b", "../x"})
    void a_template_is_named_by_an_id_and_never_by_its_text(String template) {
        assertThrows(IllegalArgumentException.class, () -> new PlanStep("generate", template, null, null));
    }

    private static ExecutionPlan plan(@Nullable Integer... sources) {
        List<PlanStep> steps = Arrays.stream(sources)
                .map(source -> new PlanStep("generate", "report.weekly", null, source))
                .toList();
        return new ExecutionPlan(UUID.randomUUID(), ExecutionPlan.VERSION, "task_agent", "A plan", steps);
    }
}
