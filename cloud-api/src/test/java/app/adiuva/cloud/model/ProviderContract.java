package app.adiuva.cloud.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.agent.task.TaskToolSpecs;
import app.adiuva.cloud.config.Secret;
import app.adiuva.cloud.http.JsonForTests;
import app.adiuva.cloud.model.ModelCall.Broken;
import app.adiuva.cloud.model.ModelCall.Cancelled;
import app.adiuva.cloud.model.ModelCall.Outcome;
import app.adiuva.cloud.model.ModelCall.Whole;
import app.adiuva.cloud.model.ModelFailure.Kind;
import app.adiuva.cloud.model.provider.FakeUpstream;
import app.adiuva.cloud.model.provider.Provider;
import app.adiuva.cloud.model.provider.ProviderConfig;
import app.adiuva.cloud.model.provider.Wire;
import app.adiuva.cloud.model.provider.Wire.Call;
import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.output.TokenUsage;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What every provider does alike, each against a server that speaks its own wire format.
@Timeout(30)
abstract class ProviderContract {
    static final String KEY = "key-of-the-test";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Deadlines SHORT =
            new Deadlines(Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(15));

    final FakeUpstream server;
    final Wire wire;
    private final Provider provider;
    private final StreamingChatModel model;
    private final List<String> pieces = new CopyOnWriteArrayList<>();

