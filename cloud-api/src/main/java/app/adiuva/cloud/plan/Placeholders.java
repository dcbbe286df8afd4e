package app.adiuva.cloud.plan;

import static app.adiuva.cloud.plan.ExecutionPlanBuilder.require;

import app.adiuva.cloud.plan.ExecutionPlanBuilder.Output;
import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.FieldType;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.contracts.playbook.DataQuery.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The `{{…}}` in the texts of a plan: whether something fills each of them.
///
/// @param inputs the names that the user is asked for
record Placeholders(Set<String> inputs) {
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{(?:(?<name>[a-z_]{1,40})|row\\.(?<field>[a-z_]{1,40}))}}");
    private static final String SAMPLE_TIME = "2026-11-23T00:00:00+01:00";

    /// Fields of rows that no action writes.
    private static final Map<Source, Set<String>> READ_ONLY = Map.of(
            Source.MAILS, Set.of("subject", "sender", "snippet", "received_at"),
            Source.TASKS, Set.of("completed_at"));

    Placeholders {
        inputs = Set.copyOf(inputs);
    }

    /// Checks every text in a value.
    ///
    /// @param source what the step takes
    /// @return whether something of the source is used
    /// @throws IllegalArgumentException for a placeholder that nothing fills
    boolean check(@Nullable Object value, Output source) {
        return switch (value) {
            case null -> false;
            case String text -> checkText(text, source);
            case Map<?, ?> map ->
                map.values().stream().map(v -> check(v, source)).reduce(false, Boolean::logicalOr);
            case List<?> list -> list.stream().map(v -> check(v, source)).reduce(false, Boolean::logicalOr);
            default -> false;
        };
    }

    private boolean checkText(String text, Output source) {
        Matcher found = PLACEHOLDER.matcher(text);
        boolean used = false;
        while (found.find()) {
            boolean ofSource = fills(source, found);
            require(ofSource || inputs.contains(String.valueOf(found.group("name"))), "nothing fills a placeholder");
            used |= ofSource;
        }
        require(!PLACEHOLDER.matcher(text).replaceAll("").contains("{{"), "a placeholder is not closed or misspelt");
        return used;
    }

    private static boolean fills(Output source, Matcher placeholder) {
        return switch (source) {
            case Output.Text() -> "text".equals(placeholder.group("name"));
            case Output.Rows(Source own, var _) -> hasField(own, placeholder.group("field"));
            case Output.Nothing() -> false;
        };
    }

    private static boolean hasField(Source source, @Nullable String field) {
        return field != null && fields(source).anyMatch(field::equals);
    }

    private static Stream<String> fields(Source source) {
        Stream<String> known = source == Source.METRICS
                ? Stream.of()
                : Stream.concat(Stream.of("id"), Table.valueOf(source.name()).fieldNames().stream());
        return Stream.concat(known, READ_ONLY.getOrDefault(source, Set.of()).stream());
    }

    /// The action with something that fits in the place of each placeholder.
    PlanAction sample(ActionType type, @Nullable Table table, Map<String, @Nullable Object> data) {
        Map<String, @Nullable Object> sample = new LinkedHashMap<>();
        data.forEach((name, value) -> sample.put(name, sample(type(table, name), value)));
        return new PlanAction(type, table, sample);
    }

    private static Optional<FieldType> type(@Nullable Table table, String field) {
        return Optional.ofNullable(table).flatMap(t -> t.field(field)).map(f -> f.type());
    }

    private static @Nullable Object sample(Optional<FieldType> type, @Nullable Object value) {
        if (value instanceof String text) {
            boolean isTime = type.filter(FieldType.Instant.class::isInstance).isPresent();
            Matcher found = PLACEHOLDER.matcher(text);
            return isTime && found.matches() ? SAMPLE_TIME : found.replaceAll("x");
        }
        return value instanceof List<?> list
                ? list.stream().map(item -> sample(Optional.empty(), item)).collect(Collectors.toList())
                : value;
    }
}
