package app.adiuva.desktop.ui.playbooks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.plan.PlanStep;
import app.adiuva.contracts.plan.StepKind;
import app.adiuva.contracts.playbook.DataQuery;
import app.adiuva.contracts.playbook.DataQuery.Source;
import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.contracts.playbook.PlaybookInput;
import app.adiuva.desktop.playbook.StepOutput;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Playbooks and their steps in the user's words.
final class PlaybookWords {
    private PlaybookWords() {}

    static String tier(BillingTier tier) {
        return switch (tier) {
            case FREE -> text("plans.free");
            case PRO -> text("plans.pro");
            case POWER -> text("plans.power");
            case TEAM -> text("plans.team");
        };
    }

    /// What a step is going to do.
    static String step(PlanStep step) {
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

    /// What of the records goes to the cloud, such as `tasks, events`; empty when nothing does.
    static String sent(Playbook playbook) {
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
        return String.join(", ", sources);
    }

    /// What a step brought; of a query that adds to another, only its own rows.
    static String outcome(PlanStep step, StepOutput output) {
        return switch (output) {
            case StepOutput.Rows _ when query(step).source() == Source.METRICS -> text("step.counted");
            case StepOutput.Rows rows -> text("step.found", rows.foundBy(step));
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

    /// A stored answer as the form shows it: a day without its time.
    static String asEntered(Playbook playbook, String name, String stored) {
        return playbook.inputs().stream()
                        .anyMatch(input -> input.name().equals(name) && input.kind() == PlaybookInput.Kind.DAY)
                ? stored.substring(0, Math.min(10, stored.length()))
                : stored;
    }

    /// A picture that fits the subject, told by the words of the id.
    static Feather symbol(String id, boolean needsModel) {
        Map<String, Feather> byWord = Map.ofEntries(
                Map.entry("archive", Feather.ARCHIVE),
                Map.entry("trip", Feather.MAP_PIN),
                Map.entry("overdue", Feather.FAST_FORWARD),
                Map.entry("mail", Feather.MAIL),
                Map.entry("mails", Feather.MAIL),
                Map.entry("inbox", Feather.INBOX),
                Map.entry("reply", Feather.CORNER_UP_LEFT),
                Map.entry("meeting", Feather.USERS),
                Map.entry("thoughts", Feather.FEATHER),
                Map.entry("day", Feather.SUN),
                Map.entry("daily", Feather.SUNSET),
                Map.entry("week", Feather.CALENDAR),
                Map.entry("weekly", Feather.BAR_CHART_2),
                Map.entry("month", Feather.BAR_CHART_2),
                Map.entry("numbers", Feather.BAR_CHART_2));
        return Arrays.stream(id.split("[_.-]"))
                .filter(byWord::containsKey)
                .findFirst()
                .map(byWord::get)
                .orElse(needsModel ? Feather.ZAP : Feather.LAYERS);
    }
}
