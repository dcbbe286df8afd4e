package app.adiuva.desktop.playbook;

import app.adiuva.contracts.plan.ActionCheck;
import app.adiuva.contracts.plan.ActionCheck.Violation;
import app.adiuva.contracts.plan.ExecutionPlan;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.playbook.StepResult;
import app.adiuva.desktop.plan.Changes;
import app.adiuva.desktop.playbook.Refusal.StepFault;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a step may bring, whatever the cloud says.
final class StepCheck {
    private static final int MOST_ACTIONS = 200;
    private static final int LONGEST_TEXT = 100_000;

    private StepCheck() {}

    /// @throws PlaybookRefused if the answer reaches beyond what the playbook's agents may do
    static StepResult result(int position, ExecutionPlan plan, StepResult result) {
        String text = nullable(result.text());
        require(position, text != null && text.length() <= LONGEST_TEXT, StepFault.TEXT);
        String agent = nullable(result.agent());
        Set<String> agents = Set.of(plan.agent().split("\\+"));
        require(
                position,
                agent != null && Arrays.stream(agent.split("\\+")).allMatch(agents::contains),
                StepFault.ANOTHER_AGENT);
        require(position, nullable(result.model()) != null, StepFault.NO_MODEL);
        actions(position, result.agent(), result.actions());
        return result;
    }

    /// @throws PlaybookRefused if one of the actions may not be proposed
    static void actions(int position, String agent, List<PlanAction> actions) {
        require(position, actions.size() <= MOST_ACTIONS, StepFault.MANY_CHANGES);
        require(position, actions.stream().allMatch(action -> nullable(action.type()) != null), StepFault.NO_TYPE);
        List<Violation> violations =
                agent.equals(Changes.USER) ? ActionCheck.ofUser(actions) : ActionCheck.ofAgent(agent, actions);
        violations.stream().findFirst().ifPresent(violation -> {
            throw new PlaybookRefused(new Refusal.OfChange(position + 1, violation.index() + 1, violation.fault()));
        });
    }

    /// What JSON left out is null, whatever the record promises.
    private static <T> @Nullable T nullable(T value) {
        return Objects.isNull(value) ? null : value;
    }

    private static void require(int position, boolean holds, StepFault otherwise) {
        if (!holds) {
            throw new PlaybookRefused(new Refusal.OfStep(position + 1, otherwise));
        }
    }
}
