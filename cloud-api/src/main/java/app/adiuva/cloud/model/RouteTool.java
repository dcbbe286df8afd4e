package app.adiuva.cloud.model;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import java.util.Arrays;
import java.util.List;

/// The tool with which a model routes a request.
public final class RouteTool {
    /// What the router must call: `{"allowed":true,"topic":"shopping","difficulty":"easy",
    /// "steps":[{"agent":"task_agent","request":"the part of the request for it","after_previous":false}]}`.
    public static final String NAME = "route";

    private static final List<String> DIFFICULTIES =
            Arrays.stream(Difficulty.values()).map(Difficulty::wire).toList();

    private RouteTool() {}

    public static ToolSpecification of(List<String> agents) {
        return ToolSpecification.builder()
                .name(NAME)
                .description("Says what the request is, and which agents handle it, in which order.")
                .parameters(JsonObjectSchema.builder()
                        .addBooleanProperty("allowed", "False for help to harm people or to break the law")
                        .addStringProperty("topic", "What it is about, in one or two words")
                        .addEnumProperty("difficulty", DIFFICULTIES, "How hard it is to answer well")
                        .addProperty(
                                "steps",
                                JsonArraySchema.builder()
                                        .description("One step, or several in the order in which they run")
                                        .items(step(agents))
                                        .build())
                        .required("allowed", "topic", "difficulty", "steps")
                        .additionalProperties(false)
                        .build())
                .build();
    }

    private static JsonObjectSchema step(List<String> agents) {
        return JsonObjectSchema.builder()
                .addEnumProperty("agent", agents, "The agent")
                .addStringProperty("request", "The part of the request for it, in the user's words")
                .addBooleanProperty("after_previous", "Whether it needs what an earlier step gives")
                .required("agent", "request", "after_previous")
                .additionalProperties(false)
                .build();
    }
}
