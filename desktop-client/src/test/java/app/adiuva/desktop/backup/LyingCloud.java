package app.adiuva.desktop.backup;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Stands before a real cloud and answers some requests with something else.
final class LyingCloud implements AutoCloseable {
    private static final Set<String> NOT_PASSED_ON =
            Set.of("host", "connection", "content-length", "upgrade", "http2-settings", "expect");

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI cloud;
    private final Map<String, Lie> lies = new ConcurrentHashMap<>();

    /// What is answered in the place of the truth.
    interface Lie {
        Answer instead(Answer truth, byte[] request) throws IOException;
    }

    /// @param length which the answer claims to have; negative for one without end
    record Answer(int status, Map<String, String> headers, List<Byte> body, long length) {
        static Answer of(int status, Map<String, String> headers, byte[] body) {
            List<Byte> bytes = new ArrayList<>(body.length);
            for (byte each : body) {
                bytes.add(each);
            }
            return new Answer(status, headers, bytes, body.length);
        }

        byte[] bytes() {
            byte[] bytes = new byte[body.size()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = body.get(i);
            }
            return bytes;
        }

        Answer with(byte[] other) {
            return of(status, headers, other);
        }

        Answer endless() {
            return new Answer(status, headers, body, -1);
        }

        Answer claiming(long otherLength) {
            return new Answer(status, headers, body, otherLength);
        }
    }

    LyingCloud(URI cloud) throws IOException {
        this.cloud = cloud;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// @param request a regular expression for method and path, such as `GET /api/v1/backup`
    void lie(String request, Lie lie) {
        lies.put(request, lie);
    }

    void honest() {
        lies.clear();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] request = exchange.getRequestBody().readAllBytes();
            Answer truth = ask(exchange, request);
            Lie lie = lieAbout(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
            answer(exchange, lie == null ? truth : lie.instead(truth, request));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Lie lieAbout(String request) {
        return lies.entrySet().stream()
                .filter(each -> request.matches(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private Answer ask(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(cloud.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
        Map<String, String> headers = new LinkedHashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
        headers.keySet()
                .removeIf(name -> name.startsWith(":") || NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT)));
        headers.remove("transfer-encoding");
        return Answer.of(response.statusCode(), headers, response.body());
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers.forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.bytes();
        long length = answer.length < 0 ? 0 : answer.length == 0 ? -1 : answer.length; // -1 is none here, 0 unknown
        exchange.sendResponseHeaders(answer.status, length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body, 0, (int) Math.min(body.length, answer.length < 0 ? body.length : answer.length));
            byte[] more = new byte[1 << 16];
            while (answer.length < 0) {
                out.write(more); // until the reader has had enough and closes
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
