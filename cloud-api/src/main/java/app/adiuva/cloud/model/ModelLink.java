package app.adiuva.cloud.model;

import app.adiuva.cloud.config.ModelConfig;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;

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
    static ModelLink openAi(ModelConfig config, Deadlines deadlines) {
        OpenAiStreamingChatModel model = OpenAiStreamingChatModel.builder()
                .httpClientBuilder(new UpstreamHttpBuilder(deadlines))
                .baseUrl(config.endpoint().toString())
                .apiKey(config.apiKey() == null ? "none" : config.apiKey().reveal())
                .modelName(config.model())
                .temperature(0.0)
                .logRequests(false)
                .logResponses(false)
                .build();
        return new ModelLink(config.model(), config.model(), model);
    }
}
