package app.adiuva.desktop.ui.playbooks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.PlanStep;
import app.adiuva.contracts.plan.StepKind;
import app.adiuva.contracts.playbook.DataQuery;
import app.adiuva.contracts.playbook.DataQuery.Source;
import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.desktop.playbook.StepOutput;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The steps of a playbook in the user's words, the same in the window and on the terminal.
public final class StepWords {
    private StepWords() {}

    /// What a step is going to do.
    public static String of(PlanStep step) {
        return switch (StepKind.of(step.action()).orElse(null)) {
            case QUERY -> reading(query(step));
            case GENERATE -> text("step.think");
            case PROPOSE -> text("step.propose");
            case null ->
                switch (step.action()) {
                    case "create_record" -> created(step);
                    case "update_record" -> text("step.update");
                    case "delete_record" -> text("step.delete");
                    case "index_document" -> text("step.document");
                    default -> text("step.notify");
                };
        };
    }

    /// A single new record by its name, with an ellipsis for what is filled in.
    private static String created(PlanStep step) {
        Map<String, @Nullable Object> variables = step.variables();
        boolean one = step.dataFromStep() == null;
        return one
                        && variables != null
                        && variables.get("data") instanceof Map<?, ?> data
                        && data.get("title") instanceof String title
                ? text("step.create.one", title.replaceAll("\\{\\{.*?}}", "…"))
                : text("step.create");
    }

    private static String reading(DataQuery query) {
        if (query.id() != null && query.id().startsWith("{{")) {
            return text("step.read.chosen");
        }
        return switch (query.source()) {
            case TASKS ->
                switch (query.state()) {
                    case "open" -> text("step.read.tasks.open");
                    case "overdue" -> text("step.read.tasks.overdue");
                    case "done" -> text("step.read.tasks.done");
                    default -> text("step.read", source(query.source()));
                };
            case MAILS ->
                switch (query.state()) {
                    case "unread" -> text("step.read.mails.unread");
                    case "needs_answer" -> text("step.read.mails.answer");
                    default -> text("step.read", source(query.source()));
                };
            case THOUGHTS ->
                switch (query.state()) {
                    case "inbox" -> text("step.read.thoughts.inbox");
                    case "actionable" -> text("step.read.thoughts.actionable");
                    default -> text("step.read", source(query.source()));
                };
            case EVENTS, DOCUMENTS, METRICS -> text("step.read", source(query.source()));
        };
    }

    private static String source(Source source) {
        return switch (source) {
            case TASKS -> text("source.tasks");
            case EVENTS -> text("source.events");
            case MAILS -> text("source.mails");
            case THOUGHTS -> text("source.thoughts");
            case DOCUMENTS -> text("source.documents");
            case METRICS -> text("source.metrics");
        };
    }

    /// What of a playbook leaves this computer, in a sentence.
    public static String privacy(Playbook playbook) {
        if (!playbook.needsModel()) {
            return text("playbook.here");
        }
        String rows = String.join(", ", sources(playbook));
        if (playbook.inputs().isEmpty()) {
            return rows.isEmpty() ? text("playbook.sends.nothing") : text("playbook.sends", rows);
        }
        return rows.isEmpty() ? text("playbook.sends.inputs") : text("playbook.sends.both", rows);
    }

    /// The records whose rows go to the cloud.
    private static Collection<String> sources(Playbook playbook) {
        List<PlanStep> steps = playbook.plan().steps();
        LinkedHashSet<String> sources = new LinkedHashSet<>();
        steps.stream()
                .filter(step -> step.action().equals(StepKind.GENERATE.wire()))
                .forEach(step -> {
                    Integer from = step.dataFromStep();
                    while (from != null && steps.get(from).action().equals(StepKind.QUERY.wire())) {
                        sources.addFirst(source(query(steps.get(from)).source()));
                        from = steps.get(from).dataFromStep();
                    }
                });
        return sources;
    }

    /// What a step brought; of a query that adds to another, only what it found itself.
    public static String outcome(PlanStep step, StepOutput output) {
        return switch (output) {
            case StepOutput.Rows _ when query(step).source() == Source.METRICS -> text("step.counted");
            case StepOutput.Rows rows when rows.more() -> text("step.found.more", rows.found());
            case StepOutput.Rows rows -> text("step.found", rows.found());
            case StepOutput.Generated generated ->
                text("step.by", generated.result().model());
            case StepOutput.Proposed proposed ->
                text("step.changes", proposed.actions().size());
        };
    }

    private static DataQuery query(PlanStep step) {
        Map<String, @Nullable Object> variables = step.variables();
        return DataQuery.of(variables == null ? Map.of() : variables);
    }
}
