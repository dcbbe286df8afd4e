package app.adiuva.desktop.playbook;

import app.adiuva.contracts.plan.ActionCheck;
import app.adiuva.contracts.plan.ActionCheck.Violation;
import app.adiuva.contracts.plan.ExecutionPlan;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.playbook.StepResult;
import app.adiuva.desktop.plan.Changes;
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
        require(position, text != null && text.length() <= LONGEST_TEXT, "its text is missing or too long");
        String agent = nullable(result.agent());
        Set<String> agents = Set.of(plan.agent().split("\\+"));
        require(
                position,
                agent != null && Arrays.stream(agent.split("\\+")).allMatch(agents::contains),
                "another agent answered than the playbook names");
        require(position, nullable(result.model()) != null, "it does not say which model answered");
        actions(position, result.agent(), result.actions());
        return result;
    }

    /// @throws PlaybookRefused if one of the actions may not be proposed
    static void actions(int position, String agent, List<PlanAction> actions) {
        require(position, actions.size() <= MOST_ACTIONS, "it wants more than " + MOST_ACTIONS + " changes at once");
        require(position, actions.stream().allMatch(action -> nullable(action.type()) != null), "a change has no type");
        List<Violation> violations =
                agent.equals(Changes.USER) ? ActionCheck.ofUser(actions) : ActionCheck.ofAgent(agent, actions);
        violations.stream().findFirst().ifPresent(violation -> {
            throw refused(position, "change " + (violation.index() + 1) + ": " + violation.reason());
        });
    }

    /// What JSON left out is null, whatever the record promises.
    private static <T> @Nullable T nullable(T value) {
        return Objects.isNull(value) ? null : value;
    }

    private static void require(int position, boolean holds, String otherwise) {
        if (!holds) {
            throw refused(position, otherwise);
        }
    }

    private static PlaybookRefused refused(int position, String why) {
        return new PlaybookRefused("Step " + (position + 1) + " brought something that was refused: " + why
                + ". Nothing was changed. Going on tries the step again; if that does not help, forget the run.");
    }
}
