package app.adiuva.cloud.model;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import java.util.List;

/// The two tools that make a pipeline of agents.
public final class PipelineTools {
    /// What the router must call: `{"steps":[{"agent":"task_agent","request":"the part of the request for it"}]}`.
    public static final String ROUTE = "route";
    /// What the synthesis sees as called, once for each step: `{"agent":"task_agent","request":"…"}`.
    public static final String CALL_AGENT = "call_agent";

    private PipelineTools() {}

    public static ToolSpecification route(List<String> agents) {
        return ToolSpecification.builder()
                .name(ROUTE)
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

    public static ToolSpecification callAgent(List<String> agents) {
        return ToolSpecification.builder()
                .name(CALL_AGENT)
                .description("Lets one agent handle a part of the request.")
                .parameters(step(agents))
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
