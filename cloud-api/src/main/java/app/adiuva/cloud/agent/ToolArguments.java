package app.adiuva.cloud.agent;

import app.adiuva.cloud.http.Json;
import app.adiuva.contracts.plan.FieldType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The arguments of one tool call, checked against the tool's parameters. Immutable.
///
/// Models often fill what they leave out with null or an empty text: both count as absent.
public final class ToolArguments {
    private static final ObjectMapper JSON = Json.ofOthers();
    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};

    private final Map<String, Object> values;

    private ToolArguments(Map<String, Object> values) {
        this.values = values;
    }

    /// Reads and checks arguments.
    ///
    /// @throws ToolRefusal when they are not a JSON object, miss a required parameter, hold an unknown one,
    ///     or one of the wrong shape; the reason names the parameter, never its value
    public static ToolArguments parse(ToolSpec tool, String json, ZoneId zone) {
        Map<String, @Nullable Object> given = read(json);
        Map<String, Object> checked = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            Parameter parameter = tool.parameter(name)
                    .orElseThrow(() -> new ToolRefusal(tool.name() + " has a parameter that does not exist; it takes "
                            + tool.parameters().stream().map(Parameter::name).toList()));
            if (value != null && !(value instanceof String text && text.isBlank())) {
                checked.put(name, value(parameter, value, zone));
            }
        });
        for (Parameter parameter : tool.parameters()) {
            if (parameter.required() && !checked.containsKey(parameter.name())) {
                throw new ToolRefusal("the parameter " + parameter.name() + " is missing");
            }
        }
        return new ToolArguments(checked);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String.class::cast);
    }

    /// A required text.
    public String needed(String name) {
        return (String) Objects.requireNonNull(values.get(name));
    }

    public Optional<Boolean> flag(String name) {
        return Optional.ofNullable(values.get(name)).map(Boolean.class::cast);
    }

    public Optional<Integer> whole(String name) {
        return Optional.ofNullable(values.get(name)).map(Integer.class::cast);
    }

    public Optional<Moment> moment(String name) {
        return Optional.ofNullable(values.get(name)).map(Moment.class::cast);
    }

    /// A required day.
    public LocalDate day(String name) {
        return (LocalDate) Objects.requireNonNull(values.get(name));
    }

    public Optional<List<String>> words(String name) {
        return Optional.ofNullable(values.get(name))
                .map(list -> ((List<?>) list)
                        .stream()
                                .map(String.class::cast)
                                .map(String::strip)
                                .filter(w -> !w.isEmpty())
                                .distinct()
                                .toList());
    }

    private static Map<String, @Nullable Object> read(String json) {
        try {
            Map<String, @Nullable Object> object = json.isBlank() ? Map.of() : JSON.readValue(json, OBJECT);
            if (object != null) {
                return object;
            }
        } catch (JsonProcessingException notJson) {
            // Told to the model below; the parser's message quotes the text and must not travel.
        }
        throw new ToolRefusal("the arguments are not a JSON object");
    }

    private static Object value(Parameter parameter, Object value, ZoneId zone) {
        return switch (parameter.shape()) {
            case Shape.Moment() ->
                moment(value, zone).orElseThrow(() -> wrong(parameter, "a time such as 2026-11-21T15:00:00+01:00"));
            case Shape.Day() ->
                moment(value, zone)
                        .map(m -> m.at().toLocalDate())
                        .<ToolRefusal>orElseThrow(() -> wrong(parameter, "a day such as 2026-11-21"));
            case Shape.Whole(int least, int most) ->
                whole(value, least, most)
                        .<ToolRefusal>orElseThrow(
                                () -> wrong(parameter, "a whole number from " + least + " to " + most));
            case Shape.Of(FieldType type) -> fieldValue(parameter, type, value);
        };
    }

    private static Optional<Moment> moment(Object value, ZoneId zone) {
        return value instanceof String text ? Moment.parse(text.strip(), zone) : Optional.empty();
    }

    private static Optional<Integer> whole(Object value, int least, int most) {
        return value instanceof Number number
                        && number.doubleValue() == Math.rint(number.doubleValue())
                        && number.doubleValue() >= least
                        && number.doubleValue() <= most
                ? Optional.of(number.intValue())
                : Optional.empty();
    }

    private static Object fieldValue(Parameter parameter, FieldType type, Object value) {
        Object stripped = value instanceof String text ? text.strip() : value;
        String problem = type.problemWith(stripped);
        if (problem != null) {
            throw new ToolRefusal("the parameter " + parameter.name() + " " + problem);
        }
        return stripped;
    }

    private static ToolRefusal wrong(Parameter parameter, String expectation) {
        return new ToolRefusal("the parameter " + parameter.name() + " must be " + expectation);
    }
}
