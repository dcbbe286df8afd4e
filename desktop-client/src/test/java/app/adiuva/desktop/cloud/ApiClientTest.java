package app.adiuva.desktop.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.auth.LoginRequest;
import app.adiuva.contracts.auth.RefreshRequest;
import app.adiuva.contracts.chat.ChatRequest;
import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.contracts.chat.StreamFrame;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiClientTest {
    private static final LoginRequest LOGIN = new LoginRequest("a@example.com", "secret-word");
    private static final ChatRequest REQUEST = new ChatRequest("buy milk", null, null);
    private static final String DONE = """
            {"type":"done","done":true,"response":"Milk it is.","agent":"task_agent","model":"built-in","new_field":1,
             "actions":[{"type":"create_record","table":"tasks","data":{"title":"Milk","tags":["home"],"all_day":true}}]}
            """;

    @Test
    void says_offline_when_nobody_listens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        try (ApiClient api = new ApiClient(URI.create("http://127.0.0.1:" + free))) {
            assertThrows(CloudFailure.Offline.class, () -> api.login(LOGIN));
            assertThrows(CloudFailure.Offline.class, () -> stream(api, new ArrayList<>(), new Cancellation()));
        }
    }

    @Test
    void tells_how_long_a_limit_lasts() {
        try (ScriptedCloud cloud = ScriptedCloud.answering(429, "Retry-After", "17", "");
                ApiClient api = new ApiClient(cloud.address())) {
            var limited = assertThrows(CloudFailure.RateLimited.class, () -> api.login(LOGIN));
            assertEquals(Duration.ofSeconds(17), limited.retryAfter());
        }
    }

    @Test
    void passes_on_the_problem_that_the_cloud_names() {
        String problem = """
                {"type":"/problems/invalid_request","title":"A field","status":422,"detail":"The message is too long.",
                 "code":"invalid_request","request_id":"r-1","errors":[{"field":"message"}]}""";
        try (ScriptedCloud cloud = ScriptedCloud.answering(422, "X", "y", problem);
                ApiClient api = new ApiClient(cloud.address())) {
            var refused = assertThrows(CloudFailure.Refused.class, () -> api.login(LOGIN));
            assertEquals("invalid_request", refused.code());
            assertTrue(refused.detail().startsWith("The message is too long."), refused.detail());
            assertTrue(refused.detail().contains("r-1"), refused.detail());
        }
    }

    @Test
    void a_list_with_a_hole_makes_no_sense() {
        try (ScriptedCloud cloud = ScriptedCloud.playbooks("[null]", "{}", _ -> {});
                ApiClient api = new ApiClient(cloud.address())) {
            assertThrows(CloudFailure.Broken.class, () -> api.playbooks("a").list());
        }
    }

    @Test
    void an_answer_that_never_ends_is_late() throws IOException {
        try (ServerSocket dripping = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ApiClient api = new ApiClient(URI.create("http://127.0.0.1:" + dripping.getLocalPort()))) {
            Thread.ofVirtual().start(() -> {
                try (Socket socket = dripping.accept()) {
                    socket.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{".getBytes(StandardCharsets.US_ASCII));
                    var _ = socket.getInputStream().readAllBytes(); // until the other side has enough
                } catch (IOException gone) {
                    // so has it
                }
            });
            var late = assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> assertThrows(CloudFailure.Broken.class, () -> api.health(Duration.ofMillis(200))));
            assertEquals(CloudFailure.Broken.late().detail(), late.detail());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"expires_at\":1}",
                "{\"access_token\":\"a\",\"expires_at\":1}",
                "{\"access_token\":\"secret\\r\\nX: y\",\"refresh_token\":\"r\",\"expires_at\":1}",
                "{\"access_token\":\"\",\"refresh_token\":\"r\",\"expires_at\":1}",
                "{\"access_token\":\"a\",\"refresh_token\":\"r\",\"expires_at\":9223372036854775807}"
            })
    void takes_no_tokens_that_could_not_be_sent_back(String tokens) {
        try (ScriptedCloud cloud = ScriptedCloud.answering(200, "X", "y", tokens);
                ApiClient api = new ApiClient(cloud.address())) {
            var broken = assertThrows(CloudFailure.Broken.class, () -> api.refresh(new RefreshRequest("r0")));
            assertFalse(broken.detail().contains("secret"), broken.detail());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"error\"}", "{\"type\":\"error\",\"problem\":{\"status\":500,\"code\":\"x\"}}"})
    void an_error_without_words_is_an_answer_that_makes_no_sense(String frame) {
        try (ScriptedCloud cloud = ScriptedCloud.streaming(context -> context.send(frame));
                ApiClient api = new ApiClient(cloud.address())) {
            assertThrows(CloudFailure.Broken.class, () -> stream(api, new ArrayList<>(), new Cancellation()));
        }
    }

    @Test
    void calls_an_answer_that_is_not_the_agreed_json_broken() {
        try (ScriptedCloud cloud = ScriptedCloud.answering(200, "X", "y", "<html>hotel login</html>");
                ApiClient api = new ApiClient(cloud.address())) {
            var broken = assertThrows(CloudFailure.Broken.class, () -> api.login(LOGIN));
            assertFalse(broken.detail().contains("hotel"), "content of the answer must not be quoted");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void takes_the_page_of_a_proxy_for_a_cloud_that_cannot_answer_now(int status) {
        try (ScriptedCloud cloud = ScriptedCloud.answering(status, "X", "y", "<html>Bad gateway</html>");
                ApiClient api = new ApiClient(cloud.address())) {
            var refused = assertThrows(CloudFailure.Refused.class, () -> api.login(LOGIN));
            assertEquals(status, refused.problem().status());
            assertFalse(refused.detail().contains("Bad gateway"), "content of the answer must not be quoted");
        }
    }

    @Test
    void takes_json_without_a_code_for_no_problem_of_the_cloud() {
        try (ScriptedCloud cloud = ScriptedCloud.answering(404, "X", "y", "{\"title\":\"Not found\"}");
                ApiClient api = new ApiClient(cloud.address())) {
            assertThrows(CloudFailure.Broken.class, () -> api.login(LOGIN));
        }
    }

    @Test
    void says_offline_when_no_connection_was_made_in_time() {
        URI far = URI.create("https://cloud.example.com");
        assertEquals(
                "offline",
                HttpCalls.failure(new HttpConnectTimeoutException("late"), far).code());
        assertEquals(
                "broken",
                HttpCalls.failure(new HttpTimeoutException("late"), far).code());
    }

    @Test
    void says_offline_when_who_listens_hangs_up_before_the_question() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                ApiClient api = new ApiClient(URI.create("http://127.0.0.1:" + socket.getLocalPort()))) {
            Thread.startVirtualThread(() -> hangUp(socket));
            assertThrows(CloudFailure.Offline.class, () -> stream(api, new ArrayList<>(), new Cancellation()));
        }
    }

    private static void hangUp(ServerSocket socket) {
        try {
            while (true) {
                socket.accept().close();
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    @Test
    void hands_over_frames_in_order_and_ignores_what_it_does_not_know() {
        try (ScriptedCloud cloud = ScriptedCloud.streaming(frame -> {
                    frame.send("{\"type\":\"notice\",\"code\":\"routed\",\"message\":\"Tasks\",\"extra\":true}");
                    frame.send("{\"type\":\"token\",\"text\":\"Milk \"}");
                    frame.send("{\"type\":\"sparkle\",\"colour\":\"gold\"}");
                    frame.send("{\"type\":\"token\",\"text\":\"it is.\"}");
                    frame.send(DONE);
                });
                ApiClient api = new ApiClient(cloud.address())) {
            List<StreamFrame> frames = new ArrayList<>();
            ChatResponse answer = stream(api, frames, new Cancellation());
            assertEquals("Milk it is.", answer.response());
            assertEquals(
                    Map.of("title", "Milk", "tags", List.of("home"), "all_day", true),
                    answer.actions().getFirst().data());
            assertEquals(
                    List.of(
                            new StreamFrame.Notice("routed", "Tasks"),
                            new StreamFrame.Token("Milk "),
                            new StreamFrame.Token("it is.")),
                    frames);
            assertTrue(cloud.received.getFirst().startsWith("{\"message\":\"buy milk\",\"context\":"));
            assertTrue(cloud.received.getFirst().contains("\"execution_mode\":\"direct\""));
        }
    }

    @Test
    void calls_a_stream_that_ends_early_broken_and_keeps_what_came() {
        try (ScriptedCloud cloud = ScriptedCloud.streaming(frame -> {
                    frame.send("{\"type\":\"token\",\"text\":\"Milk \"}");
                    frame.closeSession(1011, "");
                });
                ApiClient api = new ApiClient(cloud.address())) {
            List<StreamFrame> frames = new ArrayList<>();
            assertThrows(CloudFailure.Broken.class, () -> stream(api, frames, new Cancellation()));
            assertEquals(List.of(new StreamFrame.Token("Milk ")), frames);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1008, 1013})
    void treats_the_close_codes_for_too_much_as_a_limit(int code) {
        try (ScriptedCloud cloud = ScriptedCloud.streaming(frame -> frame.closeSession(code, ""));
                ApiClient api = new ApiClient(cloud.address())) {
            assertThrows(CloudFailure.RateLimited.class, () -> stream(api, new ArrayList<>(), new Cancellation()));
        }
    }

    @Test
    void treats_the_close_code_for_a_bad_token_as_unauthorized() {
        try (ScriptedCloud cloud = ScriptedCloud.streaming(frame -> frame.closeSession(4001, ""));
                ApiClient api = new ApiClient(cloud.address())) {
            assertThrows(CloudFailure.Unauthorized.class, () -> stream(api, new ArrayList<>(), new Cancellation()));
        }
    }

    @Test
    void asks_the_cloud_to_stop_and_waits_for_its_word() {
        Cancellation cancellation = new Cancellation();
        try (ScriptedCloud cloud = ScriptedCloud.streaming(frame -> {
                    if (frame.message().contains("cancel")) {
                        frame.send("{\"type\":\"error\",\"problem\":{\"type\":\"/problems/cancelled\",\"title\":\"t\","
                                + "\"status\":499,\"detail\":\"d\",\"code\":\"cancelled\",\"request_id\":\"r\"}}");
                    } else {
                        frame.send("{\"type\":\"token\",\"text\":\"Milk \"}");
                    }
                });
                ApiClient api = new ApiClient(cloud.address())) {
            assertThrows(
                    CloudFailure.Stopped.class,
                    () -> api.stream("t", null, REQUEST, frame -> cancellation.cancel(), cancellation));
            assertEquals("{\"type\":\"cancel\"}", cloud.received.getLast());
        }
    }

    @Test
    void a_question_that_is_stopped_while_it_connects_never_leaves() throws IOException {
        Cancellation cancellation = new Cancellation();
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                ApiClient api = new ApiClient(URI.create("http://127.0.0.1:" + silent.getLocalPort()))) {
            Thread.startVirtualThread(() -> stopWhenCalled(silent, cancellation));
            assertThrows(CloudFailure.Stopped.class, () -> stream(api, new ArrayList<>(), cancellation));
        }
    }

    private static void stopWhenCalled(ServerSocket silent, Cancellation cancellation) {
        try {
            silent.accept();
            cancellation.cancel();
        } catch (IOException closed) {
            // the test is over
        }
    }

    private static ChatResponse stream(ApiClient api, List<StreamFrame> frames, Cancellation cancellation) {
        return api.stream("token", null, REQUEST, frames::add, cancellation);
    }
}
