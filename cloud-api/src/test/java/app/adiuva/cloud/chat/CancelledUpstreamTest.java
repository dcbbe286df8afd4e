package app.adiuva.cloud.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.TestCloud;
import app.adiuva.cloud.config.ModelConfig;
import app.adiuva.cloud.config.ModelConfig.Access;
import app.adiuva.cloud.config.ModelConfig.Model;
import app.adiuva.cloud.config.Secret;
import app.adiuva.cloud.model.provider.FakeUpstream;
import app.adiuva.cloud.model.provider.Wire;
import app.adiuva.contracts.ApiPaths;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Stops and stalls through the whole cloud: a real client, a real cloud, and a server in each provider's wire format
/// that sees when it is hung up on.
@Timeout(60)
final class CancelledUpstreamTest {
    private static final long MOST_MILLIS = 250;
    private static final Duration SILENCE = Duration.ofSeconds(20);
    private static final String ASKED = "remind me to call Anna";

    @TempDir
    Path folder;

    private final FakeUpstream upstream = new FakeUpstream();
    private TestCloud cloud;
    private String token = "";

    CancelledUpstreamTest() throws IOException {}

    @AfterEach
    void stop() {
        cloud.close();
        upstream.close();
    }

    private void start(Wire wire, Duration silence) {
        Access access = new Access(new Secret("key"), URI.create(wire.address(upstream)), null, Map.of());
        ModelConfig config = ModelConfig.of(Map.of(wire.provider(), access), List.of(new Model(wire.provider(), "m")))
                .withSilence(silence);
        Clock clock = Clock.systemUTC();
        cloud = TestCloud.start(folder, Map.of(), ChatFeature.assistant(config, clock), clock);
        token = cloud.register().accessToken();
    }

    @ParameterizedTest
    @EnumSource
    void a_cancel_frame_before_the_headers_stops_the_call(Wire wire) throws Exception {
        start(wire, SILENCE);
        upstream.always(upstream.silence());
        try (SocketClient client = SocketClient.open(cloud, token)) {
            client.ask(ASKED);
            reached();
            hangsUpAfter(() -> client.send("{\"type\":\"cancel\"}"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_cancel_frame_in_the_middle_stops_the_call_and_the_socket_takes_the_next_request(Wire wire) throws Exception {
        start(wire, SILENCE);
        upstream.next(upstream.stall(wire.contentType(), wire.begun("I think"))).always(wire.says("Fine."));
        try (SocketClient client = SocketClient.open(cloud, token)) {
            client.ask(ASKED);
            client.nextOf("token");
            hangsUpAfter(() -> client.send("{\"type\":\"cancel\"}"));
            client.nextError("cancelled");
            client.ask(ASKED);
            assertEquals("Fine.", client.nextOf("done").get("response").asText());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_closed_socket_stops_the_call(Wire wire) throws Exception {
        start(wire, SILENCE);
        upstream.always(upstream.stall(wire.contentType(), wire.begun("I think")));
        SocketClient client = SocketClient.open(cloud, token);
        client.ask(ASKED);
        client.nextOf("token");
        hangsUpAfter(client::close);
    }

    @ParameterizedTest
    @EnumSource
    void a_client_that_hangs_up_on_a_plain_request_stops_the_call(Wire wire) throws Exception {
        start(wire, SILENCE);
        upstream.always(upstream.stall(wire.contentType(), wire.begun("I think")));
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), cloud.port())) {
            String body = "{\"message\":\"" + ASKED + "\"}";
            String request = "POST " + ApiPaths.CHAT + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
            client.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            reached();
            hangsUpAfter(client::close);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_model_that_falls_silent_is_cut_with_an_error_of_its_own(Wire wire) throws Exception {
        start(wire, Duration.ofSeconds(2));
        upstream.always(upstream.stall(wire.contentType(), wire.begun("I think")));
        try (SocketClient client = SocketClient.open(cloud, token)) {
            client.ask(ASKED);
            assertEquals(
                    "model_stalled", client.nextOf("error").at("/problem/code").asText());
            assertTrue(upstream.hungUpWithin(2_000));
            noThreadIsLeft();
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    private void reached() throws InterruptedException {
        assertTrue(upstream.reached.await(20, TimeUnit.SECONDS), "the model was not asked");
    }

    private void hangsUpAfter(Step stop) throws Exception {
        reached();
        assertTrue(threads(folder.resolve("before")).contains("\"model-stream\""), "the test reads threads right");
        long before = System.nanoTime();
        stop.run();
        assertTrue(upstream.hungUpWithin(5_000));
        long millis = (System.nanoTime() - before) / 1_000_000;
        assertTrue(millis <= MOST_MILLIS, millis + " ms");
        noThreadIsLeft();
    }

    /// Neither the one that reads the stream nor the one that watches it.
    private void noThreadIsLeft() throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
        boolean left = true;
        for (int look = 0; left && System.nanoTime() < end; look++) {
            left = threads(folder.resolve("threads" + look)).contains("\"model-");
        }
        assertTrue(!left, "a thread of the call is left");
    }

    private static String threads(Path file) throws IOException {
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpThreads(file.toAbsolutePath().toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.TEXT_PLAIN);
        return Files.readString(file);
    }
}
