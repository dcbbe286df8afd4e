package app.adiuva.cloud.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.TestCloud;
import app.adiuva.cloud.TestCloud.Reply;
import app.adiuva.contracts.ApiPaths;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What happens to the connection while `POST /api/v1/chat` is answered.
@Timeout(60)
class ChatRoutesTest {
    @TempDir
    Path folder;

    private final WaitingAssistant assistant = new WaitingAssistant();
    private TestCloud cloud;
    private String token;

    @BeforeEach
    void start() {
        cloud = TestCloud.start(folder, Map.of(), assistant, Clock.systemUTC());
        token = cloud.register().accessToken();
    }

    @AfterEach
    void stop() {
        assistant.go.countDown();
        cloud.close();
    }

    @Test
    void the_work_for_a_client_that_hung_up_stops() throws Exception {
        Socket client = connect();
        client.getOutputStream().write(request("wait"));
        assertTrue(assistant.waiting.get(10, TimeUnit.SECONDS));
        client.close();
        assertTrue(assistant.cancelled.get(10, TimeUnit.SECONDS));
    }

    @Test
    void a_client_that_closed_only_its_own_side_is_told_why_there_is_no_answer() throws Exception {
        try (Socket client = connect()) {
            client.getOutputStream().write(request("wait"));
            client.shutdownOutput();
            String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 499 ") && answer.contains("\"cancelled\""), answer);
        }
    }

    @Test
    void a_client_that_waits_is_answered_and_its_connection_stays_good() throws Exception {
        try (Socket client = connect()) {
            for (int i = 0; i < 3; i++) {
                client.getOutputStream().write(request("slow"));
                assertTrue(answer(client).startsWith("HTTP/1.1 200 "));
            }
            assertTrue(!assistant.cancelled.isDone());
        }
    }

    @Test
    void a_request_that_is_sent_before_the_answer_is_answered_or_the_connection_ends_in_order() throws Exception {
        try (Socket client = connect()) {
            client.getOutputStream().write(request("slow"));
            assertTrue(assistant.waiting.get(10, TimeUnit.SECONDS));
            client.getOutputStream().write(request("early"));
            String first = answer(client);
            assertTrue(first.startsWith("HTTP/1.1 200 ") && first.contains("\"slow\""), first);
            if (first.contains("Connection: close")) {
                assertEquals(-1, client.getInputStream().read());
            } else {
                String second = answer(client);
                assertTrue(second.startsWith("HTTP/1.1 200 ") && second.contains("\"early\""), second);
            }
        }
    }

    @Test
    void an_unexpected_failure_is_told_without_its_words() {
        for (String message : List.of("fail", "overflow")) {
            Reply reply = cloud.post(ApiPaths.CHAT, token, "{\"message\":\"" + message + "\"}");
            assertEquals("internal", reply.expect(500).problem());
            assertTrue(!reply.raw().body().contains("secret"), reply.raw().body());
        }
    }

    @Test
    void the_stream_without_an_upgrade_says_that_it_is_a_websocket() {
        Reply reply = cloud.get(ApiPaths.CHAT_STREAM, token).expect(426);
        assertEquals("upgrade_required", reply.code());
        assertEquals("websocket", reply.raw().headers().firstValue("Upgrade").orElse(""));
        cloud.get(ApiPaths.CHAT_STREAM, null).expect(401);
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), cloud.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private byte[] request(String message) {
        String body = "{\"message\":\"" + message + "\"}";
        return ("POST " + ApiPaths.CHAT + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                        + "Authorization: Bearer " + token + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /// One whole answer, by its `Content-Length`.
    private static String answer(Socket client) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) client.getInputStream().read());
        }
        String length = head.toString().replaceAll("(?is).*content-length: (\\d+).*", "$1");
        byte[] body = client.getInputStream().readNBytes(Integer.parseInt(length));
        return head + new String(body, StandardCharsets.UTF_8);
    }
}
