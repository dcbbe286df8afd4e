package app.adiuva.cloud.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.MovableClock;
import app.adiuva.cloud.TestCloud;
import app.adiuva.cloud.config.ModelConfig;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.auth.AuthTokens;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatSocketTest {
    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final WaitingAssistant assistant = new WaitingAssistant();
    private TestCloud cloud;
    private AuthTokens tokens;

    @BeforeEach
    void start() {
        cloud = TestCloud.start(folder, Map.of(), assistant, clock);
        tokens = cloud.register();
    }

    @AfterEach
    void stop() {
        assistant.go.countDown();
        cloud.close();
    }

    @Test
    void one_socket_answers_many_requests_one_after_the_other() throws Exception {
        try (SocketClient client = SocketClient.open(cloud, tokens.accessToken())) {
            for (int i = 0; i < 20; i++) {
                client.ask("hello " + i);
                assertEquals("hello " + i, client.next("token").get("text").asText());
                assertEquals(
                        "create_record",
                        client.next("action").at("/action/type").asText());
                JsonNode done = client.next("done");
                assertTrue(done.get("done").asBoolean());
                assertEquals("hello " + i, done.get("response").asText());
                assertEquals("tasks", done.at("/actions/0/table").asText());
                assertEquals("echo", done.get("model").asText());
            }
        }
    }

    @Test
    void what_a_plan_does_not_include_is_refused_on_a_socket_and_the_next_message_is_answered(@TempDir Path other)
            throws Exception {
        Assistant planner = ChatFeature.assistant(ModelConfig.BUILT_IN, clock);
        try (TestCloud free = TestCloud.start(other, Map.of(), planner, clock);
                SocketClient client = SocketClient.open(free, free.register().accessToken())) {
            client.ask("How many tasks did I complete last week?");
            JsonNode problem = client.next("error").get("problem");
            assertEquals("tier_too_low", problem.get("code").asText());
            assertTrue(problem.get("detail").asText().contains("Pro has it"), problem.toString());
            client.ask("remind me to call Anna");
            assertEquals("routed", client.next("notice").get("code").asText());
        }
    }

    @Test
    void messages_on_a_socket_are_counted_like_requests(@TempDir Path other) throws Exception {
        try (TestCloud limited = TestCloud.start(other, Map.of("REQUEST_LIMITS", "on"), TestCloud.ECHO, clock)) {
            String token = limited.register().accessToken();
            limited.get(ApiPaths.ME, token).expect(200);
            try (SocketClient client = SocketClient.open(limited, token)) {
                for (int i = 0; i < 19; i++) {
                    client.ask("hello");
                    client.next("token");
                    client.next("done");
                }
                client.ask("one too many");
                JsonNode problem = client.next("error").get("problem");
                assertEquals("rate_limited", problem.get("code").asText());
                assertEquals(60, problem.get("retry_after").asInt());
                limited.get(ApiPaths.ME, token).expect(429);
                clock.advance(Duration.ofMinutes(1));
                client.ask("hello again");
                client.next("token");
                client.next("done");
            }
        }
    }

    @Test
    void opening_sockets_is_counted_and_so_are_those_that_are_open(@TempDir Path other) throws Exception {
        try (TestCloud limited = TestCloud.start(other, Map.of("REQUEST_LIMITS", "on"), TestCloud.ECHO, clock)) {
            String token = limited.register().accessToken();
            List<SocketClient> clients = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                clients.add(SocketClient.open(limited, token));
            }
            ExecutionException refused =
                    assertThrows(ExecutionException.class, () -> SocketClient.open(limited, token));
            WebSocketHandshakeException handshake =
                    assertInstanceOf(WebSocketHandshakeException.class, refused.getCause());
            assertEquals(429, handshake.getResponse().statusCode());
            assertEquals(
                    60,
                    handshake
                            .getResponse()
                            .headers()
                            .firstValueAsLong("Retry-After")
                            .orElse(0));
            clock.advance(Duration.ofMinutes(1));
            try (SocketClient oneTooMany = SocketClient.open(limited, token)) {
                assertEquals(1013, oneTooMany.closeCode());
            }
            clients.getLast().ask("hello");
            clients.getLast().next("token");
            clients.forEach(SocketClient::close);
        }
    }

    @Test
    void whoever_floods_a_socket_with_what_is_refused_is_cut_off(@TempDir Path other) throws Exception {
        try (TestCloud limited = TestCloud.start(other, Map.of("REQUEST_LIMITS", "on"), TestCloud.ECHO, clock)) {
            try (SocketClient client =
                    SocketClient.open(limited, limited.register().accessToken())) {
                for (int i = 0; i < 20; i++) {
                    client.sendBinary(new byte[] {1});
                    client.nextError("unsupported_media_type");
                }
                client.sendBinary(new byte[] {1});
                assertEquals(1008, client.closeCode());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "eyJhbGciOiJub25lIn0.e30."})
    void without_a_valid_token_there_is_no_socket(String token) {
        ExecutionException refused =
                assertThrows(ExecutionException.class, () -> SocketClient.open(cloud, token.isEmpty() ? null : token));
        WebSocketHandshakeException handshake = assertInstanceOf(WebSocketHandshakeException.class, refused.getCause());
        assertEquals(401, handshake.getResponse().statusCode());
    }

    @Test
    void a_token_in_the_address_closes_with_4001() throws Exception {
        try (SocketClient client = SocketClient.open(cloud, null, "?token=" + tokens.accessToken(), true)) {
            assertEquals(4001, client.closeCode());
        }
    }

    @Test
    void a_sign_in_that_ends_meanwhile_closes_with_4001_at_the_next_request() throws Exception {
        try (SocketClient client = SocketClient.open(cloud, tokens.accessToken())) {
            client.ask("hello");
            client.next("token");
            client.next("action");
            client.next("done");
            cloud.post(ApiPaths.LOGOUT, tokens.accessToken(), "{\"refresh_token\":\"" + tokens.refreshToken() + "\"}")
                    .expect(204);
            client.ask("hello");
            client.nextError("unauthenticated");
            assertEquals(4001, client.closeCode());
        }
    }

    @Test
    void a_token_that_expires_meanwhile_closes_with_4001() throws Exception {
        try (SocketClient client = SocketClient.open(cloud, tokens.accessToken())) {
            clock.advance(Duration.ofMinutes(31));
            client.ask("hello");
            client.nextError("unauthenticated");
            assertEquals(4001, client.closeCode());
        }
    }

    @Test
    void while_a_request_runs_everything_else_is_busy_and_the_request_goes_on() throws Exception {
        try (SocketClient client = SocketClient.open(cloud, tokens.accessToken())) {
            client.ask("wait");
            client.next("token");
            client.ask("second");
            client.nextError("busy");
            client.send("nonsense");
            client.nextError("busy");
            client.sendBinary(new byte[] {1});
            client.nextError("busy");
            assistant.go.countDown();
            client.next("action");
            assertEquals("wait", client.next("done").get("response").asText());
        }
    }

    @Test
    void cancel_stops_the_running_request_and_the_socket_stays() throws Exception {
        try (SocketClient client = SocketClient.open(cloud, tokens.accessToken())) {
            client.send("{\"type\":\"cancel\"}");
            client.ask("wait");
            client.next("token");
            client.send("{\"type\":\"cancel\"}");
            client.nextError("cancelled");
            assertTrue(assistant.cancelled.get(5, TimeUnit.SECONDS));
            client.ask("hello");
            client.next("token");
            client.next("action");
            client.next("done");
        }
    }

    @Test
    void closing_the_socket_stops_the_running_request() throws Exception {
        SocketClient client = SocketClient.open(cloud, tokens.accessToken());
        client.ask("wait");
        client.next("token");
        client.close();
        assertTrue(assistant.cancelled.get(10, TimeUnit.SECONDS));
    }

    @Test
    void bad_frames_are_told_and_the_socket_stays() throws Exception {
        try (SocketClient client = SocketClient.open(cloud, tokens.accessToken())) {
            Map<String, String> frames = Map.of(
                    "nonsense",
                    "malformed_json",
                    "",
                    "malformed_json",
                    "null",
                    "malformed_json",
                    "{\"message\":\"x\",\"extra\":1}",
                    "invalid_request",
                    "{\"type\":\"stop\"}",
                    "invalid_request",
                    "{\"message\":\"  \"}",
                    "invalid_request",
                    "{\"message\":\"x\",\"execution_mode\":\"plan\"}",
                    "invalid_request",
                    "{\"message\":\"" + "x".repeat(16_001) + "\"}",
                    "invalid_request");
            for (Map.Entry<String, String> frame : frames.entrySet()) {
                client.send(frame.getKey());
                client.nextError(frame.getValue());
            }
            client.sendBinary(new byte[] {0, 1, 2});
            client.nextError("unsupported_media_type");
            client.ask("hello");
            assertEquals("hello", client.next("token").get("text").asText());
        }
    }

    @Test
    void a_request_in_many_frames_is_one_request_and_a_cancel_after_its_end_changes_nothing() throws Exception {
        try (SocketClient client = SocketClient.open(cloud, tokens.accessToken())) {
            for (int i = 0; i < 3; i++) {
                client.sendInPieces("{\"message\":\"hello\"}", 1);
                client.next("token");
                client.next("action");
                assertEquals("hello", client.next("done").get("response").asText());
                client.send("{\"type\":\"cancel\"}");
            }
        }
    }

    @Test
    void many_frames_of_one_request_are_together_no_longer_than_1_mib() throws Exception {
        try (SocketClient client = SocketClient.open(cloud, tokens.accessToken())) {
            client.sendInPieces("x".repeat((1 << 20) + 1), 100_000);
            assertEquals(1009, client.closeCode());
        }
    }

    @Test
    void a_frame_over_1_mib_closes_with_1009() throws Exception {
        try (SocketClient client = SocketClient.open(cloud, tokens.accessToken())) {
            client.send("x".repeat((1 << 20) + 1));
            assertEquals(1009, client.closeCode());
        }
    }

    @Test
    void an_unexpected_failure_is_told_without_its_words_and_the_socket_stays() throws Exception {
        try (SocketClient client = SocketClient.open(cloud, tokens.accessToken())) {
            for (String message : List.of("fail", "overflow", "fail")) {
                client.ask(message);
                client.next("token");
                JsonNode error = client.next("error");
                assertEquals("internal", error.at("/problem/code").asText());
                assertTrue(!error.toString().contains("secret"), error.toString());
            }
        }
    }

    @Test
    void a_client_that_does_not_read_is_cut_off_and_its_request_stopped() throws Exception {
        SocketClient client = SocketClient.open(cloud, tokens.accessToken(), "", false);
        client.ask("flood");
        assertTrue(assistant.cancelled.get(30, TimeUnit.SECONDS));
        client.close();
    }

    @Test
    void a_page_of_a_foreign_origin_gets_no_socket() {
        var builder = cloud.http()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + tokens.accessToken())
                .header("Origin", "https://evil.example");
        var opening = builder.buildAsync(
                URI.create("ws://127.0.0.1:" + cloud.port() + ApiPaths.CHAT_STREAM), new WebSocket.Listener() {});
        ExecutionException refused = assertThrows(ExecutionException.class, () -> opening.get(20, TimeUnit.SECONDS));
        WebSocketHandshakeException handshake = assertInstanceOf(WebSocketHandshakeException.class, refused.getCause());
        assertEquals(403, handshake.getResponse().statusCode());
    }

    @Test
    void stopping_lets_the_running_request_finish_and_then_closes_with_1001() throws Exception {
        try (SocketClient client = SocketClient.open(cloud, tokens.accessToken())) {
            client.ask("wait");
            client.next("token");
            assertTrue(assistant.waiting.get(5, TimeUnit.SECONDS));
            Thread stopping = Thread.ofVirtual().start(() -> cloud.cloud().close());
            assistant.go.countDown();
            client.next("action");
            client.next("done");
            assertEquals(1001, client.closeCode());
            stopping.join(Duration.ofSeconds(20));
        }
    }
}
