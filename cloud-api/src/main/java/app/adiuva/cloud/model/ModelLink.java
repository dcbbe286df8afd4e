package app.adiuva.cloud.model;

import app.adiuva.cloud.config.ModelConfig;
import app.adiuva.cloud.model.provider.OpenAi;
import app.adiuva.cloud.model.provider.ProviderConfig;
import app.adiuva.cloud.model.provider.Transport;
import dev.langchain4j.model.chat.StreamingChatModel;
import java.util.Map;

/// One model of a chain.
///
/// @param name as the user reads it
/// @param words how a sentence that starts with it calls it: "The built-in planner", "gpt-4o-mini"
public record ModelLink(String name, String words, StreamingChatModel model) {
    /// The name of the built-in planner.
    public static final String BUILT_IN = "built-in";

    public static ModelLink builtIn(StreamingChatModel planner) {
        return new ModelLink(BUILT_IN, "The built-in planner", planner);
    }

    /// An OpenAI-compatible endpoint. Retries are not its business: the chain goes on to the next link.
    static ModelLink openAi(ModelConfig config, Transport transport) {
        ProviderConfig settings = new ProviderConfig(config.model(), config.apiKey(), config.baseUrl(), Map.of());
        return new ModelLink(config.model(), config.model(), new OpenAi().open(settings, transport));
    }
}
