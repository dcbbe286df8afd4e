package app.adiuva.cloud.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.agent.SampleContext;
import app.adiuva.cloud.config.ModelConfig;
import app.adiuva.cloud.model.FakeOpenAi;
import app.adiuva.contracts.chat.ChatResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The assistant over an OpenAI-compatible endpoint, on the wire.
@Timeout(20)
final class EndpointAnswersTest {
    private final AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2026-11-21T14:00:00Z"));
    private final InstantSource source = time::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final ScriptedModel builtIn = new ScriptedModel();
    private final RecordingExchange exchange = new RecordingExchange();
    private final FakeOpenAi server;
    private final Assistant assistant;

    EndpointAnswersTest() throws IOException {
        server = new FakeOpenAi();
        ModelConfig config = server.config("gpt-4o-mini");
        assistant = Assistants.wire(config, builtIn, clock);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ChatResponse ask() {
        return assistant.answer(SampleContext.request("remind me to call Anna"), exchange);
    }

    @Test
    void routes_calls_tools_and_answers_over_the_wire() {
        server.streamsInTurn(
                FakeOpenAi.toolCall(
                        0, "r", "route", "{\"steps\":[{\"agent\":\"task_agent\",\"request\":\"remind me\"}]}"),
                FakeOpenAi.toolCall(0, "c", "create_task", "{\"title\":\"Call Anna\"}"),
                FakeOpenAi.text("Fine."));
        ChatResponse answer = ask();
        assertEquals("Fine.", answer.response());
        assertEquals("gpt-4o-mini", answer.model());
        assertEquals("Call Anna", answer.actions().getFirst().data().get("title"));
        String last = server.bodies.getLast().replaceAll("\\s", "");
        assertTrue(last.contains("\"role\":\"tool\",\"tool_call_id\":\"c\""), last);
        assertEquals(0, builtIn.asked.size());
    }

    @Test
    void the_built_in_planner_answers_when_the_key_is_refused_and_the_user_is_told() {
        server.answers(401, "application/json", "{\"error\":{\"message\":\"bad key sk-test\"}}", Map.of());
        builtIn.routesTo("task_agent").says("Here.");
        ChatResponse answer = ask();
        assertEquals("built-in", answer.model());
        String notice = exchange.notices("model").getLast();
        assertEquals("gpt-4o-mini did not answer: the key was refused. The built-in planner answers instead.", notice);
        assertFalse(notice.contains("sk-test"));
        assertEquals(1, server.bodies.size());
    }

    @Test
    void an_endpoint_that_asks_to_be_left_alone_is_left_alone_and_asked_again_later() {
        server.answers(429, "application/json", "{}", Map.of("Retry-After", "60"));
        builtIn.routesTo("task_agent").says("One.").routesTo("task_agent").says("Two.");
        ask();
        ask();
        assertEquals(1, server.bodies.size());
        time.updateAndGet(now -> now.plus(Duration.ofSeconds(61)));
        builtIn.routesTo("task_agent").says("Three.");
        ask();
        assertEquals(2, server.bodies.size());
    }
}
