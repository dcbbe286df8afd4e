package app.adiuva.desktop.playbook;

import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.AgentGrant;
import app.adiuva.contracts.plan.ExecutionPlan;
import app.adiuva.contracts.plan.PlanStep;
import app.adiuva.contracts.plan.StepKind;
import app.adiuva.contracts.playbook.DataQuery;
import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.contracts.playbook.PlaybookInput;
import app.adiuva.desktop.plan.Changes;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The check that every playbook passes before it is kept, shown or run, wherever it comes from: a cloud may be wrong,
/// or lie.
final class PlaybookCheck {
    static final int MOST_STEPS = 50;
    private static final int MOST_INPUTS = 20;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SUMMARY = 1_000;
    private static final Set<String> OF_ACTIONS = Set.of("table", "data");

    private final Playbook playbook;
    private final Set<String> inputs;

    private PlaybookCheck(Playbook playbook) {
        this.playbook = playbook;
        this.inputs = playbook.inputs().stream().map(PlaybookInput::name).collect(Collectors.toSet());
    }

    /// A playbook of this app, whose steps may do what the user may.
    ///
    /// @throws PlaybookRefused saying what is wrong
    static Playbook own(Playbook playbook) {
        new PlaybookCheck(playbook).check();
        return playbook;
    }

    /// A playbook of a cloud, whose steps may do what its agents may.
    ///
    /// @throws PlaybookRefused saying what is wrong
    static Playbook ofCloud(Playbook playbook) {
        own(playbook);
        require(
                Arrays.stream(playbook.plan().agent().split("\\+"))
                        .allMatch(agent -> AgentGrant.of(agent).isPresent()),
                "it names an agent that there is not");
        return playbook;
    }

    /// A playbook that the user has made or read from a file: it does what the user may, and needs no cloud.
    ///
    /// @throws PlaybookRefused saying what is wrong
    static Playbook ofUser(Playbook playbook) {
        own(playbook);
        require(isOwn(playbook), "it acts for somebody else than the user");
        require(
                playbook.plan().steps().stream()
                        .allMatch(step -> actionType(step.action()) != null
                                || step.action().equals(StepKind.QUERY.wire())),
                "it has a step that needs the cloud");
        return playbook;
    }

    static boolean isOwn(Playbook playbook) {
        return playbook.plan().agent().equals(Changes.USER);
    }

    private void check() {
        requireText(playbook.title(), LONGEST_TITLE, "its title");
        requireText(playbook.summary(), LONGEST_SUMMARY, "its summary");
        require(Objects.nonNull(playbook.tier()), "it names no plan that includes it");
        require(inputs.size() == playbook.inputs().size(), "two inputs have the same name");
        require(inputs.size() <= MOST_INPUTS, "it asks for more than " + MOST_INPUTS + " inputs");
        playbook.inputs().forEach(input -> {
            requireText(input.label(), LONGEST_TITLE, "the label of an input");
            require(Objects.nonNull(input.kind()), "an input is of no kind");
        });
        ExecutionPlan plan = playbook.plan();
        require(Objects.nonNull(plan) && Objects.nonNull(plan.agent()), "it has no plan");
        require(plan.version() == ExecutionPlan.VERSION, "its steps are of a newer version; update Adiuva");
        require(
                !plan.steps().isEmpty() && plan.steps().size() <= MOST_STEPS,
                "it has " + plan.steps().size() + " steps, and 1 to " + MOST_STEPS + " are allowed");
        for (int i = 0; i < plan.steps().size(); i++) {
            try {
                check(plan.steps().get(i));
            } catch (IllegalArgumentException wrong) {
                throw refused("step " + (i + 1) + ": " + wrong.getMessage());
            }
        }
    }

    private void check(PlanStep step) {
        String action = String.valueOf(step.action());
        StepKind kind = StepKind.of(action).orElse(null);
        demand(kind != null || actionType(action) != null, "there is no such kind of step");
        demand(kind == StepKind.GENERATE || step.promptTemplate() == null, "only a model step has a template");
        switch (kind) {
            case QUERY -> checkQuery(step);
            case GENERATE -> checkGenerate(step);
            case PROPOSE -> {
                demand(sourceIs(step, StepKind.GENERATE), "it proposes what no model step gives");
                demand(variables(step).isEmpty(), "a proposal takes no variables");
            }
            case null -> checkAction(step);
        }
    }

    private void checkQuery(PlanStep step) {
        demand(
                step.dataFromStep() == null || sourceIs(step, StepKind.QUERY),
                "a query can only add to an earlier query");
        DataQuery query = DataQuery.of(variables(step));
        demand(query.id() == null || inputs.containsAll(Placeholders.in(query.id())), "it needs an unknown input");
    }

    private void checkGenerate(PlanStep step) {
        demand(step.promptTemplate() != null, "its template is missing");
        demand(
                step.dataFromStep() == null || sourceIs(step, StepKind.QUERY) || sourceIs(step, StepKind.GENERATE),
                "it takes data from a step that gives none");
        demand(inputs.containsAll(Placeholders.in(variables(step))), "it needs an unknown input");
    }

    private void checkAction(PlanStep step) {
        Map<String, @Nullable Object> variables = variables(step);
        demand(OF_ACTIONS.containsAll(variables.keySet()), "a change has a table and data, nothing else");
        demand(variables.get("data") instanceof Map, "its data are missing");
        demand(Actions.table(variables).isPresent() || variables.get("table") == null, "there is no such table");
        Set<String> known = new HashSet<>(inputs);
        for (String name : Placeholders.in(variables)) {
            boolean row = name.startsWith(Actions.ROW) && sourceIs(step, StepKind.QUERY);
            boolean text = name.equals(Actions.TEXT) && sourceIs(step, StepKind.GENERATE);
            boolean day = RunDay.of(name).isPresent();
            demand(
                    row || text || day || known.contains(name),
                    "it needs something that neither an input nor a step gives");
        }
        demand(Placeholders.in(variables.get("table")).isEmpty(), "there is no such table");
        Actions.table(variables)
                .ifPresent(table -> ((Map<?, ?>) Objects.requireNonNull(variables.get("data")))
                        .keySet()
                        .forEach(name -> demand(
                                "id".equals(name) || table.fieldNames().contains(String.valueOf(name)),
                                "the records of " + table.wire() + " have no field “" + name + "”")));
    }

    private boolean sourceIs(PlanStep step, StepKind kind) {
        Integer source = step.dataFromStep();
        return source != null
                && kind.wire().equals(playbook.plan().steps().get(source).action());
    }

    static Map<String, @Nullable Object> variables(PlanStep step) {
        Map<String, @Nullable Object> variables = step.variables();
        return variables == null ? Map.of() : variables;
    }

    static @Nullable ActionType actionType(String wire) {
        return Arrays.stream(ActionType.values())
                .filter(type -> type.wire().equals(wire))
                .findFirst()
                .orElse(null);
    }

    private static void requireText(@Nullable String text, int longest, String what) {
        require(text != null && !text.isBlank() && text.length() <= longest, what + " is missing or too long");
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw refused(otherwise);
        }
    }

    private static PlaybookRefused refused(String why) {
        return new PlaybookRefused("This playbook cannot be used, and nothing was done: " + why + ".");
    }
}
