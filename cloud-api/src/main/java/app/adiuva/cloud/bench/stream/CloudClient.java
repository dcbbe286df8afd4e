package app.adiuva.cloud.bench.stream;

import app.adiuva.cloud.http.Json;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.chat.ChatRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One socket to the cloud, on which one question after another is asked. Confined to one thread, but for what the
/// socket calls.
final class CloudClient implements Asking, WebSocket.Listener, AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;

    private final String question;
    private final WebSocket socket;
    private final StringBuilder partial = new StringBuilder();
    private volatile CompletableFuture<Answered> answer = new CompletableFuture<>();
    private volatile long begun;
    private long first;
    private int tokens;

    /// @param question what is asked each time
    static CloudClient open(HttpClient http, URI cloud, String token, String question) {
        return new CloudClient(http, cloud, token, question);
    }

    private CloudClient(HttpClient http, URI cloud, String token, String question) {
        this.question = Json.text(new ChatRequest(question, null, null));
        this.socket = http.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(URI.create("ws://" + cloud.getAuthority() + ApiPaths.CHAT_STREAM), this)
                .join();
    }

    @Override
    public Answered ask() {
        answer = new CompletableFuture<>();
        first = 0;
        tokens = 0;
        begun = System.nanoTime();
        var _ = socket.sendText(question, true);
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException lost) {
            return Answered.LOST;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Answered.LOST;
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            heard(partial.toString());
            partial.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    private void heard(String frame) {
        if (frame.contains("\"type\":\"token\"")) {
            first = first == 0 ? System.nanoTime() - begun : first;
            tokens++;
        } else if (frame.contains("\"type\":\"done\"")) {
            answer.complete(new Answered(first, tokens, true));
        } else if (frame.contains("\"type\":\"error\"")) {
            answer.complete(new Answered(first, tokens, false));
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        answer.complete(Answered.LOST);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        answer.complete(Answered.LOST);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
