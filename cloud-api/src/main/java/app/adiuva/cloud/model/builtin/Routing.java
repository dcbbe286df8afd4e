package app.adiuva.cloud.model.builtin;

import app.adiuva.cloud.model.Difficulty;
import app.adiuva.cloud.model.RouteTool;
import app.adiuva.cloud.model.builtin.wish.Wish;
import app.adiuva.cloud.model.builtin.wish.WishReader;
import app.adiuva.cloud.model.builtin.wish.WishReader.Read;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which agents a request is for, as its words say. Stateless.
public final class Routing {
    private static final int LONGEST_SURE = 300;
    private static final int LONGEST_CLAUSE = 120;
    private static final int LONGEST_TITLE = 50;
    private static final int LONG = 600;
    private static final int MANY_PARTS = 3;
    private static final Pattern REFERS_BACK = Pattern.compile(
            "\\b(?:it|its|them|they|that|those|these|this|each|both|before|beforehand|in advance)\\b"
                    + "|\\bremind me\\b(?! (?:to|of|about|that)\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> TOPICS = Map.of(
            "task_agent", "tasks",
            "calendar_agent", "calendar",
            "email_agent", "mail",
            "analytics_agent", "numbers",
            "general_agent", "notes");

    /// Conditions, reasons, exceptions and advice that is asked for: no phrase reads those.
    private static final Pattern TAKES_THOUGHT = Pattern.compile(
            "\\b(?:if|unless|except|apart from|other than|instead|because|since|although|but|why|whether|suggest|recommend|advise"
                    + "|advice|best|better|compare|explain|think|decide|choose|maybe|perhaps|probably|otherwise|depending|deserve"
                    + "|should (?:i|we)(?! (?:do|tackle|start|focus|work)\\b))\\b",
            Pattern.CASE_INSENSITIVE);

    private Routing() {}

    private record Part(String agent, String text) {
        Part and(String more, String other) {
            return new Part(other, text + " and " + more);
        }
    }

    /// The arguments of [RouteTool] when every clause is plain and is for one agent; empty otherwise.
    public static Optional<String> ifSure(String text, ZonedDateTime now) {
        if (text.length() > LONGEST_SURE) {
            return Optional.empty();
        }
        List<Read> reads = WishReader.read(text, "", now);
        boolean sure = !reads.isEmpty()
                && reads.stream().allMatch(Routing::isPlain)
                && reads.stream().map(read -> read.wish().agent()).distinct().count() == 1;
        return sure ? Optional.of(arguments(reads, text).toString()) : Optional.empty();
    }

    /// Whether a person, too, would see at once what is wanted. What is kept as a note may say anything.
    private static boolean isPlain(Read read) {
        return switch (read.wish()) {
            case Wish.Beyond _ -> false;
            case Wish.Thought _ -> true;
            case Wish.NewTask task
            when task.purpose() == Wish.NewTask.Purpose.TASK ->
                isShort(read.text()) && task.title().length() <= LONGEST_TITLE;
            default -> isShort(read.text());
        };
    }

    private static boolean isShort(String text) {
        return text.length() <= LONGEST_CLAUSE && !TAKES_THOUGHT.matcher(text).find();
    }

    static ToolExecutionRequest call(List<Read> reads, String text) {
        return ToolExecutionRequest.builder()
                .id(RouteTool.NAME)
                .name(RouteTool.NAME)
                .arguments(arguments(reads, text).toString())
                .build();
    }

    private static ObjectNode arguments(List<Read> reads, String text) {
        List<Part> parts = parts(reads, text);
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        arguments.put("allowed", reads.stream().noneMatch(read -> isBeyond(read.wish(), Wish.Beyond.Field.HARM)));
        arguments.put("topic", TOPICS.getOrDefault(parts.getFirst().agent(), ""));
        arguments.put("difficulty", difficulty(reads, text).wire());
        for (Part part : parts) {
            arguments
                    .withArray("steps")
                    .addObject()
                    .put("agent", part.agent())
                    .put("request", part.text())
                    .put("after_previous", REFERS_BACK.matcher(part.text()).find());
        }
        return arguments;
    }

    private static Difficulty difficulty(List<Read> reads, String text) {
        if (reads.size() >= MANY_PARTS || text.length() > LONG) {
            return Difficulty.HARD;
        }
        return reads.size() == 1 ? Difficulty.EASY : Difficulty.USUAL;
    }

    /// Clauses of one agent in a row are one part; one that nothing is known of belongs to its neighbour.
    private static List<Part> parts(List<Read> reads, String text) {
        List<Part> parts = new ArrayList<>();
        String last = "";
        boolean lastIsUnknown = false;
        for (Read read : reads) {
            boolean unknown = isBeyond(read.wish(), Wish.Beyond.Field.ELSEWHERE);
            String agent = read.wish().agent();
            boolean joins = !parts.isEmpty() && (agent.equals(last) || unknown || lastIsUnknown);
            if (joins) {
                agent = unknown ? last : agent;
                parts.add(parts.removeLast().and(read.text(), agent));
            } else {
                parts.add(new Part(agent, read.text()));
            }
            lastIsUnknown = unknown && (lastIsUnknown || last.isEmpty());
            last = agent;
        }
        return parts.isEmpty() ? List.of(new Part("general_agent", text)) : parts;
    }

    private static boolean isBeyond(Wish wish, Wish.Beyond.Field which) {
        return wish instanceof Wish.Beyond(var _, Wish.Beyond.Field field) && field == which;
    }
}
