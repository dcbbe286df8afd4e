package app.adiuva.desktop.playbook;

import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.AgentGrant;
import app.adiuva.contracts.plan.ExecutionPlan;
import app.adiuva.contracts.plan.PlanStep;
import app.adiuva.contracts.plan.StepKind;
import app.adiuva.contracts.plan.Table;
import app.adiuva.contracts.playbook.DataQuery;
import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.contracts.playbook.PlaybookInput;
import app.adiuva.desktop.plan.Changes;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The check that every playbook passes before it is kept, shown or run, wherever it comes from: a cloud may be wrong,
/// or lie.
final class PlaybookCheck {
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
                PlaybookFault.UNKNOWN_AGENT);
        return playbook;
    }

    /// A playbook that the user has made or read from a file: it does what the user may, and needs no cloud.
    ///
    /// @throws PlaybookRefused saying what is wrong
    static Playbook ofUser(Playbook playbook) {
        own(playbook);
        require(isOwn(playbook), PlaybookFault.NOT_THE_USER);
        require(
                playbook.plan().steps().stream()
                        .allMatch(step -> actionType(step.action()) != null
                                || step.action().equals(StepKind.QUERY.wire())),
                PlaybookFault.NEEDS_CLOUD);
        return playbook;
    }

    static boolean isOwn(Playbook playbook) {
        return playbook.plan().agent().equals(Changes.USER);
    }

    private void check() {
        requireText(playbook.title(), LONGEST_TITLE, PlaybookFault.TITLE);
        requireText(playbook.summary(), LONGEST_SUMMARY, PlaybookFault.SUMMARY);
        require(Objects.nonNull(playbook.tier()), PlaybookFault.NO_TIER);
        require(inputs.size() == playbook.inputs().size(), PlaybookFault.SAME_INPUTS);
        require(inputs.size() <= MOST_INPUTS, PlaybookFault.MANY_INPUTS);
        playbook.inputs().forEach(input -> {
            requireText(input.label(), LONGEST_TITLE, PlaybookFault.LABEL);
            require(Objects.nonNull(input.kind()), PlaybookFault.INPUT_KIND);
        });
        ExecutionPlan plan = playbook.plan();
        require(Objects.nonNull(plan) && Objects.nonNull(plan.agent()), PlaybookFault.NO_PLAN);
        require(plan.version() == ExecutionPlan.VERSION, PlaybookFault.NEWER);
        if (plan.steps().isEmpty() || plan.steps().size() > Refusal.MOST_STEPS) {
            throw new PlaybookRefused(new Refusal.StepCount(plan.steps().size()));
        }
        for (int i = 0; i < plan.steps().size(); i++) {
            int step = i + 1;
            fault(plan.steps().get(i)).ifPresent(fault -> {
                throw new PlaybookRefused(new Refusal.OfPlaybook(fault, step));
            });
        }
    }

    private Optional<PlaybookFault> fault(PlanStep step) {
        String action = String.valueOf(step.action());
        StepKind kind = StepKind.of(action).orElse(null);
        if (kind == null && actionType(action) == null) {
            return Optional.of(PlaybookFault.STEP_KIND);
        }
        if (kind != StepKind.GENERATE && step.promptTemplate() != null) {
            return Optional.of(PlaybookFault.STRAY_TEMPLATE);
        }
        return switch (kind) {
            case QUERY -> ofQuery(step);
            case GENERATE -> ofGenerate(step);
            case PROPOSE -> ofProposal(step);
            case null -> ofAction(step);
        };
    }

    private Optional<PlaybookFault> ofQuery(PlanStep step) {
        if (step.dataFromStep() != null && !sourceIs(step, StepKind.QUERY)) {
            return Optional.of(PlaybookFault.QUERY_ORDER);
        }
        try {
            String id = DataQuery.of(variables(step)).id();
            return fails(id == null || inputs.containsAll(Placeholders.in(id)), PlaybookFault.UNKNOWN_INPUT);
        } catch (IllegalArgumentException noQuery) {
            return Optional.of(PlaybookFault.QUERY);
        }
    }

    private Optional<PlaybookFault> ofGenerate(PlanStep step) {
        if (step.promptTemplate() == null) {
            return Optional.of(PlaybookFault.NO_TEMPLATE);
        }
        if (step.dataFromStep() != null && !sourceIs(step, StepKind.QUERY) && !sourceIs(step, StepKind.GENERATE)) {
            return Optional.of(PlaybookFault.NO_DATA);
        }
        return fails(inputs.containsAll(Placeholders.in(variables(step))), PlaybookFault.UNKNOWN_INPUT);
    }

    private Optional<PlaybookFault> ofProposal(PlanStep step) {
        return fails(sourceIs(step, StepKind.GENERATE), PlaybookFault.NO_PROPOSAL)
                .or(() -> fails(variables(step).isEmpty(), PlaybookFault.STRAY_VARIABLES));
    }

    private Optional<PlaybookFault> ofAction(PlanStep step) {
        Map<String, @Nullable Object> variables = variables(step);
        Optional<Table> table = Actions.table(variables);
        if (!OF_ACTIONS.containsAll(variables.keySet())) {
            return Optional.of(PlaybookFault.CHANGE);
        }
        if (!(variables.get("data") instanceof Map<?, ?> data)) {
            return Optional.of(PlaybookFault.CHANGE_EMPTY);
        }
        if (table.isEmpty() && variables.get("table") != null) {
            return Optional.of(PlaybookFault.NO_TABLE);
        }
        return fails(
                        Placeholders.in(variables).stream().allMatch(name -> isGiven(step, name)),
                        PlaybookFault.UNKNOWN_PLACE)
                .or(() -> fails(Placeholders.in(variables.get("table")).isEmpty(), PlaybookFault.NO_TABLE))
                .or(() -> table.flatMap(known -> fails(
                        data.keySet().stream()
                                .map(String::valueOf)
                                .allMatch(name ->
                                        name.equals("id") || known.fieldNames().contains(name)),
                        PlaybookFault.NO_FIELD)));
    }

    private boolean isGiven(PlanStep step, String name) {
        return name.startsWith(Actions.ROW) && sourceIs(step, StepKind.QUERY)
                || name.equals(Actions.TEXT) && sourceIs(step, StepKind.GENERATE)
                || RunDay.of(name).isPresent()
                || inputs.contains(name);
    }

    private static Optional<PlaybookFault> fails(boolean holds, PlaybookFault otherwise) {
        return holds ? Optional.empty() : Optional.of(otherwise);
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

    private static void requireText(@Nullable String text, int longest, PlaybookFault otherwise) {
        require(text != null && !text.isBlank() && text.length() <= longest, otherwise);
    }

    private static void require(boolean holds, PlaybookFault otherwise) {
        if (!holds) {
            throw new PlaybookRefused(new Refusal.OfPlaybook(otherwise, 0));
        }
    }
}