    ProviderContract(Provider provider, Wire wire) throws IOException {
        this.provider = provider;
        this.wire = wire;
        server = new FakeUpstream();
        ProviderConfig config = new ProviderConfig("m", new Secret(KEY), URI.create(wire.address(server)), Map.of());
        model = provider.open(config, new UpstreamTransport(SHORT));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static ChatRequest request(ToolChoice choice, ChatMessage... more) {
        List<ChatMessage> messages =
                new ArrayList<>(List.of(SystemMessage.from("Agent: task_agent"), UserMessage.from("hello")));
        messages.addAll(List.of(more));
        return ChatRequest.builder()
                .messages(messages)
                .toolSpecifications(ToolSchemas.of(TaskToolSpecs.ALL))
                .toolChoice(choice)
                .build();
    }

    private Outcome call(Cancellation cancellation) {
        return call(cancellation, request(ToolChoice.AUTO));
    }

    private Outcome call(Cancellation cancellation, ChatRequest request) {
        pieces.clear();
        return new ModelCall(sink()).run(model, request, cancellation, PATIENCE);
    }

    private AnswerSink sink() {
        return new AnswerSink() {
            @Override
            public void add(String piece) {
                pieces.add(piece);
            }

            @Override
            public boolean isSeen() {
                return true;
            }

            @Override
            public void takeBack() {
                throw new IllegalStateException("this was seen");
            }
        };
    }

    private AiMessage answer(ChatRequest request) {
        return assertInstanceOf(Whole.class, call(new Cancellation(), request))
                .response()
                .aiMessage();
    }

    private ModelFailure failure() {
        return assertInstanceOf(Broken.class, call(new Cancellation())).failure();
    }

    final Kind failureOf(FakeUpstream.Reply reply) {
        server.always(reply);
        return failure().kind();
    }

    final ModelFailure wholeFailureOf(FakeUpstream.Reply reply) {
        server.always(reply);
        return failure();
    }

    private JsonNode sent() {
        return JsonForTests.tree(server.asked.getLast().body());
    }

    @Test
    void streams_text_in_the_pieces_that_arrive_and_counts_tokens() {
        server.always(wire.says("Hel", "lo"));
        Whole answer = assertInstanceOf(Whole.class, call(new Cancellation()));
        assertEquals("Hello", answer.response().aiMessage().text());
        assertEquals(List.of("Hel", "lo"), pieces);
        TokenUsage usage = answer.response().tokenUsage();
        assertEquals(List.of(12, 7), List.of(usage.inputTokenCount(), usage.outputTokenCount()));
    }

    @Test
    void asks_the_address_for_the_model_with_the_key_in_a_header_and_nowhere_else() {
        server.always(wire.says("ok"));
        call(new Cancellation());
        FakeUpstream.Asked asked = server.asked.getFirst();
        assertEquals(wire.path(), asked.path());
        assertTrue(asked.headers().values().stream().anyMatch(value -> value.contains(KEY)));
        assertFalse((asked.path() + asked.body()).contains(KEY));
    }

    /// Models that think before they answer refuse any, even none at all.
    @Test
    void sends_a_temperature_only_when_it_is_configured_but_to_the_small_models_of_ollama() {
        server.always(wire.says("ok"));
        call(new Cancellation());
        assertEquals(wire == Wire.OLLAMA, sent().toString().contains("temperature"));
        ProviderConfig config = new ProviderConfig(
                "m", new Secret(KEY), URI.create(wire.address(server)), Map.of("temperature", "0.25"));
        StreamingChatModel warm = provider.open(config, new UpstreamTransport(SHORT));
        new ModelCall(sink()).run(warm, request(ToolChoice.AUTO), new Cancellation(), PATIENCE);
        assertTrue(sent().toString().contains("\"temperature\":0.25"), sent().toString());
    }

    @Test
    void sends_the_tools_as_json_schemas() {
        server.always(wire.says("ok"));
        call(new Cancellation());
        String body = sent().toString();
        assertTrue(body.contains("\"enum\":[\"high\",\"low\",\"normal\",\"urgent\"]"), body);
        assertTrue(body.contains("\"required\":[\"title\"]"), body);
    }

    @Test
    void understands_that_tools_must_or_must_not_be_called() {
        server.always(wire.says("ok"));
        assertEquals("ok", answer(request(ToolChoice.REQUIRED)).text());
        assertTrue(sent().toString().contains("create_task"));
        assertEquals("ok", answer(request(ToolChoice.NONE)).text());
    }

    @Test
    void puts_parallel_calls_of_tools_together() {
        server.always(wire.doing(
                new Call("create_task", "{\"title\":\"Milk\"}"),
                new Call("create_task", "{\"title\":\"Bread\"}"),
                new Call("list_tasks", "{}")));
        List<ToolExecutionRequest> calls = answer(request(ToolChoice.AUTO)).toolExecutionRequests();
        assertEquals(
                List.of("create_task", "create_task", "list_tasks"),
                calls.stream().map(ToolExecutionRequest::name).toList());
        assertEquals(
                List.of("{\"title\":\"Milk\"}", "{\"title\":\"Bread\"}", "{}"),
                calls.stream()
                        .map(call -> call.arguments().replaceAll("\\s", ""))
                        .toList());
        assertEquals(
                3, new HashSet<>(calls.stream().map(ToolExecutionRequest::id).toList()).size(), "an id each");
    }

    /// Another provider may have made the calls: only what all have in common may be needed.
    @Test
    void goes_on_after_calls_of_tools() {
        server.always(wire.says("Done."));
        ToolExecutionRequest call = ToolExecutionRequest.builder()
                .id("call_1")
                .name("create_task")
                .arguments("{\"title\":\"Milk\"}")
                .build();
        ChatRequest request = request(
                ToolChoice.AUTO, AiMessage.from(call), ToolExecutionResultMessage.from(call, "{\"ok\":\"7788\"}"));
        assertEquals("Done.", answer(request).text());
        String body = sent().toString();
        assertTrue(body.contains("Milk") && body.contains("7788"), body);
    }

    @Test
    void knows_the_kinds_of_refusal_and_asks_only_once() {
        Map<Integer, Kind> kinds = Map.of(
                400, Kind.REQUEST_REFUSED,
                401, Kind.KEY_REFUSED,
                403, Kind.KEY_REFUSED,
                404, Kind.MODEL_UNKNOWN,
                429, Kind.RATE_LIMITED,
                500, Kind.SERVER_ERROR,
                503, Kind.SERVER_ERROR,
                529, Kind.SERVER_ERROR);
        kinds.forEach((status, kind) -> assertEquals(
                kind, failureOf(FakeUpstream.answer(status, "application/json", wire.errorBody())), status.toString()));
        assertEquals(kinds.size(), server.asked.size());
    }

    @Test
    void keeps_how_long_it_is_asked_to_leave_the_provider_alone() {
        server.always(FakeUpstream.answer(429, "application/json", wire.errorBody(), "Retry-After: 17"));
        assertEquals(Optional.of(Duration.ofSeconds(17)), failure().retryAfter());
    }

    @Test
    void puts_text_together_that_is_cut_anywhere_also_inside_a_character() {
        String text = "Grüße 👩‍💻 \u65e5\u672c — \"quoted\" \\ {ok}";
        List<String> stream = new ArrayList<>(wire.begun(text));
        stream.addAll(wire.end(false));
        for (int bytes : List.of(1, 2, 3, 7)) {
            server.always(FakeUpstream.streamInBytes(wire.contentType(), stream, bytes));
            assertEquals(text, answer(request(ToolChoice.AUTO)).text(), bytes + " bytes at a time");
        }
    }

    @Test
    void text_that_looks_like_an_error_or_an_end_is_text() {
        String text = "{\"error\": {\"code\": 500}, \"done\": true, \"finishReason\": \"STOP\"} [DONE]";
        server.always(wire.says(text));
        assertEquals(text, answer(request(ToolChoice.AUTO)).text());
    }

    @Test
    void a_stream_that_closes_before_its_end_was_cut_off() {
        assertEquals(Kind.CUT_OFF, failureOf(FakeUpstream.stream(wire.contentType(), wire.begun("Hel"))));
        assertEquals(List.of("Hel"), pieces);
    }

    @Test
    void a_connection_that_breaks_in_the_middle_of_a_stream_cuts_it_off() {
        assertEquals(Kind.CUT_OFF, failureOf(FakeUpstream.cut(wire.contentType(), wire.begun("Hel"))));
    }

    @Test
    void calls_of_tools_that_are_cut_off_are_not_made() {
        List<String> stream = new ArrayList<>(wire.start());
        stream.addAll(wire.calls(new Call("create_task", "{\"title\":\"Milk\"}"), new Call("list_tasks", "{}")));
        for (int length = wire.start().size() + 1; length <= stream.size(); length++) {
            assertEquals(Kind.CUT_OFF, failureOf(FakeUpstream.stream(wire.contentType(), stream.subList(0, length))));
        }
    }

    @Test
    void an_error_in_the_middle_of_a_stream_is_one_of_the_server() {
        List<String> stream = new ArrayList<>(wire.begun("Hel"));
        stream.add(wire.error());
        stream.addAll(wire.end(false));
        assertEquals(Kind.SERVER_ERROR, failureOf(FakeUpstream.stream(wire.contentType(), stream)));
        assertEquals(List.of("Hel"), pieces);
    }

    @Test
    void garbage_in_the_stream_is_not_understood() {
        String prefix = wire.text("x").startsWith("data:") || wire.text("x").startsWith("event:") ? "data: " : "";
        for (String garbage : List.of("{\"choices\":[{", "<html>", "\"text\"", "[1,2]")) {
            List<String> stream = new ArrayList<>(wire.begun("Hel"));
            stream.add(prefix + garbage + "\n\n");
            stream.addAll(wire.end(false));
            assertEquals(Kind.NOT_UNDERSTOOD, failureOf(FakeUpstream.stream(wire.contentType(), stream)), garbage);
        }
    }

    @Test
    void a_page_with_status_200_is_not_understood() {
        FakeUpstream.Reply page = FakeUpstream.answer(200, "text/html", "<html>Sign in to the hotel's network</html>");
        assertEquals(Kind.NOT_UNDERSTOOD, failureOf(page));
    }

    @Test
    void an_empty_answer_is_not_understood() {
        assertEquals(Kind.NOT_UNDERSTOOD, failureOf(wire.says()));
    }

    @Test
    void a_stream_that_falls_silent_is_given_up_and_hung_up_on() {
        server.always(server.stall(wire.contentType(), wire.begun("Hel")));
        long before = System.nanoTime();
        assertEquals(Kind.STALLED, failure().kind());
        long millis = (System.nanoTime() - before) / 1_000_000;
        assertTrue(millis >= 1_900 && millis < 8_000, millis + " ms");
        assertTrue(server.hungUpWithin(2_000));
    }

    @Test
    void a_server_that_sends_no_headers_is_given_up_and_hung_up_on() {
        server.always(server.silence());
        assertEquals(Kind.STALLED, failure().kind());
        assertTrue(server.hungUpWithin(2_000));
    }

    @Test
    void a_server_that_is_not_there_is_unreachable() {
        server.close();
        assertEquals(Kind.UNREACHABLE, failure().kind());
    }

    @Test
    void a_server_that_hangs_up_without_a_word_is_unreachable() {
        assertEquals(Kind.UNREACHABLE, failureOf((in, out) -> {}));
    }

    @Test
    void a_cancellation_in_the_middle_hangs_up_on_the_server() throws Exception {
        cancelled(server.stall(wire.contentType(), wire.begun("Hel")));
    }

    @Test
    void a_cancellation_before_the_headers_hangs_up_on_the_server() throws Exception {
        cancelled(server.silence());
    }

    private void cancelled(FakeUpstream.Reply reply) throws InterruptedException {
        server.always(reply);
        Cancellation cancellation = new Cancellation();
        CompletableFuture<Outcome> outcome = CompletableFuture.supplyAsync(() -> call(cancellation));
        assertTrue(server.reached.await(10, TimeUnit.SECONDS));
        long before = System.nanoTime();
        cancellation.cancel();
        assertInstanceOf(Cancelled.class, outcome.join());
        assertTrue(server.hungUpWithin(5_000));
        long millis = (System.nanoTime() - before) / 1_000_000;
        assertTrue(millis < 250, millis + " ms");
    }
}
