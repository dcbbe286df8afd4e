package app.adiuva.cloud.playbook;

import app.adiuva.cloud.plan.ExecutionPlanBuilder;
import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.playbook.DataQuery;
import app.adiuva.contracts.playbook.DataQuery.Source;
import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.contracts.playbook.PlaybookInput;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A playbook without its steps.
record Recipe(String id, String title, String summary, BillingTier tier, List<PlaybookInput> inputs) {
    static Recipe of(String id, String title, String summary) {
        return new Recipe(id, title, summary, BillingTier.FREE, List.of());
    }

    Recipe from(BillingTier smallest) {
        return new Recipe(id, title, summary, smallest, inputs);
    }

    Recipe asking(PlaybookInput... questions) {
        return new Recipe(id, title, summary, tier, Arrays.asList(questions));
    }

    Playbook of(UnaryOperator<ExecutionPlanBuilder> steps) {
        ExecutionPlanBuilder builder = new ExecutionPlanBuilder(
                inputs.stream().map(PlaybookInput::name).collect(Collectors.toSet()));
        return new Playbook(
                id, title, summary, tier, inputs, steps.apply(builder).build(title));
    }

    static PlaybookInput needed(String name, String label, PlaybookInput.Kind kind) {
        return new PlaybookInput(name, label, kind, true);
    }

    /// Rows whose time lies between two days, counted from today.
    static DataQuery between(Source source, String state, int fromDays, int toDays, int limit) {
        return new DataQuery(source, state, fromDays, toDays, null, limit);
    }

    static DataQuery some(Source source, String state, int limit) {
        return new DataQuery(source, state, null, null, null, limit);
    }

    /// The row that an input names.
    static DataQuery chosen(Source source, String input) {
        return new DataQuery(source, DataQuery.ANY, null, null, "{{" + input + "}}", 1);
    }
}
