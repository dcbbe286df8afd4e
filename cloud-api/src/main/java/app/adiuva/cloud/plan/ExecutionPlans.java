package app.adiuva.cloud.plan;

import app.adiuva.contracts.plan.ExecutionPlan;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.PlanStep;
import app.adiuva.contracts.plan.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes plans of what agents propose.
public final class ExecutionPlans {
    private ExecutionPlans() {}

    /// A plan with one step for each action. Its title counts the changes and quotes nothing: "Add 2 tasks".
    public static ExecutionPlan of(String agent, List<PlanAction> actions) {
        List<PlanStep> steps = actions.stream().map(ExecutionPlans::step).toList();
        return new ExecutionPlan(UUID.randomUUID(), ExecutionPlan.VERSION, agent, title(actions), steps);
    }

    private static PlanStep step(PlanAction action) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        Table table = action.table();
        if (table != null) {
            variables.put("table", table.wire());
        }
        variables.put("data", action.data());
        return new PlanStep(action.type().wire(), null, variables, null);
    }

    private static String title(List<PlanAction> actions) {
        Map<String, Long> counts = actions.stream()
                .collect(Collectors.groupingBy(ExecutionPlans::kind, LinkedHashMap::new, Collectors.counting()));
        List<String> parts = new ArrayList<>();
        counts.forEach((kind, count) -> parts.add(kind.formatted(count) + (count == 1 ? "" : "s")));
        String title = String.join(", ", parts);
        return title.isEmpty()
                ? "Nothing to change"
                : title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    private static String kind(PlanAction action) {
        Table table = action.table();
        String noun = table == null
                ? "notification"
                : table.wire().substring(0, table.wire().length() - 1);
        String verb = switch (action.type()) {
            case CREATE_RECORD -> "add";
            case UPDATE_RECORD -> "change";
            case DELETE_RECORD -> "delete";
            case INDEX_DOCUMENT -> "keep";
            case SEND_NOTIFICATION -> "send";
        };
        return verb + " %d " + noun;
    }
}
