package app.adiuva.desktop.playbook;

import app.adiuva.contracts.plan.PlanStep;
import app.adiuva.contracts.playbook.StepRequest;
import app.adiuva.contracts.playbook.StepResult;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// Model steps: what they are asked, and asking so that a stop is heard at once, also while the cloud starts.
///
/// @param clock its zone is the user's
record ModelSteps(PlaybookCloud cloud, Clock clock) {
    private static final Duration TO_NOTE = Duration.ofMillis(200);

    StepOutput execute(
            PlaybookRun run, int position, PlanStep step, @Nullable StepOutput source, Cancellation cancellation) {
        StepResult result = stoppable(request(run, step, source), cancellation);
        return new StepOutput.Generated(
                StepCheck.result(position, run.playbook().plan(), result));
    }

    private StepRequest request(PlaybookRun run, PlanStep step, @Nullable StepOutput source) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        PlaybookCheck.variables(step).forEach((name, value) -> {
            Object filled = Placeholders.fill(value, run.inputs()::get);
            if (filled != null) {
                variables.put(name, filled);
            }
        });
        variables.put(
                "now", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString());
        variables.put("time_zone", clock.getZone().getId());
        switch (source) {
            case StepOutput.Rows rows -> variables.put("data", rows.bySource());
            case StepOutput.Generated generated ->
                variables.put("data", generated.result().text());
            case StepOutput.Proposed _ -> throw new IllegalStateException("a proposal gives no data");
            case null -> {
                // the step needs nothing of an earlier one
            }
        }
        return new StepRequest(Objects.requireNonNull(step.promptTemplate()), variables);
    }

    /// The request runs on a thread of its own, which is interrupted when the user stops.
    private StepResult stoppable(StepRequest request, Cancellation cancellation) {
        FutureTask<StepResult> task = new FutureTask<>(() -> cloud.execute(request));
        cancellation.onCancel(() -> task.cancel(true));
        Thread worker = Thread.ofVirtual().name("playbook step").start(task);
        try {
            return task.get();
        } catch (CancellationException stopped) {
            letNote(worker);
            throw new CloudFailure.Stopped();
        } catch (InterruptedException stopped) {
            worker.interrupt();
            Thread.currentThread().interrupt();
            throw new CloudFailure.Stopped();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failure.getCause());
        }
    }

    /// The ledger says how the request ended; that takes no time, but nobody waits long for it.
    private static void letNote(Thread worker) {
        try {
            var _ = worker.join(TO_NOTE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
