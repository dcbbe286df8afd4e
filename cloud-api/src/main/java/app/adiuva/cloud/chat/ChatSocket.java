package app.adiuva.cloud.chat;

import app.adiuva.cloud.http.Access;
import app.adiuva.cloud.http.Activity;
import app.adiuva.cloud.http.Caller;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.http.Routes;
import app.adiuva.cloud.http.Throttle;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.problem.ProblemCode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.websocket.WsCloseContext;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `WS /api/v1/chat/stream`: every open socket. Thread-safe.
///
/// The access check runs before the upgrade. Only a token in the address gets as far as a socket, which is closed at
/// once: addresses end up in logs.
final class ChatSocket implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger(ChatSocket.class);
    private static final int PING_SECONDS = 30;
    private static final int SERVER_ERROR = 1011;
    private static final int TRY_LATER = 1013;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(20);

    private final Assistant assistant;
    private final Admission admission;
    private final Function<UUID, Terms> terms;
    private final Activity activity;
    private final Map<String, ChatConnection> open = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    ChatSocket(Assistant assistant, Admission admission, Function<UUID, Terms> terms, Activity activity) {
        this.assistant = assistant;
        this.admission = admission;
        this.terms = terms;
        this.activity = activity;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.ws(ApiPaths.CHAT_STREAM, this::handle);
        routes.get(ApiPaths.CHAT_STREAM, ChatSocket::askForSocket);
    }

    /// Answers a caller, or a proxy, that did not ask for an upgrade.
    private static void askForSocket(Context request) {
        request.header("Connection", "Upgrade").header("Upgrade", "websocket");
        throw new ProblemException(
                ProblemCode.UPGRADE_REQUIRED,
                "The stream is a WebSocket: connect with ws:// or wss://. Without one, use POST " + ApiPaths.CHAT
                        + ".");
    }

    /// Takes no further request and waits until the running ones have ended, or until the time is over.
    void drain(Duration limit) {
        stopping = true;
        open.values().forEach(ChatConnection::stop);
        long deadline = System.nanoTime() + limit.toNanos();
        while (open.values().stream().anyMatch(ChatConnection::busy) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(POLL.toNanos());
        }
        open.values().forEach(ChatConnection::cancel);
    }

    private void handle(WsConfig socket) {
        socket.onConnect(this::connect);
        socket.onMessage(message -> with(message, connection -> connection.onText(message.message())));
        socket.onBinaryMessage(message -> with(message, ChatConnection::onBinary));
        socket.onClose(this::closed);
        // Whatever fails closes the socket, which is handled there.
        socket.onError(error -> {});
    }

    private void connect(WsConnectContext socket) {
        activity.begin();
        Optional<Caller> caller = Access.callerOf(socket);
        if (caller.isEmpty()) {
            socket.closeSession(
                    ChatConnection.UNAUTHENTICATED, "send the token in the Authorization header, not in the address");
            return;
        }
        FrameSender sender = new FrameSender(socket.session, PATIENCE);
        ChatConnection connection =
                new ChatConnection(assistant, admission, terms, caller.get(), ProviderKey.of(socket), sender);
        open.put(socket.sessionId(), connection);
        if (openOf(caller.get()) > Throttle.mostSockets(socket)) {
            socket.closeSession(TRY_LATER, "this account has too many open connections");
            return;
        }
        if (stopping) {
            connection.stop();
        }
        socket.enableAutomaticPings(PING_SECONDS, TimeUnit.SECONDS);
    }

    private long openOf(Caller caller) {
        return open.values().stream()
                .filter(connection -> connection.isOf(caller.accountId()))
                .count();
    }

    private void closed(WsCloseContext socket) {
        activity.end();
        ChatConnection connection = open.remove(socket.sessionId());
        if (connection != null) {
            connection.cancel();
        }
    }

    private void with(WsContext socket, Consumer<ChatConnection> action) {
        ChatConnection connection = open.get(socket.sessionId());
        if (connection == null) {
            return;
        }
        try {
            action.accept(connection);
        } catch (RuntimeException | Error e) {
            // Left to the server, the close reason would be the failure's own words.
            LOG.atError().setCause(e).log("A frame could not be taken");
            socket.closeSession(SERVER_ERROR, "something failed here");
        }
    }
}
