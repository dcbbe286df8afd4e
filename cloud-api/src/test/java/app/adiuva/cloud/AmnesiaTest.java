package app.adiuva.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.http.JsonForTests;
import app.adiuva.cloud.model.FakeOpenAi;
import app.adiuva.contracts.ApiPaths;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the cloud is told, it forgets: one word goes through every route of a real process that logs as much as it can,
/// in requests that succeed and in requests that fail, and is in none of the files that the process wrote.
@Timeout(120)
class AmnesiaTest {
    private static final String WORD = "xylocanary";
    private static final String ACCOUNT = "{\"email\":\"anna@example.com\",\"password\":\"%s\"}";

    @TempDir
    Path folder;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String url = "";
    private String token = "";

    @Test
    void a_word_that_went_through_every_route_is_in_no_log_no_table_and_no_temporary_file() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Path runFile = folder.resolve("run.json");
        try (FakeOpenAi model = new FakeOpenAi()) {
            Map<String, String> variables = Map.of(
                    "ADIUVA_RUN_FILE",
                    runFile.toString(),
                    "ADIUVA_LOG_FILE",
                    folder.resolve("cloud.log").toString(),
                    "LOG_LEVEL",
                    "debug",
                    "JAVA_TOOL_OPTIONS",
                    "-Djava.io.tmpdir=" + temporary,
                    "OPENAI_BASE_URL",
                    model.url(),
                    "OPENAI_API_KEY",
                    "sk-" + WORD);
            try (CloudProcess cloud = CloudProcess.start(folder, variables)) {
                url = cloud.running(runFile).get("url").asText();
                signIn();
                chat(model);
                stream(model);
                mistakes();
                cloud.terminate();
                cloud.exitCode();
            }
            assertTrue(model.bodies.stream().anyMatch(body -> body.contains(WORD)), "the model was told");
        }
        String log = Files.readString(folder.resolve("cloud.log"));
        assertTrue(log.contains("\"exchange\"") && log.contains(ApiPaths.CHAT), "the test reads the right log");
        assertTrue(
                filesWith("anna@example.com").stream()
                        .anyMatch(file -> file.getFileName().toString().startsWith("cloud.db")),
                "the test reads the right database");
        assertEquals(List.of(), filesWith(WORD));
    }

    private void signIn() throws Exception {
        String body = post(ApiPaths.REGISTER, ACCOUNT.formatted(WORD), 201);
        token = JsonForTests.tree(body).get("access_token").asText();
        post(ApiPaths.LOGIN, ACCOUNT.formatted("not " + WORD), 401);
        post(ApiPaths.LOGIN, ACCOUNT.formatted(WORD), 200);
        post(ApiPaths.REFRESH, "{\"refresh_token\":\"" + WORD + "\"}", 401);
        post(ApiPaths.LOGOUT, "{\"refresh_token\":\"" + WORD + "\"}", 404);
    }

    private void chat(FakeOpenAi model) throws Exception {
        script(model);
        assertTrue(post(ApiPaths.CHAT, request(""), 200).contains(WORD));
        script(model);
        assertTrue(post(ApiPaths.CHAT, request(",\"execution_mode\":\"plan\""), 200)
                .contains(WORD));
        model.answers(500, "application/json", "{\"error\":{\"message\":\"" + WORD + "\"}}", Map.of());
        post(ApiPaths.CHAT, request(""), 200);
        model.answers(200, "text/event-stream", "data: {\"" + WORD + "\n\n", Map.of());
        post(ApiPaths.CHAT, request(""), 200);
    }

    private void stream(FakeOpenAi model) throws Exception {
        Semaphore ends = new Semaphore(0);
        WebSocket socket = http.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(URI.create(url.replace("http:", "ws:") + ApiPaths.CHAT_STREAM), new Ends(ends))
                .get(20, TimeUnit.SECONDS);
        script(model);
        for (String frame : List.of(request(""), "{\"" + WORD + "\":1}", WORD, "{\"message\":\"" + WORD)) {
            socket.sendText(frame, true).get(20, TimeUnit.SECONDS);
            assertTrue(ends.tryAcquire(20, TimeUnit.SECONDS), "no end after " + frame);
        }
        socket.sendText("{\"type\":\"" + WORD + "\"}", true).get(20, TimeUnit.SECONDS);
        socket.abort();
    }

    private void mistakes() throws Exception {
        post(ApiPaths.CHAT, "{\"message\":\"x\",\"" + WORD + "\":1}", 422);
        post(ApiPaths.CHAT, "{\"message\":\"" + WORD, 400);
        post(ApiPaths.CHAT, "{\"message\":\"" + (WORD + " ").repeat(2_000) + "\"}", 422);
        post(ApiPaths.CHAT, WORD.repeat(200_000), 413);
        post(ApiPaths.CHAT, "{\"message\":\"x\",\"context\":{\"time_zone\":\"" + WORD + "\"}}", 422);
        post(ApiPaths.CHAT + "?" + WORD + "=1", "{}", 422);
        post("/" + WORD, WORD, 404);
        token = WORD;
        post(ApiPaths.CHAT, request(""), 401);
    }

    /// A route, a call of a tool and an answer, each with the word.
    private static void script(FakeOpenAi model) {
        model.streamsInTurn(
                FakeOpenAi.toolCall(
                        0, "r", "route", "{\"steps\":[{\"agent\":\"task_agent\",\"request\":\"" + WORD + "\"}]}"),
                FakeOpenAi.toolCall(0, "c", "create_task", "{\"title\":\"" + WORD + "\"}"),
                FakeOpenAi.text(WORD));
    }

    private static String request(String more) {
        return "{\"message\":\"remind me of the " + WORD
                + "\",\"context\":{\"recent_tasks\":[{\"id\":\"1\",\"title\":\"" + WORD
                + "\"}],\"conversation_history\":[{\"role\":\"user\",\"content\":\"" + WORD + "\"}]}" + more + "}";
    }

    private String post(String path, String body, int status) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("X-Word", WORD)
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        assertEquals(status, response.statusCode(), path + " " + response.body());
        return response.body();
    }

    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> has(file, text))
                    .toList();
        }
    }

    private static boolean has(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// Counts the frames that end an exchange.
    private record Ends(Semaphore count) implements WebSocket.Listener {
        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            String type = JsonForTests.tree(data.toString()).path("type").asText();
            if (type.equals("done") || type.equals("error")) {
                count.release();
            }
            from.request(1);
            return null;
        }
    }
}
