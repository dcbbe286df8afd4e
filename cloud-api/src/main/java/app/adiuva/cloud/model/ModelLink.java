package app.adiuva.cloud.model;

import app.adiuva.cloud.config.ModelConfig;
import dev.langchain4j.model.chat.StreamingChatModel;

/// One model of a chain.
///
/// @param id what tells it from all others, such as `ollama:llama3.1`, and names it in the log: never what a request
/// said
/// @param name as the user reads it
/// @param words how a sentence that starts with it calls it: "The built-in planner", "gpt-4o-mini"
/// @param isOwn whether the user's own key pays for it
public record ModelLink(String id, String name, String words, StreamingChatModel model, boolean isOwn) {
    /// The name of the built-in planner.
    public static final String BUILT_IN = ModelConfig.BUILT_IN_NAME;

    public ModelLink(String name, String words, StreamingChatModel model) {
        this(name, name, words, model, false);
    }

    public static ModelLink builtIn(StreamingChatModel planner) {
        return new ModelLink(BUILT_IN, "The built-in planner", planner);
    }
}
