package app.adiuva.cloud.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.cloud.TestCloud;
import app.adiuva.cloud.http.JsonForTests;
import app.adiuva.contracts.ApiPaths;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A client of the stream that keeps what it is sent.
final class SocketClient implements WebSocket.Listener, AutoCloseable {
    private static final int SECONDS = 20;

    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final boolean reads;
    private @Nullable WebSocket socket;

    private SocketClient(boolean reads) {
        this.reads = reads;
    }

    static SocketClient open(TestCloud cloud, @Nullable String token) throws Exception {
        return open(cloud, token, "", true);
    }

    static SocketClient open(TestCloud cloud, @Nullable String token, Map<String, String> headers) throws Exception {
        return open(cloud, token, "", true, headers);
    }

    static SocketClient open(TestCloud cloud, @Nullable String token, String query, boolean reads) throws Exception {
        return open(cloud, token, query, reads, Map.of());
    }

    private static SocketClient open(
            TestCloud cloud, @Nullable String token, String query, boolean reads, Map<String, String> headers)
            throws Exception {
        SocketClient client = new SocketClient(reads);
        WebSocket.Builder builder = cloud.http().newWebSocketBuilder();
        headers.forEach(builder::header);
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        URI address = URI.create("ws://127.0.0.1:" + cloud.port() + ApiPaths.CHAT_STREAM + query);
        client.socket = builder.buildAsync(address, client).get(SECONDS, TimeUnit.SECONDS);
        return client;
    }

    void send(String text) throws Exception {
        socket().sendText(text, true).get(SECONDS, TimeUnit.SECONDS);
    }

    /// Sends one message in frames of so many characters.
    void sendInPieces(String text, int characters) throws Exception {
        for (int from = 0; from < text.length(); from += characters) {
            int to = Math.min(text.length(), from + characters);
            socket().sendText(text.substring(from, to), to == text.length()).get(SECONDS, TimeUnit.SECONDS);
        }
    }

    void ask(String message) throws Exception {
        send("{\"message\":\"" + message + "\"}");
    }

    void sendBinary(byte[] bytes) throws Exception {
        socket().sendBinary(ByteBuffer.wrap(bytes), true).get(SECONDS, TimeUnit.SECONDS);
    }

    JsonNode next(String type) throws Exception {
        JsonNode frame = frames.poll(SECONDS, TimeUnit.SECONDS);
        assertEquals(type, frame == null ? "nothing" : frame.path("type").asText(), String.valueOf(frame));
        return frame;
    }

    /// The next frame of this type, whatever comes before it.
    JsonNode nextOf(String type) throws Exception {
        JsonNode frame = frames.poll(SECONDS, TimeUnit.SECONDS);
        while (frame != null && !frame.path("type").asText().equals(type)) {
            frame = frames.poll(SECONDS, TimeUnit.SECONDS);
        }
        return Objects.requireNonNull(frame, type);
    }

    /// The next frame, of any type.
    JsonNode next() throws Exception {
        return Objects.requireNonNull(frames.poll(SECONDS, TimeUnit.SECONDS), "no frame came");
    }

    void nextError(String code) throws Exception {
        assertEquals(code, next("error").at("/problem/code").asText());
    }

    int closeCode() throws Exception {
        return closed.get(SECONDS, TimeUnit.SECONDS);
    }

    private WebSocket socket() {
        return Objects.requireNonNull(socket);
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reads) {
            opened.request(1);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            frames.add(JsonForTests.tree(partial.toString()));
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(1006);
    }

    @Override
    public void close() {
        socket().abort();
    }
}
