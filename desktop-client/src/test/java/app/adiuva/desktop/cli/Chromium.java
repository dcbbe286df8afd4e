package app.adiuva.desktop.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A real Chromium with one page, without a window, steered by its DevTools protocol. For one thread.
final class Chromium implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LISTENING = "DevTools listening on ";

    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private int sent;

    private Chromium(Process process, URI browser) {
        this.process = process;
        this.socket = http.newWebSocketBuilder()
                .buildAsync(page(browser), new Answers())
                .join();
    }

    /// @param folder for its profile
    /// @throws AssertionError when there is none on this computer
    static Chromium start(Path folder) {
        ProcessBuilder builder = new ProcessBuilder(
                program().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--window-size=900,900",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder,
                "about:blank");
        try {
            Process process =
                    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            BufferedReader words = process.errorReader(StandardCharsets.UTF_8);
            String line = words.readLine();
            while (line != null && !line.startsWith(LISTENING)) {
                line = words.readLine();
            }
            if (line == null) {
                throw new AssertionError("Chromium ended before it listened");
            }
            Thread.ofVirtual().start(() -> words.lines().forEach(_ -> {})); // or else it stops at a full pipe
            return new Chromium(process, URI.create(line.substring(LISTENING.length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("This test needs a Chromium on the PATH: apt-get install chromium"));
    }

    /// The address of its only page.
    private URI page(URI browser) {
        HttpRequest list = HttpRequest.newBuilder(URI.create("http://" + browser.getAuthority() + "/json/list"))
                .build();
        try {
            for (JsonNode target :
                    JSON.readTree(http.send(list, BodyHandlers.ofString()).body())) {
                if (target.get("type").asText().equals("page")) {
                    return URI.create(target.get("webSocketDebuggerUrl").asText());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("Chromium shows no page");
    }

    /// Opens a page and waits until it is there.
    void open(URI address) {
        call("Page.navigate", Map.of("url", address.toString()));
        until("location.href === " + quoted(address.toString()) + " && document.readyState === 'complete'");
    }

    /// Clicks on what a selector finds first, and waits for the page that follows.
    void follow(String selector) {
        evaluate("window.before = true; document.querySelector(" + quoted(selector) + ").click()");
        until("window.before === undefined && document.readyState === 'complete'");
    }

    /// Clicks without leaving the page.
    void click(String selector) {
        evaluate("document.querySelector(" + quoted(selector) + ").click()");
    }

    String text() {
        return evaluate("document.body.innerText").asText();
    }

    String path() {
        return evaluate("location.pathname").asText();
    }

    long count(String selector) {
        return evaluate("document.querySelectorAll(" + quoted(selector) + ").length")
                .asLong();
    }

    void picture(Path file) {
        String data = call("Page.captureScreenshot", Map.of("format", "png"))
                .get("data")
                .asText();
        try {
            Files.write(file, Base64.getDecoder().decode(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void until(String condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (evaluate(condition).asBoolean()) {
                    return;
                }
            } catch (AssertionError changingPage) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("never came: " + condition + " on " + path() + "\n" + text());
    }

    private JsonNode evaluate(String script) {
        JsonNode result = call("Runtime.evaluate", Map.of("expression", script, "returnByValue", true));
        if (result.has("exceptionDetails")) {
            throw new AssertionError(script + ": " + result.get("exceptionDetails"));
        }
        return result.at("/result/value");
    }

    private JsonNode call(String method, Map<String, Object> parameters) {
        int id = ++sent;
        ObjectNode request = JSON.createObjectNode().put("id", id).put("method", method);
        request.set("params", JSON.valueToTree(parameters));
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText(request.toString(), true).join();
        JsonNode whole =
                answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        if (whole.has("error")) {
            throw new AssertionError(method + ": " + whole.get("error"));
        }
        return whole.get("result");
    }

    private static String quoted(String text) {
        return JSON.valueToTree(text).toString();
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        all.forEach(each -> each.onExit().join());
    }

    private final class Answers implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                take(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        private void take(String message) {
            try {
                JsonNode node = JSON.readTree(message);
                Optional.ofNullable(answers.remove(node.path("id").asInt(-1)))
                        .ifPresent(answer -> answer.complete(node));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
