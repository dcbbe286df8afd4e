package app.adiuva.cloud.model;

import app.adiuva.cloud.agent.Parameter;
import app.adiuva.cloud.agent.Shape;
import app.adiuva.cloud.agent.ToolSpec;
import app.adiuva.contracts.plan.FieldType;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.List;

/// Turns our tool specifications into JSON schemas for a model.
public final class ToolSchemas {
    private ToolSchemas() {}

    public static List<ToolSpecification> of(List<ToolSpec> tools) {
        return tools.stream().map(ToolSchemas::of).toList();
    }

    public static ToolSpecification of(ToolSpec tool) {
        JsonObjectSchema.Builder arguments = JsonObjectSchema.builder().additionalProperties(false);
        tool.parameters().forEach(p -> arguments.addProperty(p.name(), schema(p)));
        List<String> required = tool.parameters().stream()
                .filter(Parameter::required)
                .map(Parameter::name)
                .toList();
        return ToolSpecification.builder()
                .name(tool.name())
                .description(tool.description())
                .parameters(arguments.required(required).build())
                .build();
    }

    private static JsonSchemaElement schema(Parameter parameter) {
        String meaning = parameter.description();
        return switch (parameter.shape()) {
            case Shape.Moment() -> string(meaning + " (ISO-8601 with offset)");
            case Shape.Day() -> string(meaning + " (YYYY-MM-DD)");
            case Shape.Whole(int least, int most) ->
                JsonIntegerSchema.builder()
                        .description(meaning + " (" + least + " to " + most + ")")
                        .build();
            case Shape.Of(FieldType type) -> fieldSchema(type, meaning);
        };
    }

    private static JsonSchemaElement fieldSchema(FieldType type, String meaning) {
        return switch (type) {
            case FieldType.Choice(var words) ->
                JsonEnumSchema.builder()
                        .description(meaning)
                        .enumValues(words.stream().sorted().toList())
                        .build();
            case FieldType.Flag() ->
                JsonBooleanSchema.builder().description(meaning).build();
            case FieldType.Words _ ->
                JsonArraySchema.builder()
                        .description(meaning)
                        .items(new JsonStringSchema())
                        .build();
            case FieldType.Text _, FieldType.Instant _, FieldType.Recurrence _ -> string(meaning);
        };
    }

    private static JsonSchemaElement string(String meaning) {
        return JsonStringSchema.builder().description(meaning).build();
    }
}
