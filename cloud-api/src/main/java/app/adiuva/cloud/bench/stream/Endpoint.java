package app.adiuva.cloud.bench.stream;

import app.adiuva.cloud.http.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/// An endpoint in the format of OpenAI's chat completions that writes words at a pace, in a process of its own. It
/// prints its port when it listens, and ends with its standard input.
///
/// `POST /pace` with `{"tokens": 40, "millis": 25}` says how many words an answer has and how long it waits between
/// two; the first one comes at once.
public final class Endpoint {
    private static final int BACKLOG = 10_000;
    private static final byte[] WORD = event("{\"content\":\"word \"}", "null");
    private static final byte[] STOP = event("{}", "\"stop\"");
    private static final byte[] END = "data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ROUTE = event(
            "{\"role\":\"assistant\",\"tool_calls\":[{\"index\":0,\"id\":\"r\",\"type\":\"function\",\"function\":{"
                    + "\"name\":\"route\",\"arguments\":" + quoted() + "}}]}",
            "\"tool_calls\"");

    private volatile Pace pace = new Pace(1, 0);

    private Endpoint() {}

    /// @param tokens of an answer
    /// @param millis between two
    record Pace(int tokens, int millis) {}

    public static void main(String[] args) throws IOException {
        // Without it a short answer waits 40 ms for the other side's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        Endpoint endpoint = new Endpoint();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/pace", endpoint::take);
        server.createContext("/v1/chat/completions", endpoint::answer);
        server.start();
        System.out.println(server.getAddress().getPort());
        while (System.in.read() >= 0) {
            // whoever started this one holds the other end
        }
        System.exit(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            pace = Json.read(exchange.getRequestBody().readAllBytes(), Pace.class);
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            JsonNode request = Json.read(exchange.getRequestBody().readAllBytes(), JsonNode.class);
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            if (request.findValuesAsText("name").contains("route")) {
                out.write(ROUTE);
            } else {
                words(out, pace);
                out.write(STOP);
            }
            out.write(END);
            out.flush();
        } catch (IOException hungUp) {
            // the client may go away whenever it likes
        }
    }

    private static void words(OutputStream out, Pace pace) throws IOException {
        long begun = System.nanoTime();
        long between = Duration.ofMillis(pace.millis()).toNanos();
        for (int i = 0; i < pace.tokens(); i++) {
            long wait = begun + i * between - System.nanoTime();
            if (wait > 0) {
                LockSupport.parkNanos(wait);
            }
            out.write(WORD);
            out.flush();
        }
    }

    private static byte[] event(String delta, String finishReason) {
        return ("data: {\"id\":\"b\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"bench\",\"choices\":"
                        + "[{\"index\":0,\"delta\":" + delta + ",\"finish_reason\":" + finishReason + "}]}\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted() {
        record Step(String agent, String request, boolean afterPrevious) {}
        record Route(boolean allowed, String topic, String difficulty, List<Step> steps) {}
        return Json.text(
                Json.text(new Route(true, "words", "easy", List.of(new Step("general_agent", "words", false)))));
    }
}
