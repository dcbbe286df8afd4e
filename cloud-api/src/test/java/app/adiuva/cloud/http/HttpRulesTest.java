package app.adiuva.cloud.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.TestCloud;
import app.adiuva.cloud.TestCloud.Reply;
import app.adiuva.contracts.ApiPaths;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// What holds for every path before its route is asked: HTTP itself, methods, headers, origins.
class HttpRulesTest {
    @TempDir
    static Path folder;

    private static TestCloud cloud;
    private static String token;

    @BeforeAll
    static void start() {
        cloud = TestCloud.start(folder);
        token = cloud.register().accessToken();
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @Test
    void what_is_not_named_as_open_is_closed() {
        for (String path : List.of("/", "/nope", "/api/v1", "/api/v1/auth", "/docsx", "/api/v1/health/", "/metrics")) {
            assertEquals("unauthenticated", cloud.get(path, null).expect(401).problem());
            assertEquals("not_found", cloud.get(path, token).expect(404).problem());
        }
        assertEquals("not_found", cloud.get("/docs/../secret", null).problem());
    }

    @Test
    void a_wrong_method_names_the_right_one() {
        for (String method : List.of("GET", "PUT", "DELETE", "PATCH")) {
            Reply reply = cloud.send(method, ApiPaths.LOGIN, null, BodyPublishers.noBody(), Map.of());
            assertEquals("method_not_allowed", reply.expect(405).problem());
            assertEquals("POST", reply.raw().headers().firstValue("Allow").orElse(""));
        }
    }

    @Test
    void whoever_accepts_no_json_is_told_so() {
        for (String accept : List.of("text/html", "image/*", "application/json;q=0", "application/xml, text/plain")) {
            Reply reply = cloud.send("GET", ApiPaths.HEALTH, null, BodyPublishers.noBody(), Map.of("Accept", accept));
            assertEquals("not_acceptable", reply.expect(406).problem());
        }
        for (String accept : List.of("text/html, */*;q=0.1", "application/*", "application/json")) {
            cloud.send("GET", ApiPaths.HEALTH, null, BodyPublishers.noBody(), Map.of("Accept", accept))
                    .expect(200);
        }
    }

    @TestFactory
    Stream<DynamicTest> what_is_not_even_http_gets_a_problem_too() {
        String host = "Host: x\r\n";
        String login = "POST /api/v1/auth/login HTTP/1.1\r\n" + host;
        String health = "GET /api/v1/health HTTP/1.1\r\n";
        String endless = "y".repeat(100_000);
        return Map.of(
                        "nonsense", "HELLO\r\n\r\n",
                        "an old version", "GET /api/v1/health HTTP/0.9\r\n\r\n",
                        "no host", health + "\r\n",
                        "endless headers", health + host + "X: " + endless + "\r\n\r\n",
                        "an endless path", "GET /" + endless + " HTTP/1.1\r\n" + host + "\r\n",
                        "two lengths", login + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                        "a null byte in the path", "GET /api/v1/auth/%00 HTTP/1.1\r\n" + host + "\r\n")
                .entrySet()
                .stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    String answer = raw(row.getValue());
                    assertTrue(answer.matches("(?s)HTTP/1\\.1 4\\d\\d .*"), answer);
                    assertTrue(answer.contains("application/problem+json"), answer);
                    assertFalse(answer.contains("jetty") || answer.contains("at org."), answer);
                }));
    }

    @Test
    void pages_of_this_computer_may_call_and_others_may_not() {
        for (String origin : List.of("http://localhost:5173", "app://adiuva", "http://127.0.0.1", "http://[::1]:80")) {
            assertEquals(
                    origin,
                    preflight(origin)
                            .raw()
                            .headers()
                            .firstValue("Access-Control-Allow-Origin")
                            .orElse(""));
        }
        for (String origin :
                List.of("null", "https://evil.example", "http://localhost.evil.example", "http://127.0.0.1.evil")) {
            assertTrue(
                    preflight(origin)
                            .raw()
                            .headers()
                            .firstValue("Access-Control-Allow-Origin")
                            .isEmpty(),
                    origin);
        }
    }

    @Test
    void head_does_what_get_does_but_for_the_body() {
        for (String path : List.of(ApiPaths.HEALTH, ApiPaths.ME, ApiPaths.LOGIN, ApiPaths.CHAT_STREAM, "/nope")) {
            Reply get = cloud.get(path, token);
            Reply head = cloud.send("HEAD", path, token, BodyPublishers.noBody(), Map.of());
            assertEquals(get.status(), head.status(), path);
            assertEquals("", head.raw().body());
            for (String header : List.of("Content-Type", "Allow", "Upgrade")) {
                assertEquals(
                        get.raw().headers().firstValue(header),
                        head.raw().headers().firstValue(header),
                        path + " " + header);
            }
        }
    }

    @Test
    void a_body_that_ends_too_early_is_a_problem() throws IOException {
        String answer = raw("POST " + ApiPaths.LOGIN
                + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");
        assertTrue(answer.startsWith("HTTP/1.1 400 ") && answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("\"incomplete\""), answer);
    }

    /// Takes more than a minute: the body's time is the server's own.
    @Test
    @Tag("slow")
    void a_body_that_drips_in_is_refused_after_a_minute_and_one_that_stops_after_half() throws Exception {
        String head = "POST " + ApiPaths.LOGIN
                + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";
        try (Socket dripping = new Socket(InetAddress.getLoopbackAddress(), cloud.port());
                Socket stopped = new Socket(InetAddress.getLoopbackAddress(), cloud.port())) {
            stopped.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            dripping.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            InputStream answers = dripping.getInputStream();
            for (int second = 0; second < 100 && answers.available() == 0; second++) {
                dripping.getOutputStream().write(' ');
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
            for (Socket client : List.of(dripping, stopped)) {
                String answer = new String(client.getInputStream().readNBytes(1_000), StandardCharsets.UTF_8);
                assertTrue(answer.startsWith("HTTP/1.1 408 ") && answer.contains("\"too_slow\""), answer);
            }
        }
    }

    private static Reply preflight(String origin) {
        return cloud.send(
                        "OPTIONS",
                        ApiPaths.CHAT,
                        null,
                        BodyPublishers.noBody(),
                        Map.of("Origin", origin, "Access-Control-Request-Method", "POST"))
                .expect(204);
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), cloud.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(4_000), StandardCharsets.UTF_8);
        }
    }
}
