package app.adiuva.cloud.bench.stream;

import app.adiuva.cloud.CloudApi;
import app.adiuva.cloud.config.Variable;
import app.adiuva.cloud.http.Json;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.auth.AuthTokens;
import app.adiuva.contracts.auth.RegisterRequest;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// What is measured: a cloud and the endpoint that it asks, each in a process of its own, and a client of both. Ends
/// both when it is closed.
final class Machinery implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final long LOOK_MILLIS = 20;
    /// On two processors the collector that takes one of them for itself makes every stream wait.
    private static final List<String> HEAP = List.of("-Xmx1g", "-Xmn256m", "-XX:+UseSerialGC");

    private final Path folder;
    private final HttpClient http;
    private final Process endpoint;
    private final URI endpointUrl;
    private final Process cloud;
    private final URI cloudUrl;
    private final String token;

    /// @throws IOException when one of them does not start
    static Machinery start(HttpClient http) throws IOException, InterruptedException {
        return new Machinery(http);
    }

    private Machinery(HttpClient http) throws IOException, InterruptedException {
        this.http = http;
        this.folder = Files.createTempDirectory("adiuva-bench");
        this.endpoint = java(Endpoint.class, Map.of());
        endOnExit(endpoint);
        BufferedReader said =
                new BufferedReader(new InputStreamReader(endpoint.getInputStream(), StandardCharsets.UTF_8));
        this.endpointUrl = URI.create("http://127.0.0.1:" + said.readLine());
        Path runFile = folder.resolve("run.json");
        this.cloud = java(
                CloudApi.class,
                Map.of(
                        Variable.PORT, "0",
                        Variable.ADIUVA_CLOUD_DIR, folder.toString(),
                        Variable.ADIUVA_RUN_FILE, runFile.toString(),
                        Variable.ADIUVA_LOG_FILE, folder.resolve("cloud.log").toString(),
                        Variable.LOG_LEVEL, "warn",
                        Variable.OPENAI_BASE_URL, endpointUrl.resolve("/v1").toString(),
                        Variable.OPENAI_MODEL, "bench"));
        endOnExit(cloud);
        this.cloudUrl = awaitCloud(runFile);
        this.token = register();
    }

    DirectClient direct() {
        return new DirectClient(http, endpointUrl);
    }

    /// A socket of its own.
    CloudClient throughCloud(String question) {
        return CloudClient.open(http, cloudUrl, token, question);
    }

    void pace(int tokens, int millis) throws IOException, InterruptedException {
        post(endpointUrl.resolve("/pace"), new Endpoint.Pace(tokens, millis));
    }

    /// The most memory that the cloud ever had, in bytes; only Linux tells.
    OptionalLong peakMemory() throws IOException {
        Path status = Path.of("/proc", String.valueOf(cloud.pid()), "status");
        if (!Files.exists(status)) {
            return OptionalLong.empty();
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst();
    }

    @Override
    public void close() {
        cloud.destroyForcibly();
        endpoint.destroyForcibly();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            System.err.println("Left behind: " + folder);
        }
    }

    private Process java(Class<?> main, Map<Variable, String> variables) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(HEAP);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), main.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        List.of(Variable.values()).forEach(variable -> builder.environment().remove(variable.name()));
        variables.forEach((variable, value) -> builder.environment().put(variable.name(), value));
        return builder.start();
    }

    private static void endOnExit(Process process) {
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    private URI awaitCloud(Path runFile) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        while (!Files.exists(runFile)) {
            if (cloud.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                throw new IOException("the cloud did not start");
            }
        }
        return URI.create(Json.read(Files.readAllBytes(runFile), JsonNode.class)
                .path("url")
                .asText());
    }

    private String register() throws IOException, InterruptedException {
        String tokens = post(
                cloudUrl.resolve(ApiPaths.REGISTER),
                new RegisterRequest("bench@example.com", UUID.randomUUID().toString()));
        return Json.read(tokens, AuthTokens.class).accessToken();
    }

    private String post(URI url, Object body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.text(body)))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException("status " + response.statusCode() + " for " + url.getPath());
        }
        return response.body();
    }
}
