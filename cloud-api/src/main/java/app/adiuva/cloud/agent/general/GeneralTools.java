package app.adiuva.cloud.agent.general;

import app.adiuva.cloud.agent.ToolAnswer;
import app.adiuva.cloud.agent.ToolArguments;
import app.adiuva.cloud.agent.Turn;
import app.adiuva.cloud.agent.wording.Wording;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The tools of the general agent.
final class GeneralTools {
    private static final String ABILITIES = """
        I can help with these, and you see every change before it happens:

        - **Tasks and reminders**: “Remind me to call Anna tomorrow at 3pm”, “mark the dentist task as done”
        - **Lists**: “add milk, eggs and bread to my shopping list”
        - **Calendar**: “schedule a 45 minute meeting with Paul next Tuesday at 10”, “do I have any conflicts tomorrow?”
        - **Your day**: “plan my day”
        - **Mail**: “which mails need an answer?”
        - **Numbers**: “how many tasks did I finish last week?”
        - **Thoughts**: “note that the garden gate needs oil”

        I have no access to the web, and I can't send anything.\
        """;

    private GeneralTools() {}

    static ToolAnswer capture(ToolArguments arguments, Turn turn) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        String type = arguments.text("thought_type").orElse("note");
        fields.put("content", arguments.needed("content"));
        fields.put("thought_type", type);
        arguments.words("tags").ifPresent(tags -> fields.put("tags", tags));
        if (type.equals("task")) {
            fields.put("is_actionable", true);
        }
        PlanAction action = PlanAction.create(Table.THOUGHTS, fields);
        turn.propose(action);
        String kind = type.equals("journal") ? "journal line" : type;
        return new ToolAnswer.Proposed(
                "keep this " + kind + ": " + Wording.quoted(arguments.needed("content")), List.of(action));
    }

    static ToolAnswer findNotes(ToolArguments arguments, Turn turn) {
        List<String> found = turn.documents().stream()
                .filter(text -> arguments
                        .text("query")
                        .map(q -> Wording.matches(q, text))
                        .orElse(true))
                .toList();
        if (found.isEmpty()) {
            return new ToolAnswer.Found("I found nothing about this in your notes.", List.of(), 0);
        }
        List<Map<String, Object>> rows =
                found.stream().map(text -> Map.<String, Object>of("text", text)).toList();
        List<String> lines =
                found.stream().map(text -> text.replaceAll("\\s+", " ").strip()).toList();
        return new ToolAnswer.Found(Wording.bullets("From your notes:", lines), rows, rows.size());
    }

    static ToolAnswer describe(ToolArguments arguments, Turn turn) {
        return new ToolAnswer.Said(ABILITIES);
    }

    static ToolAnswer handOver(ToolArguments arguments, Turn turn) {
        return new ToolAnswer.Said(turn.ask(arguments.needed("agent"), arguments.needed("request")));
    }
}
