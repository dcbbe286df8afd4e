package app.adiuva.cloud.chat.work;

import app.adiuva.cloud.agent.Agent;
import app.adiuva.cloud.agent.Tool;
import app.adiuva.cloud.model.RouteTool;
import app.adiuva.cloud.model.SuggestTool;
import app.adiuva.cloud.model.ToolSchemas;
import app.adiuva.cloud.plan.PromptTemplates;
import app.adiuva.cloud.secrecy.ServerText;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Everything that the server tells models: the prompts, what the agents are for, and the tools with their parameters.
public final class ServerTexts {
    private ServerTexts() {}

    public static List<ServerText> of(AgentRegistry agents, PromptTemplates prompts) {
        List<ServerText> texts = new ArrayList<>(prompts.texts());
        texts.add(new ServerText("agents", agents.describe()));
        texts.add(of(RouteTool.of(agents.names())));
        texts.add(of(SuggestTool.SPEC));
        agents.list().stream()
                .map(Agent::tools)
                .flatMap(List::stream)
                .map(Tool::spec)
                .distinct()
                .map(ToolSchemas::of)
                .map(ServerTexts::of)
                .forEach(texts::add);
        return texts;
    }

    /// A tool as somebody would list it: its name, what it is for, then each parameter and what that means.
    private static ServerText of(ToolSpecification tool) {
        StringBuilder text = new StringBuilder(tool.name()).append(' ').append(tool.description());
        append(tool.parameters(), text);
        return new ServerText("tool." + tool.name(), text.toString());
    }

    private static void append(JsonSchemaElement schema, StringBuilder text) {
        if (schema.description() != null) {
            text.append(' ').append(schema.description());
        }
        switch (schema) {
            case JsonObjectSchema object -> {
                for (Map.Entry<String, JsonSchemaElement> property :
                        object.properties().entrySet()) {
                    text.append(' ').append(property.getKey());
                    append(property.getValue(), text);
                }
            }
            case JsonArraySchema array -> append(array.items(), text);
            default -> {}
        }
    }
}
