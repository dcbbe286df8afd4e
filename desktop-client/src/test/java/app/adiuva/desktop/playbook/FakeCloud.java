package app.adiuva.desktop.playbook;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.contracts.playbook.PlaybookSummary;
import app.adiuva.contracts.playbook.StepRequest;
import app.adiuva.contracts.playbook.StepResult;
import app.adiuva.contracts.problem.Problem;
import app.adiuva.contracts.problem.ProblemCode;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.cloud.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A cloud that answers as a test says, and remembers what it was asked.
public final class FakeCloud implements PlaybookCloud {
    public final List<String> asked = new ArrayList<>();
    public final List<Playbook> offered = new ArrayList<>();
    public boolean silent;
    public boolean tooSmall;
    public Function<StepRequest, StepResult> answer = step -> says("Nothing to add.");

    public static StepResult says(String text, PlanAction... actions) {
        return new StepResult(text, List.of(actions), "task_agent", "built-in", null);
    }

    /// A playbook of the task agent with these steps, as JSON.
    public static Playbook made(String steps) {
        return made("task_agent", "[]", steps);
    }

    public static Playbook made(String agent, String inputs, String steps) {
        return Json.read("""
                        {"id": "test.one", "title": "Test", "summary": "Tries something.", "tier": "free",
                         "inputs": %s, "plan": {"id": "0190a6c2-0000-7000-8000-000000000001", "version": 1,
                         "agent": "%s", "title": "Test", "steps": %s}}
                        """.formatted(inputs, agent, steps), Playbook.class).orElseThrow();
    }

    @Override
    public List<PlaybookSummary> list() {
        asked.add("list");
        if (silent) {
            throw CloudFailure.Offline.unreachable("nowhere");
        }
        return offered.stream()
                .map(playbook -> PlaybookSummary.of(playbook, playbook.tier() == BillingTier.FREE))
                .toList();
    }

    @Override
    public Playbook playbook(String id) {
        asked.add("playbook " + id);
        if (silent) {
            throw CloudFailure.Offline.unreachable("nowhere");
        }
        if (tooSmall) {
            throw new CloudFailure.Refused(Problem.of(ProblemCode.TIER_TOO_LOW, "Another plan.", "r"));
        }
        return offered.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    @Override
    public StepResult execute(StepRequest step) {
        asked.add("execute " + step.templateId() + " " + step.variables());
        return answer.apply(step);
    }
}
