package app.adiuva.cloud.model.builtin;

import app.adiuva.cloud.agent.wording.ActionPhrases;
import app.adiuva.cloud.agent.wording.Wording;
import app.adiuva.cloud.http.Json;
import app.adiuva.cloud.model.SuggestTool;
import app.adiuva.cloud.model.builtin.wish.Wish;
import app.adiuva.cloud.model.builtin.wish.WishReader;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What the planner reads out of thoughts: phrases that people use for what is to be done, and tags whose own word, or
/// one much like it, stands there. It reads words and not what they mean, and its confidence says so. Stateless.
final class Suggesting {
    private static final double CONFIDENCE = 0.6;
    private static final int MOST_TASKS = 3;
    private static final int SHORTEST_STEM = 4;
    private static final int LONGEST_ENDING = 3;
    private static final ObjectMapper JSON = Json.ofOthers();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /// "I should have sold it", "you must be joking": nobody has to do that.
    private static final Pattern NO_DEED = Pattern.compile("(?:have|be|not|never|know)\\b.*", Pattern.CASE_INSENSITIVE);

    private Suggesting() {}

    /// Calls [SuggestTool] for the notes of the user's message.
    static ToolExecutionRequest call(String message, ZonedDateTime now) {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        ArrayNode suggestions = arguments.putArray("suggestions");
        JsonNode asked = read(message);
        Set<String> kinds = new HashSet<>();
        asked.path("kinds").forEach(kind -> kinds.add(kind.asText()));
        int place = 0;
        for (JsonNode thought : asked.path("thoughts")) {
            if (kinds.contains("task")) {
                tasks(thought, place, now, suggestions);
            }
            if (kinds.contains("tag")) {
                tags(thought, place, asked.path("tags"), suggestions);
            }
            place++;
        }
        return ToolExecutionRequest.builder()
                .id(SuggestTool.NAME)
                .name(SuggestTool.NAME)
                .arguments(arguments.toString())
                .build();
    }

    private static JsonNode read(String message) {
        try {
            return JSON.readTree(message);
        } catch (JsonProcessingException notAsked) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    private static void tasks(JsonNode thought, int place, ZonedDateTime now, ArrayNode into) {
        ActionPhrases.in(thought.path("content").asText()).stream()
                .filter(phrase -> !NO_DEED.matcher(phrase).matches())
                .limit(MOST_TASKS)
                .forEach(phrase -> WishReader.task(phrase, now).ifPresent(task -> add(task, phrase, place, into)));
    }

    private static void add(Wish.NewTask task, String phrase, int place, ArrayNode into) {
        ObjectNode suggestion = suggestion(place, "task", task.title(), phrase, into);
        task.due().ifPresent(due -> {
            suggestion.put("day", due.at().toLocalDate().toString());
            if (!due.allDay()) {
                suggestion.put("time", due.at().toLocalTime().toString());
            }
        });
    }

    private static void tags(JsonNode thought, int place, JsonNode tags, ArrayNode into) {
        Set<String> has = new HashSet<>();
        thought.path("tags").forEach(tag -> has.add(lower(tag.asText())));
        for (JsonNode tag : tags) {
            String name = tag.asText();
            if (!has.contains(lower(name))) {
                word(thought.path("content").asText(), lower(name))
                        .ifPresent(word -> suggestion(place, "tag", name, word, into));
            }
        }
    }

    /// The first word of the text that is the tag but for a short ending: "recipes" for `recipe`.
    private static Optional<String> word(String text, String tag) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> isForm(lower(word), tag))
                .findFirst();
    }

    private static boolean isForm(String word, String tag) {
        String longer = word.length() > tag.length() ? word : tag;
        String shorter = word.length() > tag.length() ? tag : word;
        return word.equals(tag)
                || shorter.length() >= SHORTEST_STEM
                        && longer.startsWith(shorter)
                        && longer.length() - shorter.length() <= LONGEST_ENDING;
    }

    private static ObjectNode suggestion(int place, String kind, String text, String words, ArrayNode into) {
        return into.addObject()
                .put("thought", place)
                .put("kind", kind)
                .put("text", text)
                .put("confidence", CONFIDENCE)
                .put("reason", Wording.quoted(words));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
