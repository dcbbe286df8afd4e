package app.adiuva.cloud.chat;

import app.adiuva.cloud.config.Secret;
import app.adiuva.cloud.http.Caller;
import app.adiuva.cloud.http.Json;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.http.Problems;
import app.adiuva.cloud.http.RequestIds;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.chat.ChatRequest;
import app.adiuva.contracts.chat.ExecutionMode;
import app.adiuva.contracts.chat.StreamFrame;
import app.adiuva.contracts.problem.Problem;
import app.adiuva.contracts.problem.ProblemCode;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// One open socket: reads the client's frames and answers one request at a time, each on a thread of its own so that
/// a `cancel` can be read meanwhile. Thread-safe.
final class ChatConnection {
    /// The close code for a caller who is not, or not any more, signed in.
    static final int UNAUTHENTICATED = 4001;

    /// The close code for a caller who sends what is refused faster than the plan allows requests.
    static final int TOO_MUCH = 1008;

    private static final Logger LOG = LoggerFactory.getLogger(ChatConnection.class);
    private static final int LONGEST_CANCEL = 100;

    private final Assistant assistant;
    private final Admission admission;
    private final Function<UUID, Terms> terms;
    private final Caller caller;
    private final Optional<Secret> providerKey;
    private final FrameSender sender;
    private @Nullable RunningExchange running;
    private boolean stopping;

    ChatConnection(
            Assistant assistant,
            Admission admission,
            Function<UUID, Terms> terms,
            Caller caller,
            Optional<Secret> providerKey,
            FrameSender sender) {
        this.assistant = assistant;
        this.admission = admission;
        this.terms = terms;
        this.caller = caller;
        this.providerKey = providerKey;
        this.sender = sender;
    }

    /// While a request runs, only `cancel` is understood; everything else is answered with `busy`, the one error
    /// that does not end the running request.
    void onText(String text) {
        if (isCancel(text)) {
            cancel();
            return;
        }
        RunningExchange exchange = new RunningExchange(terms.apply(caller.accountId()), providerKey, sender::send);
        synchronized (this) {
            if (running == null && !stopping) {
                running = exchange;
            } else {
                exchange.cancel();
            }
        }
        if (exchange.cancelled()) {
            refuse();
        } else {
            Thread.ofVirtual().name("chat").start(() -> run(exchange, text));
        }
    }

    void onBinary() {
        if (busy()) {
            refuse();
        } else if (taken()) {
            fail(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Frames are JSON text. This binary one was dropped.");
        }
    }

    /// The user cancelled, or nobody is there any more.
    void cancel() {
        RunningExchange current;
        synchronized (this) {
            current = running;
        }
        if (current != null) {
            current.cancel();
        }
    }

    boolean isOf(UUID account) {
        return caller.accountId().equals(account);
    }

    /// Takes no further request; what runs goes on.
    synchronized void stop() {
        stopping = true;
    }

    synchronized boolean busy() {
        return running != null;
    }

    private void run(RunningExchange exchange, String text) {
        String id = RequestIds.next();
        MDC.put(RequestIds.MDC_KEY, id);
        exchange.begin();
        long start = System.nanoTime();
        StreamFrame last = answer(exchange, text, id);
        if (exchange.end()) {
            last = new StreamFrame.Failure(Problem.of(
                    ProblemCode.CANCELLED, "Stopped, as you wished. What was written so far stays valid.", id));
        }
        sender.send(last, this::free);
        log(last, Duration.ofNanos(System.nanoTime() - start));
        if (last instanceof StreamFrame.Failure failure && failure.problem().status() == 401) {
            sender.close(UNAUTHENTICATED, "sign in again");
        }
    }

    private StreamFrame answer(RunningExchange exchange, String text, String id) {
        try {
            admission.require(caller);
            ChatRequest request = Json.read(text, ChatRequest.class);
            ChatRules.check(request);
            if (request.executionMode() == ExecutionMode.PLAN) {
                throw new ProblemException(
                        ProblemCode.INVALID_REQUEST,
                        "The field execution_mode must be direct here. Plans are answered by POST /api/v1/chat.");
            }
            return StreamFrame.Done.of(assistant.answer(request, exchange));
        } catch (ProblemException e) {
            return new StreamFrame.Failure(Problems.of(e, id));
        } catch (RuntimeException | Error e) {
            // An exchange that never ended would keep its socket busy for ever.
            return new StreamFrame.Failure(
                    exchange.cancelled() ? Problem.of(ProblemCode.CANCELLED, "Stopped.", id) : Problems.of(e, id));
        }
    }

    private synchronized void free() {
        running = null;
    }

    private void refuse() {
        if (!taken()) {
            return;
        }
        boolean closing;
        synchronized (this) {
            closing = stopping;
        }
        if (closing) {
            fail(ProblemCode.SHUTTING_DOWN, "The cloud is stopping. Ask again in a moment.");
        } else {
            fail(ProblemCode.BUSY, "A request is running here. Wait for its last frame, or cancel it.");
        }
    }

    /// Counts a frame that is refused. Whoever sends more of them than requests are allowed is cut off: an error with
    /// another code than `busy` would end the exchange that runs.
    private boolean taken() {
        if (admission.isWithinLimit(caller)) {
            return true;
        }
        sender.close(TOO_MUCH, "too many frames");
        return false;
    }

    private void fail(ProblemCode code, String detail) {
        sender.send(new StreamFrame.Failure(Problem.of(code, detail, RequestIds.next())));
    }

    private static boolean isCancel(String text) {
        if (text.length() > LONGEST_CANCEL) {
            return false;
        }
        try {
            return "cancel".equals(Json.read(text, Signal.class).type());
        } catch (ProblemException somethingElse) {
            return false;
        }
    }

    private static void log(StreamFrame last, Duration time) {
        String outcome =
                last instanceof StreamFrame.Failure failure ? failure.problem().code() : "done";
        LOG.atInfo()
                .addKeyValue("method", "WS")
                .addKeyValue("path", ApiPaths.CHAT_STREAM)
                .addKeyValue("outcome", outcome)
                .addKeyValue("ms", time.toMillis())
                .log("exchange");
    }

    private record Signal(@Nullable String type) {}
}
