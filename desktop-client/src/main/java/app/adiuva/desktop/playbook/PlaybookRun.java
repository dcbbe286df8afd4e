package app.adiuva.desktop.playbook;

import app.adiuva.contracts.chat.ModelUsage;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.PlanStep;
import app.adiuva.contracts.plan.StepKind;
import app.adiuva.contracts.playbook.Playbook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One run of a playbook, as far as it has come.
///
/// @param id also of the plan that it proposes
/// @param playbook as it was when the run began
/// @param inputs the user's answers, by name
/// @param outputs of the steps that have ended, by their position; of a run that is over, only what models said
/// @param trouble why it stopped last; null when nothing went wrong
public record PlaybookRun(
        String id,
        Playbook playbook,
        Map<String, String> inputs,
        Instant startedAt,
        Map<Integer, StepOutput> outputs,
        @Nullable RunTrouble trouble,
        State state) {
    public PlaybookRun {
        inputs = Map.copyOf(inputs);
        outputs = Map.copyOf(outputs);
    }

    /// How far a run has come.
    public enum State {
        /// Some steps have not ended: it is running, was stopped, or failed.
        UNFINISHED,
        /// Every step has ended, and what it proposes waits for the user.
        READY,
        /// The user said yes to what it proposed.
        APPLIED,
        /// The user said no to it.
        DECLINED,
        /// There was nothing to propose.
        ANSWERED;

        /// Whether nothing is left to do.
        public boolean isOver() {
            return this == APPLIED || this == DECLINED || this == ANSWERED;
        }
    }

    /// What it says: the texts of its model steps that no other model step went on with, as Markdown.
    public String text() {
        List<PlanStep> steps = playbook.plan().steps();
        return IntStream.range(0, steps.size())
                .filter(i -> steps.stream().noneMatch(later -> isFedBy(later, i)))
                .mapToObj(i -> outputs.get(i) instanceof StepOutput.Generated generated
                        ? generated.result().text().strip()
                        : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static boolean isFedBy(PlanStep later, int source) {
        return later.action().equals(StepKind.GENERATE.wire()) && Objects.equals(later.dataFromStep(), source);
    }

    /// Whose texts had a part in it, besides the user's, see [app.adiuva.contracts.chat.TextOrigin].
    public List<String> readUntrusted() {
        return new ReadTexts(playbook.plan().steps(), outputs).untrusted();
    }

    /// What its model steps took of paid models together; null when none of them costs anything.
    public @Nullable ModelUsage usage() {
        return IntStream.range(0, playbook.plan().steps().size())
                .mapToObj(outputs::get)
                .filter(StepOutput.Generated.class::isInstance)
                .map(output -> ((StepOutput.Generated) output).result().usage())
                .filter(Objects::nonNull)
                .reduce(PlaybookRun::sum)
                .orElse(null);
    }

    /// What is left is what the later one says.
    private static ModelUsage sum(ModelUsage one, ModelUsage later) {
        return new ModelUsage(
                one.inputTokens() + later.inputTokens(),
                one.outputTokens() + later.outputTokens(),
                one.creditsEstimated() + later.creditsEstimated(),
                one.credits() + later.credits(),
                later.creditsLeft());
    }

    /// What it wants to do, in the order of its steps.
    public List<PlanAction> actions() {
        return IntStream.range(0, playbook.plan().steps().size())
                .mapToObj(outputs::get)
                .<PlanAction>mapMulti((output, actions) -> {
                    if (output instanceof StepOutput.Proposed proposed) {
                        proposed.actions().forEach(actions);
                    }
                })
                .toList();
    }

    @Override
    public String toString() {
        return "PlaybookRun[" + id + ", " + playbook + ", " + state + ", REDACTED]";
    }
}
