package app.adiuva.cloud.amnesia;

import app.adiuva.cloud.config.Variable;
import app.adiuva.cloud.http.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The cloud under test: a process of its own, from the same class path, that logs all it can and writes nowhere but
/// into one folder. Not thread-safe.
final class ChildCloud implements AutoCloseable {
    private static final int START_SECONDS = 60;
    private static final int STOP_SECONDS = 20;
    private static final int DUMP_SECONDS = 60;
    private static final int LOOK_MILLIS = 50;

    private final Process process;
    private final URI url;
    private final List<String> routes;

    private ChildCloud(Process process, URI url, List<String> routes) {
        this.process = process;
        this.url = url;
        this.routes = routes;
    }

    /// Starts it and waits until it answers.
    ///
    /// @param mainClass the cloud's command
    /// @throws CannotVerify when it does not start
    static ChildCloud start(String mainClass, Places places, Map<String, String> variables)
            throws IOException, InterruptedException, CannotVerify {
        ProcessBuilder builder = new ProcessBuilder(
                java("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Djava.io.tmpdir=" + places.temporary(),
                "-cp",
                System.getProperty("java.class.path"),
                mainClass);
        // What configures a cloud on this machine must not reach this one: it could be another database.
        List.of(Variable.values()).forEach(variable -> builder.environment().remove(variable.name()));
        List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS").forEach(builder.environment()::remove);
        builder.environment().putAll(variables);
        builder.redirectErrorStream(true).redirectOutput(places.output().toFile());
        Process process = builder.start();
        // Ctrl-C ends both, and leaves nothing.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> abandon(process, places)));
        boolean answers = false;
        try {
            ChildCloud cloud = awaitAnswers(process, places);
            answers = true;
            return cloud;
        } finally {
            if (!answers) {
                process.destroyForcibly();
            }
        }
    }

    URI url() {
        return url;
    }

    /// The route table as it stands in this process: `METHOD path`.
    List<String> routes() {
        return routes;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Writes what is reachable after a full collection; the dump itself collects once more.
    void dump(Path file) throws IOException, InterruptedException, CannotVerify {
        jcmd("GC.run");
        jcmd("GC.heap_dump", file.toString());
        if (!Files.exists(file)) {
            throw new CannotVerify("the heap of the cloud could not be written");
        }
    }

    /// Tells it to stop, as an operator does.
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static void abandon(Process process, Places places) {
        try {
            process.destroyForcibly().waitFor();
            places.close();
        } catch (IOException | InterruptedException alreadyGone) {
            // As after every run that came to its end.
        }
    }

    private void jcmd(String... command) throws IOException, InterruptedException, CannotVerify {
        List<String> line = new ArrayList<>(List.of(java("jcmd"), String.valueOf(process.pid())));
        line.addAll(List.of(command));
        Process jcmd = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!jcmd.waitFor(DUMP_SECONDS, TimeUnit.SECONDS) || jcmd.exitValue() != 0) {
            jcmd.destroyForcibly();
            throw new CannotVerify("jcmd of this JDK could not speak to the cloud");
        }
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    /// Where it listens and what its routes are stands in its log.
    private static ChildCloud awaitAnswers(Process process, Places places)
            throws IOException, InterruptedException, CannotVerify {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (System.nanoTime() < deadline) {
            Optional<JsonNode> listening = line(places.log(), "listening");
            if (listening.isPresent()) {
                List<String> routes = new ArrayList<>();
                line(places.log(), "route table")
                        .orElseThrow(() -> new CannotVerify("the cloud did not log its route table"))
                        .at("/context/routes")
                        .forEach(route -> routes.add(route.asText()));
                URI url = URI.create(listening.get().at("/context/url").asText());
                return new ChildCloud(process, url, routes);
            }
            if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        throw new CannotVerify("the cloud did not start: "
                + Files.readString(places.output(), StandardCharsets.UTF_8).strip());
    }

    private static Optional<JsonNode> line(Path log, String message) throws IOException {
        if (!Files.exists(log)) {
            return Optional.empty();
        }
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains("\"message\":\"" + message + "\"") && line.endsWith("}"))
                .map(line -> Json.read(line, JsonNode.class))
                .findFirst();
    }
}
