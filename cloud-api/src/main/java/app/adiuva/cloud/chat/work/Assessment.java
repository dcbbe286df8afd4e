package app.adiuva.cloud.chat.work;

import app.adiuva.cloud.model.Difficulty;
import com.fasterxml.jackson.databind.JsonNode;

/// What is found out about a request before anybody works on it.
///
/// @param allowed false for help with what harms people or breaks the law
/// @param topic a word or two for the user; may be empty
public record Assessment(boolean allowed, String topic, Difficulty difficulty) {
    private static final int LONGEST_TOPIC = 40;

    /// Of a request of which nobody said anything.
    static final Assessment NONE = new Assessment(true, "", Difficulty.USUAL);

    /// Reads the arguments of `route`.
    static Assessment of(JsonNode arguments) {
        String topic = arguments.path("topic").asText("").strip();
        return new Assessment(
                arguments.path("allowed").asBoolean(true),
                topic.matches("[\\p{L}\\p{N} &,/'-]{1," + LONGEST_TOPIC + "}") ? topic : "",
                Difficulty.of(arguments.path("difficulty").asText("")));
    }
}
