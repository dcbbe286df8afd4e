package app.adiuva.cloud.model;

import app.adiuva.cloud.config.ModelConfig;
import app.adiuva.cloud.config.Secret;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// A server that speaks the wire format of OpenAI's chat completions, as each test scripts it.
public final class FakeOpenAi implements AutoCloseable {
    public final List<String> bodies = new CopyOnWriteArrayList<>();
    final List<String> keys = new CopyOnWriteArrayList<>();
    /// Opens when the server has sent its first piece, or has the request and sends none.
    public final CountDownLatch reached = new CountDownLatch(1);
    /// Opens when the server found that the client had hung up.
    final CountDownLatch hungUp = new CountDownLatch(1);

    private final HttpServer server;
    private volatile String usage = "";
    private volatile Reply reply = exchange -> {};

    interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    public FakeOpenAi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            try (exchange) {
                reply.to(exchange);
            }
        });
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /// A configuration that asks this server.
    public ModelConfig config(String model) {
        ModelConfig.Access access = new ModelConfig.Access(new Secret("sk-test"), URI.create(url()), null, Map.of());
        return ModelConfig.of(Map.of("openai", access), List.of(new ModelConfig.Model("openai", model)));
    }

    /// Answers with these events and the end of the stream.
    void streams(String... events) {
        reply = exchange -> {
            OutputStream out = open(exchange, "text/event-stream");
            for (String event : events) {
                send(out, event);
            }
        };
    }

    /// Answers with this stream in pieces of so many bytes, without regard for lines or characters.
    void streamsBytes(String stream, int bytes) {
        reply = exchange -> {
            OutputStream out = open(exchange, "text/event-stream");
            byte[] all = stream.getBytes(StandardCharsets.UTF_8);
            for (int from = 0; from < all.length; from += bytes) {
                out.write(all, from, Math.min(bytes, all.length - from));
                out.flush();
            }
        };
    }

    /// Says with each answer in turn that it took so many tokens.
    public void counts(int input, int output) {
        usage = "{\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":[],"
                + "\"usage\":{\"prompt_tokens\":" + input + ",\"completion_tokens\":" + output
                + ",\"total_tokens\":" + (input + output) + "}}";
    }

    /// Answers one request after another with one text or tool call each.
    public void streamsInTurn(String... answers) {
        Queue<String> left = new ConcurrentLinkedQueue<>(List.of(answers));
        reply = exchange -> {
            String answer = left.remove();
            OutputStream out = open(exchange, "text/event-stream");
            send(out, answer);
            send(out, end(answer.contains("tool_calls") ? "tool_calls" : "stop"));
            if (!usage.isEmpty()) {
                send(out, usage);
            }
            send(out, "[DONE]");
        };
    }

    /// Answers with these events, and then sends one comment after another until the client hangs up.
    public void streamsAndLingers(String... events) {
        reply = exchange -> {
            OutputStream out = open(exchange, "text/event-stream");
            for (String event : events) {
                send(out, event);
            }
            reached.countDown();
            try {
                while (true) {
                    out.write(": still here\n\n".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    hungUp.await(20, java.util.concurrent.TimeUnit.MILLISECONDS);
                }
            } catch (IOException gone) {
                hungUp.countDown();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /// Answers the first request with a text or tool call, and the next ones as [#streamsAndLingers] does.
    public void streamsFirstAndLingers(String first, String... events) {
        streamsInTurn(first);
        Reply once = reply;
        streamsAndLingers(events);
        Reply then = reply;
        reply = exchange -> (bodies.size() == 1 ? once : then).to(exchange);
    }

    /// Answers with these events and then with silence until the test ends.
    void streamsAndStalls(String... events) {
        reply = exchange -> {
            OutputStream out = open(exchange, "text/event-stream");
            for (String event : events) {
                send(out, event);
            }
            waitForTheEnd();
        };
    }

    /// Takes the request and sends not even headers.
    public void staysSilent() {
        reply = exchange -> waitForTheEnd();
    }

    /// Promises more than it sends.
    void cutsAfter(String event) {
        reply = exchange -> {
            byte[] bytes = ("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, bytes.length + 1_000L);
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush();
        };
    }

    public void answers(int status, String contentType, String body, Map<String, String> headers) {
        reply = exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            headers.forEach(exchange.getResponseHeaders()::add);
            exchange.getResponseHeaders().add("Content-Type", contentType);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    public static String text(String piece) {
        return chunk("{\"role\":\"assistant\",\"content\":\"" + piece + "\"}", "null");
    }

    public static String toolCall(int index, String id, String name, String arguments) {
        String head = id.isEmpty() ? "" : "\"id\":\"" + id + "\",\"type\":\"function\",";
        String named = name.isEmpty() ? "" : "\"name\":\"" + name + "\",";
        return chunk(
                "{\"tool_calls\":[{\"index\":" + index + "," + head + "\"function\":{" + named + "\"arguments\":\""
                        + arguments.replace("\"", "\\\"") + "\"}}]}",
                "null");
    }

    public static String end(String reason) {
        return chunk("{}", "\"" + reason + "\"");
    }

    private static String chunk(String delta, String finishReason) {
        return "{\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":[{\"index\":0,"
                + "\"delta\":" + delta + ",\"finish_reason\":" + finishReason + "}]}";
    }

    private OutputStream open(HttpExchange exchange, String contentType) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", contentType);
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private static void send(OutputStream out, String event) throws IOException {
        out.write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void waitForTheEnd() {
        reached.countDown();
        try {
            hungUp.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        hungUp.countDown();
        server.stop(0);
    }
}
