package app.adiuva.cloud.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.agent.task.TaskToolSpecs;
import app.adiuva.cloud.config.ModelConfig;
import app.adiuva.cloud.config.Secret;
import app.adiuva.cloud.model.ModelCall.Broken;
import app.adiuva.cloud.model.ModelCall.Cancelled;
import app.adiuva.cloud.model.ModelCall.Outcome;
import app.adiuva.cloud.model.ModelCall.Whole;
import app.adiuva.cloud.model.ModelFailure.Kind;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ToolChoice;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class OpenAiContractTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Deadlines SHORT = new Deadlines(
            Duration.ofSeconds(2), Duration.ofMillis(1_500), Duration.ofMillis(1_500), Duration.ofSeconds(10));

    private final FakeOpenAi server;
    private final List<String> pieces = new CopyOnWriteArrayList<>();

    OpenAiContractTest() throws IOException {
        server = new FakeOpenAi();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Outcome call(Cancellation cancellation) {
        ModelConfig config = new ModelConfig(new Secret("sk-test"), URI.create(server.url()), "m");
        ChatRequest request = ChatRequest.builder()
                .messages(SystemMessage.from("Agent: task_agent"), UserMessage.from("hello"))
                .toolSpecifications(ToolSchemas.of(TaskToolSpecs.ALL))
                .toolChoice(ToolChoice.REQUIRED)
                .build();
        return new ModelCall(pieces::add).run(ModelLink.openAi(config, SHORT).model(), request, cancellation, PATIENCE);
    }

    private Kind failure() {
        return assertInstanceOf(Broken.class, call(new Cancellation()))
                .failure()
                .kind();
    }

    @Test
    void streams_text_in_the_pieces_that_arrive() {
        server.streams(FakeOpenAi.text("Hel"), FakeOpenAi.text("lo"), FakeOpenAi.end("stop"), "[DONE]");
        Whole answer = assertInstanceOf(Whole.class, call(new Cancellation()));
        assertEquals("Hello", answer.response().aiMessage().text());
        assertEquals(List.of("Hel", "lo"), pieces);
        assertEquals("Bearer sk-test", server.keys.getFirst());
    }

    @Test
    void sends_the_tools_as_json_schemas_and_requires_a_call() {
        server.streams(FakeOpenAi.text("ok"), FakeOpenAi.end("stop"), "[DONE]");
        call(new Cancellation());
        String body = server.bodies.getFirst().replaceAll("\\s", "");
        assertTrue(body.contains("\"tool_choice\":\"required\""), body);
        assertTrue(body.contains("\"enum\":[\"high\",\"low\",\"normal\",\"urgent\"]"), body);
        assertTrue(body.contains("\"required\":[\"title\"]"), body);
    }

    @Test
    void puts_parallel_tool_calls_together_from_fragments() {
        server.streams(
                FakeOpenAi.toolCall(0, "a", "create_task", ""),
                FakeOpenAi.toolCall(0, "", "", "{\"title\":"),
                FakeOpenAi.toolCall(0, "", "", "\"Milk\"}"),
                FakeOpenAi.toolCall(1, "b", "list_tasks", "{\"sta"),
                FakeOpenAi.toolCall(1, "", "", "tus\":\"any\"}"),
                FakeOpenAi.end("tool_calls"),
                "[DONE]");
        Whole answer = assertInstanceOf(Whole.class, call(new Cancellation()));
        List<ToolExecutionRequest> calls = answer.response().aiMessage().toolExecutionRequests();
        assertEquals(
                List.of("create_task", "list_tasks"),
                calls.stream().map(ToolExecutionRequest::name).toList());
        assertEquals(
                List.of("{\"title\":\"Milk\"}", "{\"status\":\"any\"}"),
                calls.stream().map(ToolExecutionRequest::arguments).toList());
    }

    @Test
    void knows_the_kinds_of_refusal_and_never_asks_twice() {
        Map<Integer, Kind> kinds = Map.of(
                400,
                Kind.REQUEST_REFUSED,
                401,
                Kind.KEY_REFUSED,
                404,
                Kind.MODEL_UNKNOWN,
                429,
                Kind.RATE_LIMITED,
                500,
                Kind.SERVER_ERROR,
                503,
                Kind.SERVER_ERROR);
        kinds.forEach((status, kind) -> {
            server.answers(status, "application/json", "{\"error\":{\"message\":\"hello is refused\"}}", Map.of());
            assertEquals(kind, failure(), status.toString());
        });
        assertEquals(kinds.size(), server.bodies.size());
    }

    @Test
    void keeps_how_long_a_provider_asks_to_be_left_alone() {
        server.answers(429, "application/json", "{}", Map.of("Retry-After", "17"));
        ModelFailure failure =
                assertInstanceOf(Broken.class, call(new Cancellation())).failure();
        assertEquals(Optional.of(Duration.ofSeconds(17)), failure.retryAfter());
    }

    @Test
    void puts_text_together_that_is_cut_anywhere_also_inside_a_character() {
        String text = "Grüße 👩‍💻 \u65e5\u672c — ok";
        String stream = ": a comment\r\n\r\nevent: message\r\ndata: " + FakeOpenAi.text(text) + "\r\n\r\n" + "data:"
                + FakeOpenAi.end("stop") + "\n\ndata: [DONE]\n\n";
        for (int bytes : List.of(1, 2, 3, 7)) {
            server.streamsBytes(stream, bytes);
            Whole answer = assertInstanceOf(Whole.class, call(new Cancellation()));
            assertEquals(text, answer.response().aiMessage().text(), bytes + " bytes at a time");
        }
    }

    @Test
    void a_tool_call_whose_arguments_are_cut_off_is_a_failure() {
        server.streams(FakeOpenAi.toolCall(0, "a", "create_task", "{\"title\":\"Mi"));
        assertEquals(Kind.NOT_UNDERSTOOD, failure());
    }

    @Test
    void an_error_in_the_middle_of_the_stream_is_a_failure() {
        server.streams(FakeOpenAi.text("Hel"), "{\"error\":{\"message\":\"overloaded\"}}");
        assertEquals(Kind.NOT_UNDERSTOOD, failure());
    }

    @Test
    void garbage_in_the_stream_is_a_failure() {
        server.streams(FakeOpenAi.text("Hel"), "{\"choices\":[{", "[DONE]");
        assertEquals(Kind.NOT_UNDERSTOOD, failure());
    }

    @Test
    void a_page_with_status_200_is_a_failure() {
        server.answers(200, "text/html", "<html>Sign in to the hotel's network</html>", Map.of());
        assertEquals(Kind.NOT_UNDERSTOOD, failure());
    }

    @Test
    void a_stream_that_is_cut_is_a_failure() {
        server.cutsAfter(FakeOpenAi.text("Hel"));
        assertEquals(Kind.UNREACHABLE, failure());
        assertEquals(List.of("Hel"), pieces);
    }

    @Test
    void a_stream_that_ends_without_a_reason_is_a_failure() {
        server.streams(FakeOpenAi.text("Hel"));
        assertEquals(Kind.NOT_UNDERSTOOD, failure());
    }

    @Test
    void an_empty_answer_is_a_failure() {
        server.streams(FakeOpenAi.end("stop"), "[DONE]");
        assertEquals(Kind.NOT_UNDERSTOOD, failure());
    }

    @Test
    void a_stream_that_stalls_is_given_up() {
        server.streamsAndStalls(FakeOpenAi.text("Hel"));
        long before = System.nanoTime();
        assertEquals(Kind.TOO_SLOW, failure());
        assertTrue(System.nanoTime() - before < SHORT.total().toNanos() / 2, "the idle deadline counts, not the total");
    }

    @Test
    void a_server_that_sends_no_headers_is_given_up() {
        server.staysSilent();
        assertEquals(Kind.TOO_SLOW, failure());
    }

    @Test
    void a_server_that_is_not_there_is_unreachable() {
        server.close();
        assertEquals(Kind.UNREACHABLE, failure());
    }

    @Test
    void a_cancellation_ends_the_call_and_hangs_up_on_the_server() throws Exception {
        server.streamsAndLingers(FakeOpenAi.text("Hel"));
        Cancellation cancellation = new Cancellation();
        CompletableFuture<Outcome> outcome = CompletableFuture.supplyAsync(() -> call(cancellation));
        assertTrue(server.reached.await(10, TimeUnit.SECONDS));
        long before = System.nanoTime();
        cancellation.cancel();
        assertInstanceOf(Cancelled.class, outcome.join());
        assertTrue(server.hungUp.await(5, TimeUnit.SECONDS));
        long millis = (System.nanoTime() - before) / 1_000_000;
        assertTrue(millis < 500, millis + " ms");
    }

    @Test
    void a_cancellation_before_the_headers_ends_the_call_at_once() throws Exception {
        server.staysSilent();
        Cancellation cancellation = new Cancellation();
        CompletableFuture<Outcome> outcome = CompletableFuture.supplyAsync(() -> call(cancellation));
        assertTrue(server.reached.await(10, TimeUnit.SECONDS));
        long before = System.nanoTime();
        cancellation.cancel();
        assertInstanceOf(Cancelled.class, outcome.join());
        assertFalse(System.nanoTime() - before > 250_000_000L);
    }
}
