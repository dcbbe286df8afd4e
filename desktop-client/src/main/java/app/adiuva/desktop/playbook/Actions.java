package app.adiuva.desktop.playbook;

import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.Field;
import app.adiuva.contracts.plan.FieldType;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.PlanStep;
import app.adiuva.contracts.plan.Table;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes the actions of a step that changes records: one for each row of the step it takes data from, or a single one.
///
/// @param inputs the answers of the user, by name
record Actions(Map<String, String> inputs) {
    /// The placeholder for the text of a model step.
    static final String TEXT = "text";
    /// How placeholders for a row's fields begin.
    static final String ROW = "row.";

    /// @param source what the step that it takes data from gave, null when it takes none
    /// @param own the source that this step reads itself, when it is a query
    List<PlanAction> of(PlanStep step, @Nullable StepOutput source, String own) {
        return switch (source) {
            case StepOutput.Rows rows ->
                rows.bySource().getOrDefault(own, List.of()).stream()
                        .map(row -> action(step, row, null))
                        .toList();
            case StepOutput.Generated generated ->
                List.of(action(step, Map.of(), generated.result().text()));
            case StepOutput.Proposed _ -> throw new IllegalStateException("a proposal gives no data");
            case null -> List.of(action(step, Map.of(), null));
        };
    }

    static Optional<Table> table(Map<String, @Nullable Object> variables) {
        return Arrays.stream(Table.values())
                .filter(table -> table.wire().equals(variables.get("table")))
                .findFirst();
    }

    private PlanAction action(PlanStep step, Map<String, Object> row, @Nullable String text) {
        Map<String, @Nullable Object> variables = PlaybookCheck.variables(step);
        ActionType type = Objects.requireNonNull(PlaybookCheck.actionType(step.action()));
        Table table = table(variables).orElse(null);
        Map<?, ?> template = (Map<?, ?>) Objects.requireNonNull(variables.get("data"));
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        template.forEach((field, value) -> {
            Object filled = Placeholders.fill(value, name -> value(name, row, text));
            if (filled != null || !isUnanswered(value)) {
                data.put(String.valueOf(field), fitted(type(table, field), value, filled));
            }
        });
        return new PlanAction(type, table, data);
    }

    /// A text that grew too long by what was put in is cut.
    private static @Nullable Object fitted(
            @Nullable FieldType type, @Nullable Object template, @Nullable Object filled) {
        return type instanceof FieldType.Text wanted
                        && filled instanceof String text
                        && text.length() > wanted.maxLength()
                        && !filled.equals(template)
                ? start(text, wanted.maxLength())
                : filled;
    }

    /// Whether it is nothing but the placeholder of an input.
    private static boolean isUnanswered(@Nullable Object value) {
        return Placeholders.in(value).stream().anyMatch(name -> !name.startsWith(ROW) && !name.equals(TEXT));
    }

    private @Nullable Object value(String name, Map<String, Object> row, @Nullable String text) {
        return name.equals(TEXT) && text != null
                ? text
                : name.startsWith(ROW) ? row.get(name.substring(ROW.length())) : inputs.get(name);
    }

    private static @Nullable FieldType type(@Nullable Table table, Object field) {
        return table == null
                ? null
                : table.field(String.valueOf(field)).map(Field::type).orElse(null);
    }

    /// Never half of a surrogate pair.
    private static String start(String text, int longest) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
