package app.adiuva.cloud.agent;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import app.adiuva.cloud.agent.analytics.AnalyticsAgent;
import app.adiuva.cloud.agent.calendar.CalendarAgent;
import app.adiuva.cloud.agent.email.EmailAgent;
import app.adiuva.cloud.agent.general.GeneralAgent;
import app.adiuva.cloud.agent.task.TaskAgent;
import app.adiuva.contracts.chat.ChatContext;
import app.adiuva.contracts.chat.ConversationTurn;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Any client may send any rows, and a model any arguments: no tool may fail on them.
@Timeout(60)
final class HostileContextTest {
    private static final int ROUNDS = 5_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Agent> AGENTS = List.of(
            new TaskAgent(),
            new CalendarAgent(),
            new EmailAgent(),
            new AnalyticsAgent(),
            new GeneralAgent(List.of("task_agent")));
    private static final List<String> FIELDS = List.of(
            "id",
            "title",
            "status",
            "priority",
            "due_at",
            "all_day",
            "tags",
            "list",
            "recurrence",
            "starts_at",
            "ends_at",
            "attendees",
            "location",
            "subject",
            "sender",
            "snippet",
            "received_at",
            "needs_answer");

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void no_tool_fails_on_any_rows_and_arguments() throws JsonProcessingException {
        for (int round = 0; round < ROUNDS; round++) {
            Agent agent = AGENTS.get(random.nextInt(AGENTS.size()));
            Tool tool = agent.tools().get(random.nextInt(agent.tools().size()));
            String arguments = JSON.writeValueAsString(arguments(tool.spec()));
            try {
                JsonNode answer =
                        new AgentBench(agent, context()).call(tool.spec().name(), arguments);
                assertTrue(answer.has("summary") || answer.has("error"), "seed " + seed);
            } catch (RuntimeException bug) {
                fail("seed " + seed + ", round " + round + ", " + tool.spec().name() + " " + arguments, bug);
            }
        }
    }

    private ChatContext context() {
        Map<String, Object> metrics = new LinkedHashMap<>();
        for (String name : List.of("tasks_completed_by_day", "events_by_day", "open_tasks", "open_tasks_by_list")) {
            metrics.put(name, random.nextBoolean() ? value() : map());
        }
        List<String> documents = new ArrayList<>(List.of("I need to go.", ""));
        documents.add(null);
        List<ConversationTurn> turns =
                new ArrayList<>(List.of(new ConversationTurn(null, null), new ConversationTurn("user", "I must rest")));
        turns.add(null);
        return new ChatContext(
                map(), documents, rows(), turns, rows(), rows(), metrics, SampleContext.NOW, SampleContext.ZONE);
    }

    private List<Map<String, Object>> rows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < random.nextInt(6); i++) {
            rows.add(random.nextInt(8) == 0 ? null : map());
        }
        return rows;
    }

    private Map<String, Object> map() {
        Map<String, Object> row = new LinkedHashMap<>();
        FIELDS.forEach(field -> {
            if (random.nextInt(5) > 0) {
                row.put(field, valueOf(field));
            }
        });
        row.put("2026-11-1" + random.nextInt(10), value());
        return row;
    }

    private Map<String, Object> arguments(ToolSpec spec) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        spec.parameters().forEach(parameter -> {
            if (parameter.required() || random.nextBoolean()) {
                arguments.put(parameter.name(), valueOf(parameter.name()));
            }
        });
        return arguments;
    }

    /// Ids that often meet, so that tools get past the lookup; anything else for other fields.
    private Object valueOf(String field) {
        return field.equals("id") && random.nextInt(4) > 0 ? "a" : value();
    }

    private Object value() {
        Object[] values = {
            "a",
            "",
            " ",
            "2026-11-22",
            "2026-11-22T10:00:00+01:00",
            "2026-11-21T15:10:00+01:00",
            "2200-12-31T23:59:59-18:00",
            "1900-01-01",
            "2199-12-31",
            "+999999999-12-31T23:59:59Z",
            "-5",
            "done",
            "high",
            "tasks_completed",
            "events",
            "FREQ=DAILY",
            "FREQ=WEEKLY;BYDAY=MO,-5TU;COUNT=3",
            "FREQ=MONTHLY;BYMONTHDAY=-31;INTERVAL=2147483647",
            "FREQ=YEARLY;BYDAY=53SU",
            "FREQ=DAILY;UNTIL=99991231;BYMONTH=13",
            "\u0000\uD800",
            "“quoted” \\ $1 %s {{now}}",
            "x".repeat(600),
            0,
            1,
            -1,
            30,
            60,
            Long.MAX_VALUE,
            Integer.MIN_VALUE,
            1e308,
            0.5,
            true,
            false,
            null,
            List.of(),
            List.of("a", 1, "b"),
            List.of("due_at", "recurrence"),
            Map.of(),
            Map.of("2026-11-20", 3, "x", "y")
        };
        return values[random.nextInt(values.length)];
    }
}
