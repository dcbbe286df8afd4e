package app.adiuva.cloud.model;

import app.adiuva.contracts.suggestion.SuggestionKind;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The tool with which a model says what it reads out of thoughts.
public final class SuggestTool {
    /// What must be called: `{"suggestions":[{"thought":0,"kind":"task","text":"Call Anna","day":"2026-11-24",
    /// "time":"15:00","confidence":0.8,"reason":"You want to call her."}]}`.
    public static final String NAME = "suggest";

    private static final List<String> KINDS = Arrays.stream(SuggestionKind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .toList();

    public static final ToolSpecification SPEC = ToolSpecification.builder()
            .name(NAME)
            .description("Says which notes hold something to be done, and which tags fit them.")
            .parameters(JsonObjectSchema.builder()
                    .addProperty(
                            "suggestions",
                            JsonArraySchema.builder()
                                    .description("What was read out of the notes; empty for nothing")
                                    .items(suggestion())
                                    .build())
                    .required("suggestions")
                    .additionalProperties(false)
                    .build())
            .build();

    private SuggestTool() {}

    private static JsonObjectSchema suggestion() {
        return JsonObjectSchema.builder()
                .addIntegerProperty("thought", "The place of the note in the list, from 0")
                .addEnumProperty("kind", KINDS, "What is suggested")
                .addStringProperty("text", "The title of the task, or the tag")
                .addStringProperty("day", "When the task is due, such as 2026-12-24; left out where no day is named")
                .addStringProperty("time", "Of that day, such as 15:00; left out for the whole day")
                .addNumberProperty("confidence", "From 0 to 1")
                .addStringProperty("reason", "Why, in one short sentence")
                .required("thought", "kind", "text", "confidence", "reason")
                .additionalProperties(false)
                .build();
    }
}
