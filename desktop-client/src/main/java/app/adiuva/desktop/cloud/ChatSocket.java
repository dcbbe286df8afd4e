package app.adiuva.desktop.cloud;

import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.contracts.chat.StreamFrame;
import app.adiuva.contracts.problem.Problem;
import app.adiuva.contracts.problem.ProblemCode;
import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// One exchange over `WS /api/v1/chat/stream`: connects, sends the request, passes frames on until `done` or `error`.
///
/// Frames are handed over on the thread that called [#exchange]; the listener's methods run on the client's threads.
final class ChatSocket implements WebSocket.Listener {
    /// The cloud pings every 30 seconds, so silence for longer than two pings means that nobody is there.
    private static final Duration SILENCE = Duration.ofSeconds(75);

    private static final Duration PATIENCE_AFTER_CANCEL = Duration.ofSeconds(3);
    private static final int USUAL_WAIT_SECONDS = 30;
    private static final int UNAUTHORIZED_CLOSE = 4001;
    private static final int BROKEN_CLOSE = 1006;
    /// For who sends too much, and for who has too many sockets open (RFC 6455, section 7.4; 1013 of its registry).
    private static final Set<Integer> TOO_MUCH_CLOSES = Set.of(1008, 1013);
    private static final int MAX_FRAME = 8 * 1024 * 1024;

    private final Consumer<StreamFrame> frames;
    private final Cancellation cancellation;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();

    ChatSocket(Consumer<StreamFrame> frames, Cancellation cancellation) {
        this.frames = frames;
        this.cancellation = cancellation;
    }

    private sealed interface Event {
        record Text(String json) implements Event {}

        record Alive() implements Event {}

        record CancelAsked() implements Event {}

        /// @param code of the close frame, 1006 when the connection broke
        record Ended(int code) implements Event {}
    }

    ChatResponse exchange(WebSocket.Builder builder, URI address, String request) {
        if (cancellation.cancelled()) {
            throw new CloudFailure.Stopped();
        }
        WebSocket socket = connect(builder, address);
        if (cancellation.cancelled()) {
            socket.abort();
            throw new CloudFailure.Stopped();
        }
        CompletableFuture<WebSocket> sent = socket.sendText(request, true);
        try {
            cancellation.onCancel(() -> events.add(new Event.CancelAsked()));
            return awaitAnswer(sent);
        } catch (InterruptedException e) {
            cancel(sent);
            Thread.currentThread().interrupt();
            throw new CloudFailure.Stopped();
        } finally {
            var _ = socket.sendClose(WebSocket.NORMAL_CLOSURE, "").whenComplete((done, failed) -> socket.abort());
        }
    }

    /// Only one frame may be on its way at a time, so the wish waits until the request has left.
    private static void cancel(CompletableFuture<WebSocket> sent) {
        var _ = sent.thenCompose(socket -> socket.sendText("{\"type\":\"cancel\"}", true));
    }

    /// Until it is connected the question has not left: whoever cannot be reached is as good as nobody.
    private WebSocket connect(WebSocket.Builder builder, URI address) {
        CompletableFuture<WebSocket> connecting = builder.buildAsync(address, this);
        cancellation.onCancel(() -> connecting.cancel(true));
        try {
            return connecting.get(ApiClient.CONNECT_TIMEOUT.toSeconds() * 2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CloudFailure.Stopped();
        } catch (CancellationException e) {
            throw new CloudFailure.Stopped();
        } catch (java.util.concurrent.TimeoutException e) {
            throw CloudFailure.Offline.unreachable(address.getAuthority());
        } catch (ExecutionException e) {
            if (cancellation.cancelled()) {
                throw new CloudFailure.Stopped();
            }
            throw switch (e.getCause()) {
                case WebSocketHandshakeException refused -> HttpCalls.failure(refused.getResponse());
                case SSLException stranger -> HttpCalls.failure(stranger, address);
                case IOException unreachable -> CloudFailure.Offline.unreachable(address.getAuthority());
                case null, default -> CloudFailure.Broken.midway();
            };
        }
    }

    private ChatResponse awaitAnswer(CompletableFuture<WebSocket> sent) throws InterruptedException {
        Duration patience = SILENCE;
        while (true) {
            Event event = events.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            switch (event) {
                case null -> throw patience.equals(SILENCE) ? CloudFailure.Broken.late() : new CloudFailure.Stopped();
                case Event.Alive() -> {}
                case Event.Ended(int code) -> throw ended(code);
                case Event.CancelAsked() -> {
                    patience = PATIENCE_AFTER_CANCEL;
                    cancel(sent);
                }
                case Event.Text(String json) -> {
                    ChatResponse answer = take(json);
                    if (answer != null) {
                        return answer;
                    }
                }
            }
        }
    }

    private @Nullable ChatResponse take(String json) {
        StreamFrame frame;
        try {
            frame = Json.read(json, StreamFrame.class).orElse(null);
        } catch (Json.Malformed e) {
            throw CloudFailure.Broken.senseless();
        }
        if (frame == null) {
            return null;
        }
        return switch (frame) {
            case StreamFrame.Failure failure -> throw failure(failure.problem());
            case StreamFrame.Done done -> {
                if (cancellation.cancelled()) {
                    throw new CloudFailure.Stopped();
                }
                yield done.toResponse();
            }
            case StreamFrame.Token token -> pass(token);
            case StreamFrame.Action action -> pass(action);
            case StreamFrame.Notice notice -> pass(notice);
        };
    }

    private @Nullable ChatResponse pass(StreamFrame frame) {
        frames.accept(frame);
        return null;
    }

    private CloudFailure ended(int code) {
        if (cancellation.cancelled()) {
            return new CloudFailure.Stopped();
        }
        if (TOO_MUCH_CLOSES.contains(code)) {
            return new CloudFailure.RateLimited(Duration.ofSeconds(USUAL_WAIT_SECONDS));
        }
        return code == UNAUTHORIZED_CLOSE ? new CloudFailure.Unauthorized() : CloudFailure.Broken.midway();
    }

    @SuppressWarnings("ConstantValue") // nobody vouches for what was read from JSON
    private static CloudFailure failure(@Nullable Problem problem) {
        if (problem == null || problem.code() == null || problem.detail() == null) {
            return CloudFailure.Broken.senseless();
        }
        if (problem.code().equals(ProblemCode.CANCELLED.wire())) {
            return new CloudFailure.Stopped();
        }
        if (problem.status() == 401) {
            return new CloudFailure.Unauthorized();
        }
        if (problem.code().equals(ProblemCode.RATE_LIMITED.wire())) {
            long seconds = problem.retryAfter() == null ? USUAL_WAIT_SECONDS : problem.retryAfter();
            return new CloudFailure.RateLimited(Duration.ofSeconds(Math.clamp(seconds, 1, 3600)));
        }
        return new CloudFailure.Refused(problem);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            events.add(new Event.Text(partial.toString()));
            partial.setLength(0);
        } else if (partial.length() > MAX_FRAME) {
            socket.abort();
            events.add(new Event.Ended(BROKEN_CLOSE));
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
        events.add(new Event.Alive());
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        events.add(new Event.Ended(code));
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        events.add(new Event.Ended(BROKEN_CLOSE));
    }
}
