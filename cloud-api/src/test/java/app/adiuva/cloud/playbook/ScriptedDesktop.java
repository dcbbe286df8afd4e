package app.adiuva.cloud.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.cloud.TestCloud;
import app.adiuva.cloud.http.Json;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.plan.ActionCheck;
import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.PlanStep;
import app.adiuva.contracts.plan.StepKind;
import app.adiuva.contracts.plan.Table;
import app.adiuva.contracts.playbook.DataQuery;
import app.adiuva.contracts.playbook.DataQuery.Source;
import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.contracts.playbook.StepRequest;
import app.adiuva.contracts.playbook.StepResult;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Runs playbooks as the desktop does, over [SampleRows] and against a real cloud.
final class ScriptedDesktop {
    private final TestCloud cloud;
    private final String token;

    ScriptedDesktop(TestCloud cloud, String token) {
        this.cloud = cloud;
        this.token = token;
    }

    /// What came out: the texts of the model steps, and what the user is asked to approve.
    record Outcome(String text, List<PlanAction> actions) {}

    private record Output(
            Map<String, Object> bySource, List<Map<String, Object>> own, String text, List<PlanAction> proposed) {}

    Outcome run(String id, Map<String, String> inputs) {
        Playbook playbook = Json.read(
                cloud.get(ApiPaths.PLAYBOOKS + "/" + id, token)
                        .expect(200)
                        .raw()
                        .body(),
                Playbook.class);
        List<Output> outputs = new ArrayList<>();
        List<PlanAction> actions = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (PlanStep step : playbook.plan().steps()) {
            Output from = step.dataFromStep() == null ? null : outputs.get(step.dataFromStep());
            Map<String, Object> variables = step.variables() == null ? Map.of() : step.variables();
            Output output = new Output(Map.of(), List.of(), "", List.of());
            switch (StepKind.of(step.action()).orElse(null)) {
                case QUERY -> output = query(filled(variables, inputs), from);
                case GENERATE -> {
                    StepResult result = generate(step, filled(variables, inputs), from);
                    texts.add(result.text());
                    output = new Output(Map.of(), List.of(), result.text(), result.actions());
                }
                case PROPOSE -> actions.addAll(from.proposed());
                case null -> actions.addAll(change(step, variables, inputs, from));
            }
            outputs.add(output);
        }
        return new Outcome(String.join("\n\n", texts), actions);
    }

    private StepResult generate(PlanStep step, Map<String, Object> filled, @Nullable Output from) {
        Map<String, Object> variables = new LinkedHashMap<>(filled);
        if (from != null) {
            variables.put("data", from.bySource().isEmpty() ? from.text() : from.bySource());
        }
        variables.put("now", SampleRows.NOW);
        variables.put("time_zone", SampleRows.ZONE);
        StepRequest request = new StepRequest(step.promptTemplate(), variables);
        StepResult result = Json.read(
                cloud.post(ApiPaths.STEPS_EXECUTE, token, Json.text(request))
                        .expect(200)
                        .raw()
                        .body(),
                StepResult.class);
        assertEquals(List.of(), ActionCheck.ofAgent(result.agent(), result.actions()));
        return result;
    }

    private static Output query(Map<String, Object> variables, @Nullable Output from) {
        DataQuery query = DataQuery.of(variables);
        List<Map<String, Object>> own = rows(query.source()).stream()
                .filter(row -> query.id() == null || query.id().equals(row.get("id")))
                .filter(row -> fits(row, query))
                .limit(query.limit())
                .toList();
        Map<String, Object> all = new LinkedHashMap<>(from == null ? Map.of() : from.bySource());
        Set<Object> together =
                new LinkedHashSet<>((List<?>) all.getOrDefault(query.source().wire(), List.of()));
        together.addAll(own);
        all.put(query.source().wire(), List.copyOf(together));
        return new Output(all, own, "", List.of());
    }

    private static List<Map<String, Object>> rows(Source source) {
        return switch (source) {
            case TASKS -> SampleRows.tasks();
            case EVENTS -> SampleRows.events();
            case MAILS -> SampleRows.mails();
            case THOUGHTS -> SampleRows.thoughts();
            case DOCUMENTS -> List.of();
            case METRICS -> List.of(SampleRows.metrics());
        };
    }

    private static boolean fits(Map<String, Object> row, DataQuery query) {
        OffsetDateTime now = OffsetDateTime.parse(SampleRows.NOW);
        Object time = switch (query.source()) {
            case TASKS -> query.state().equals("done") ? row.get("completed_at") : row.get("due_at");
            case EVENTS -> row.get("starts_at");
            default -> null;
        };
        boolean inTime = true;
        if (time != null && query.id() == null) {
            long days = OffsetDateTime.parse(time.toString()).toLocalDate().toEpochDay()
                    - now.toLocalDate().toEpochDay();
            inTime = (query.fromDays() == null || days >= query.fromDays())
                    && (query.toDays() == null || days <= query.toDays());
        }
        return inTime
                && switch (query.state()) {
                    case "open" -> !"done".equals(row.get("status"));
                    case "done" -> "done".equals(row.get("status"));
                    case "overdue" ->
                        row.get("due_at") != null
                                && OffsetDateTime.parse(row.get("due_at").toString())
                                        .isBefore(now);
                    case "needs_answer" -> Boolean.TRUE.equals(row.get("needs_answer"));
                    default -> true;
                };
    }

    @SuppressWarnings("unchecked")
    private static List<PlanAction> change(
            PlanStep step, Map<String, Object> variables, Map<String, String> inputs, @Nullable Output from) {
        Map<String, Object> data = (Map<String, Object>) variables.get("data");
        List<PlanAction> actions = new ArrayList<>();
        List<Map<String, Object>> rows = from == null || from.own().isEmpty() ? List.of(Map.of()) : from.own();
        for (Map<String, Object> row : rows) {
            Map<String, String> values = new LinkedHashMap<>(inputs);
            row.forEach((name, value) -> values.put("row." + name, String.valueOf(value)));
            values.put("text", from == null ? "" : from.text());
            Object table = variables.get("table");
            actions.add(new PlanAction(
                    ActionType.valueOf(step.action().toUpperCase(Locale.ROOT)),
                    table == null ? null : Table.valueOf(table.toString().toUpperCase(Locale.ROOT)),
                    filled(data, values)));
        }
        assertEquals(List.of(), ActionCheck.ofUser(actions));
        return actions;
    }

    private static Map<String, Object> filled(Map<String, Object> variables, Map<String, String> values) {
        Map<String, Object> filled = new LinkedHashMap<>();
        variables.forEach(
                (name, value) -> filled.put(name, value instanceof String text ? filled(text, values) : value));
        return filled;
    }

    private static String filled(String text, Map<String, String> values) {
        return java.util.regex.Pattern.compile("\\{\\{([a-z_.]+)}}")
                .matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
    }
}
