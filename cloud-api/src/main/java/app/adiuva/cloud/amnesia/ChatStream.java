package app.adiuva.cloud.amnesia;

import app.adiuva.cloud.amnesia.Walker.Request;
import app.adiuva.cloud.http.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A socket of the chat with one request on it.
final class ChatStream implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 45;
    private static final Set<String> OF_THE_HANDSHAKE = Set.of("Content-Type", "Connection", "Upgrade");
    private static final int DONE = 200;

    private final Frames frames;
    private final @Nullable WebSocket socket;

    private ChatStream(Frames frames, @Nullable WebSocket socket) {
        this.frames = frames;
        this.socket = socket;
    }

    /// Opens a socket and sends the body as its first frame. One that is refused has its status for an end.
    static ChatStream open(HttpClient http, Request request) throws IOException, InterruptedException {
        Frames frames = new Frames();
        WebSocket.Builder builder = http.newWebSocketBuilder();
        request.headers().forEach((name, value) -> {
            if (!OF_THE_HANDSHAKE.contains(name)) {
                builder.header(name, value);
            }
        });
        try {
            URI address = URI.create(request.address().toString().replaceFirst("^http", "ws"));
            WebSocket socket = builder.buildAsync(address, frames).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            ChatStream stream = new ChatStream(frames, socket);
            stream.send(request.body());
            return stream;
        } catch (ExecutionException | TimeoutException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                frames.end.complete(refused.getResponse().statusCode());
                return new ChatStream(frames, null);
            }
            throw new IOException("no socket", e);
        }
    }

    void send(String frame) throws IOException, InterruptedException {
        if (socket == null) {
            return;
        }
        try {
            socket.sendText(frame, true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException closedMeanwhile) {
            frames.end.complete(0);
        }
    }

    /// Reads to the frame that ends the request.
    ///
    /// @return 200 for an answer, the status of a problem, or the code with which the socket was closed
    int toTheEnd() throws IOException, InterruptedException {
        try {
            return frames.end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the stream did not end", e);
        } finally {
            close();
        }
    }

    /// Cuts the connection.
    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }

    private static final class Frames implements WebSocket.Listener {
        private final CompletableFuture<Integer> end = new CompletableFuture<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
            text.append(piece);
            if (last) {
                frame(Json.read(text.toString(), JsonNode.class));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void frame(JsonNode frame) {
            switch (frame.path("type").asText()) {
                case "done" -> end.complete(DONE);
                case "error" -> end.complete(frame.at("/problem/status").asInt());
                default -> {}
            }
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            end.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            end.complete(0);
        }
    }
}
