package app.adiuva.cloud.plan;

import app.adiuva.contracts.plan.ActionCheck;
import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.AgentGrant;
import app.adiuva.contracts.plan.ExecutionPlan;
import app.adiuva.contracts.plan.PlanStep;
import app.adiuva.contracts.plan.StepKind;
import app.adiuva.contracts.plan.Table;
import app.adiuva.contracts.playbook.DataQuery;
import app.adiuva.contracts.playbook.DataQuery.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts the plan of a playbook together, step by step, and refuses whatever could not run: a step may only take what
/// an earlier one gives, of a kind that it can use, and every placeholder is one that an input or that step fills.
/// Every refusal is an [IllegalArgumentException]. Confined to one thread.
public final class ExecutionPlanBuilder {
    public static final int MOST_STEPS = 50;

    private final Placeholders placeholders;
    private final List<PlanStep> steps = new ArrayList<>();
    private final List<Output> outputs = new ArrayList<>();
    private final Set<String> agents = new LinkedHashSet<>();

    /// What a step gives to those after it.
    sealed interface Output {
        /// @param own the source of the step itself
        /// @param all that and those of the queries before it that it adds to
        record Rows(Source own, Set<Source> all) implements Output {}

        record Text() implements Output {}

        record Nothing() implements Output {}
    }

    /// @param inputs names that placeholders may use
    public ExecutionPlanBuilder(Set<String> inputs) {
        this.placeholders = new Placeholders(inputs);
    }

    public ExecutionPlanBuilder addDataStep(DataQuery query) {
        return addDataStep(query, null);
    }

    /// @param addsTo an earlier query whose rows come along, or null
    public ExecutionPlanBuilder addDataStep(DataQuery query, @Nullable Integer addsTo) {
        Map<String, @Nullable Object> variables = query.variables();
        placeholders.check(variables, new Output.Nothing());
        Set<Source> all = EnumSet.of(query.source());
        if (addsTo != null) {
            all.addAll(rows(addsTo).all());
        }
        return add(StepKind.QUERY.wire(), null, variables, addsTo, new Output.Rows(query.source(), all));
    }

    /// @param variables of the template, texts; `data` as a text only where no step gives it
    /// @param dataFrom an earlier query or model step, or null
    public ExecutionPlanBuilder addLlmStep(
            String templateId, Map<String, @Nullable Object> variables, @Nullable Integer dataFrom) {
        StepTemplate template =
                StepTemplates.of(templateId).orElseThrow(() -> new IllegalArgumentException("no template has this id"));
        require(variables.keySet().stream().allMatch(template::takes), "the template has no variable of that name");
        require(variables.keySet().containsAll(template.variables()), "the template needs another variable");
        placeholders.check(variables, new Output.Nothing());
        if (dataFrom == null) {
            require(template.takesText() || !variables.containsKey("data"), "the template takes no text");
        } else {
            require(!variables.containsKey("data"), "data comes from the step that is named");
            requireReadable(template, output(dataFrom));
        }
        agents.add(template.agent().agent());
        return add(StepKind.GENERATE.wire(), templateId, variables, dataFrom, new Output.Text());
    }

    /// A change of records: one, or one for each row of the query `dataFrom`.
    ///
    /// @param data fields as in [app.adiuva.contracts.plan.PlanAction]; texts may hold placeholders
    public ExecutionPlanBuilder addStep(
            ActionType type, @Nullable Table table, Map<String, @Nullable Object> data, @Nullable Integer dataFrom) {
        Output source = dataFrom == null ? new Output.Nothing() : output(dataFrom);
        require(dataFrom == null || !(source instanceof Output.Nothing), "that step gives nothing");
        boolean takesIt = placeholders.check(data, source);
        require(dataFrom == null || takesIt, "the step takes nothing of the step that it names");
        List<ActionCheck.Violation> violations = ActionCheck.ofUser(List.of(placeholders.sample(type, table, data)));
        require(violations.isEmpty(), "the change is not one that the desktop can make");
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        if (table != null) {
            variables.put("table", table.wire());
        }
        variables.put("data", data);
        return add(type.wire(), null, variables, dataFrom, new Output.Nothing());
    }

    /// Proposes what an earlier model step settled on.
    public ExecutionPlanBuilder addProposal(int from) {
        require(output(from) instanceof Output.Text, "only what a model step gave can be proposed");
        return add(StepKind.PROPOSE.wire(), null, Map.of(), from, new Output.Nothing());
    }

    /// The plan. Its id is the same for the same title and steps, in each process.
    public ExecutionPlan build(String title) {
        require(!steps.isEmpty(), "a plan has a step");
        require(!title.isBlank(), "a plan has a title");
        String content = steps.stream()
                .map(step -> step.action() + step.promptTemplate() + ordered(step.variables()) + step.dataFromStep())
                .collect(Collectors.joining("\n", title + "\n", ""));
        UUID id = UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
        String agent =
                agents.isEmpty() ? AgentGrant.GENERAL_AGENT.agent() : String.join(ActionCheck.AGENT_SEPARATOR, agents);
        return new ExecutionPlan(id, ExecutionPlan.VERSION, agent, title, steps);
    }

    /// Maps of Java have another order in each process.
    private static @Nullable Object ordered(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> sorted = new TreeMap<>();
                map.forEach((name, inner) -> sorted.put(String.valueOf(name), ordered(inner)));
                yield sorted;
            }
            case List<?> list ->
                list.stream().map(ExecutionPlanBuilder::ordered).toList();
            case null, default -> value;
        };
    }

    private ExecutionPlanBuilder add(
            String action,
            @Nullable String template,
            Map<String, @Nullable Object> variables,
            @Nullable Integer dataFrom,
            Output output) {
        require(steps.size() < MOST_STEPS, "a plan has 50 steps at most");
        steps.add(new PlanStep(action, template, variables.isEmpty() ? null : variables, dataFrom));
        outputs.add(output);
        return this;
    }

    private Output output(int step) {
        require(step >= 0 && step < steps.size(), "a step may only take what an earlier step gives");
        return outputs.get(step);
    }

    private Output.Rows rows(int step) {
        if (output(step) instanceof Output.Rows rows) {
            return rows;
        }
        throw new IllegalArgumentException("a query adds to another query");
    }

    private static void requireReadable(StepTemplate template, Output output) {
        switch (output) {
            case Output.Rows(var _, Set<Source> all) ->
                require(template.sources().containsAll(all), "the template does not read these rows");
            case Output.Text() -> require(template.takesText(), "the template takes no text");
            case Output.Nothing() -> require(false, "that step gives nothing");
        }
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
