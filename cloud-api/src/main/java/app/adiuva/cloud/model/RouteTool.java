package app.adiuva.cloud.model;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import java.util.List;

/// The tool with which a model routes a request.
public final class RouteTool {
    /// What the router must call: `{"steps":[{"agent":"task_agent","request":"the part of the request for it"}]}`.
    public static final String NAME = "route";

    private RouteTool() {}

    public static ToolSpecification of(List<String> agents) {
        return ToolSpecification.builder()
                .name(NAME)
                .description("Says which agents handle the request, in which order.")
                .parameters(JsonObjectSchema.builder()
                        .addProperty(
                                "steps",
                                JsonArraySchema.builder()
                                        .description("One step, or several in the order in which they run")
                                        .items(step(agents))
                                        .build())
                        .required("steps")
                        .additionalProperties(false)
                        .build())
                .build();
    }

    private static JsonObjectSchema step(List<String> agents) {
        return JsonObjectSchema.builder()
                .addEnumProperty("agent", agents, "The agent")
                .addStringProperty("request", "The part of the request for it, in the user's words")
                .required("agent", "request")
                .additionalProperties(false)
                .build();
    }
}
