package app.adiuva.cloud.amnesia;

import app.adiuva.cloud.http.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// An OpenAI-compatible endpoint that says the canary in all it says: texts, arguments of tools, errors. One request of
/// the cloud is under way at a time. Thread-safe.
final class StandInModel implements AutoCloseable {
    /// How it behaves.
    enum Conduct {
        /// Routes, calls a tool, and writes a text.
        ANSWERS,
        /// As [#ANSWERS], where a model has to route to two agents and to merge what they say. Only then it was asked.
        ROUTES,
        /// Says what it was told not to repeat.
        REPEATS_ITS_PROMPT,
        FAILS,
        IS_BUSY,
        REFUSES_THE_KEY,
        SENDS_A_PAGE,
        SENDS_GARBAGE,
        BREAKS_OFF,
        /// Sends headers and then nothing.
        STALLS,
        /// Sends a first piece and then nothing.
        STALLS_LATE
    }

    private static final String EVENTS = "text/event-stream";
    private static final int HELD_SECONDS = 60;

    /// The tools of the request that makes one answer of those of two agents.
    private static final List<String> MERGING = List.of("call_agent");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Semaphore held = new Semaphore(0);
    private volatile Conduct conduct = Conduct.ANSWERS;
    private volatile String word = "";
    private volatile boolean asked;

    StandInModel() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /// How the requests from here on are answered, and with which word.
    ///
    /// @param next null for answers
    void behave(@Nullable Conduct next, String canary) {
        conduct = next == null ? Conduct.ANSWERS : next;
        word = canary;
        asked = false;
        held.drainPermits();
    }

    /// Whether a request came since [#behave].
    boolean wasAsked() {
        return asked;
    }

    /// Waits until a request stalls here.
    boolean awaitHeld(int seconds) throws InterruptedException {
        return held.tryAcquire(seconds, TimeUnit.SECONDS);
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode request = Json.tree(exchange.getRequestBody().readAllBytes());
        asked |= conduct != Conduct.ROUTES || MERGING.equals(tools(request));
        try (exchange) {
            switch (conduct) {
                case REPEATS_ITS_PROMPT -> stream(exchange, text(prompt(request)), "[DONE]");
                case ANSWERS, ROUTES -> stream(exchange, turn(request), "[DONE]");
                case FAILS -> send(exchange, 500, "application/json", error());
                case IS_BUSY -> {
                    exchange.getResponseHeaders().add("Retry-After", "1");
                    send(exchange, 429, "application/json", error());
                }
                case REFUSES_THE_KEY -> send(exchange, 401, "application/json", error());
                case SENDS_A_PAGE -> send(exchange, 200, "text/html", "<h1>" + word + "</h1>");
                case SENDS_GARBAGE -> stream(exchange, "{\"" + word + "\":[", word);
                case BREAKS_OFF -> {
                    byte[] piece = event(text(" is noted."));
                    exchange.getResponseHeaders().add("Content-Type", EVENTS);
                    exchange.sendResponseHeaders(200, piece.length + 1_000L);
                    exchange.getResponseBody().write(piece);
                    exchange.getResponseBody().flush();
                }
                case STALLS -> {
                    stream(exchange);
                    hold();
                }
                case STALLS_LATE -> {
                    stream(exchange, turn(request));
                    hold();
                }
            }
        } catch (IOException hungUp) {
            // The cloud may hang up whenever it likes.
        }
    }

    /// Routes; then reads what the user has, makes something of it, and tells.
    private String turn(JsonNode request) {
        List<String> tools = tools(request);
        long results = request.path("messages").findValuesAsText("role").stream()
                .filter("tool"::equals)
                .count();
        if (tools.contains("route")) {
            return call("route", Map.of("steps", List.of(step("task_agent"), step("calendar_agent"))));
        }
        if (tools.contains("suggest")) {
            return call("suggest", Map.of("suggestions", List.of(suggestion("task"), suggestion("tag"))));
        }
        if (results == 0) {
            return call(
                    tools.stream()
                            .filter(tool -> tool.startsWith("list_"))
                            .findFirst()
                            .orElse(word),
                    Map.of());
        }
        return results == 1 ? call("create_task", Map.of("title", word, word, word)) : text(" is noted.");
    }

    /// The second one waits for the first, and hears what it said.
    private Map<String, Object> step(String agent) {
        return Map.of("agent", agent, "request", word, "after_previous", agent.equals("calendar_agent"));
    }

    private Map<String, Object> suggestion(String kind) {
        return Map.of("thought", 0, "kind", kind, "text", word, "confidence", 0.7, "reason", word, word, word);
    }

    private static List<String> tools(JsonNode request) {
        return request.path("tools").findValuesAsText("name");
    }

    private static String prompt(JsonNode request) {
        return request.at("/messages/0/content").asText();
    }

    private String text(String more) {
        return chunk(Map.of("role", "assistant", "content", word + more), "stop");
    }

    private String call(String tool, Map<String, Object> arguments) {
        Map<String, Object> function = Map.of("name", tool, "arguments", Json.text(arguments));
        Map<String, Object> call = Map.of("index", 0, "id", "call-" + word, "type", "function", "function", function);
        return chunk(Map.of("role", "assistant", "tool_calls", List.of(call)), "tool_calls");
    }

    private static String chunk(Map<String, Object> delta, String finishReason) {
        return Json.text(Map.of(
                "id",
                "c",
                "object",
                "chat.completion.chunk",
                "created",
                1,
                "model",
                "stand-in",
                "choices",
                List.of(Map.of("index", 0, "delta", delta, "finish_reason", finishReason))));
    }

    private String error() {
        return Json.text(Map.of("error", Map.of("message", word, "type", word, "code", word)));
    }

    private void stream(HttpExchange exchange, String... events) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", EVENTS);
        exchange.getResponseHeaders().add("X-Model", word);
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        for (String event : events) {
            out.write(event(event));
        }
        out.flush();
    }

    private void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.getResponseHeaders().add("X-Model", word);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static byte[] event(String event) {
        return ("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    private void hold() {
        held.release();
        try {
            var _ = closed.await(HELD_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
