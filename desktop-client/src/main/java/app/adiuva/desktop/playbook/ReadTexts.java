package app.adiuva.desktop.playbook;

import app.adiuva.contracts.chat.TextOrigin;
import app.adiuva.contracts.plan.PlanStep;
import app.adiuva.contracts.plan.StepKind;
import app.adiuva.contracts.playbook.DataQuery;
import app.adiuva.contracts.playbook.DataQuery.Source;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whose texts had a part in what a run brought: those that the cloud says a model step has read, and, whatever the
/// cloud says, those that were sent to one or put into a record here.
///
/// @param outputs of the steps that have ended, by their position
record ReadTexts(List<PlanStep> steps, Map<Integer, StepOutput> outputs) {
    /// The origins besides the user, sorted.
    List<String> untrusted() {
        Set<String> origins = new TreeSet<>();
        for (int i = 0; i < steps.size(); i++) {
            PlanStep step = steps.get(i);
            if (outputs.get(i) instanceof StepOutput.Generated generated) {
                origins.addAll(generated.result().readUntrusted());
                origins(source(step), null).forEach(origins::add);
            } else if (copiesText(step)) {
                origins(source(step), ownSource(step)).forEach(origins::add);
            }
        }
        return List.copyOf(origins);
    }

    private @Nullable StepOutput source(PlanStep step) {
        return step.dataFromStep() == null ? null : outputs.get(step.dataFromStep());
    }

    /// Whether it puts more of a row into a record than its id.
    private static boolean copiesText(PlanStep step) {
        return StepKind.of(step.action()).isEmpty()
                && Placeholders.in(PlaybookCheck.variables(step)).stream()
                        .anyMatch(name -> name.startsWith(Actions.ROW) && !name.equals(Actions.ROW + "id"));
    }

    private @Nullable String ownSource(PlanStep step) {
        Integer position = step.dataFromStep();
        return position == null || !steps.get(position).action().equals(StepKind.QUERY.wire())
                ? null
                : DataQuery.of(PlaybookCheck.variables(steps.get(position)))
                        .source()
                        .wire();
    }

    /// @param only the source whose rows count; null when all do
    private static Stream<String> origins(@Nullable StepOutput from, @Nullable String only) {
        return !(from instanceof StepOutput.Rows rows)
                ? Stream.empty()
                : rows.bySource().entrySet().stream()
                        .filter(source -> only == null || source.getKey().equals(only))
                        .flatMap(source -> source.getValue().stream()
                                .map(row -> TextOrigin.of(row.get("origin"), usual(source.getKey()))))
                        .filter(TextOrigin::isUntrusted)
                        .map(TextOrigin::wire);
    }

    private static TextOrigin usual(String source) {
        return switch (Source.valueOf(source.toUpperCase(Locale.ROOT))) {
            case MAILS -> TextOrigin.MAIL;
            case DOCUMENTS -> TextOrigin.DOCUMENT;
            case TASKS, EVENTS, THOUGHTS, METRICS -> TextOrigin.USER;
        };
    }
}
