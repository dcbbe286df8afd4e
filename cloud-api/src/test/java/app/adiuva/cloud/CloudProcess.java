package app.adiuva.cloud;

import app.adiuva.cloud.http.JsonForTests;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The cloud's command in a process of its own.
final class CloudProcess implements AutoCloseable {
    private static final int SECONDS = 60;

    private final Process process;
    private final Path output;

    private CloudProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static CloudProcess start(Path folder, Map<String, String> variables, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CloudApi.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("ADIUVA_CLOUD_DIR", folder.toString());
        builder.environment().put("PORT", "0");
        builder.environment().putAll(variables);
        Path output = Files.createTempFile(folder, "output", ".txt");
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        return new CloudProcess(builder.start(), output);
    }

    /// What the run file says, once it is there.
    JsonNode running(Path runFile) throws Exception {
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            runFile.getParent().register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (!Files.exists(runFile)) {
                if (System.nanoTime() > deadline || !process.isAlive()) {
                    throw new AssertionError("the cloud does not run: " + output());
                }
                var key = watch.poll(1, TimeUnit.SECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
            }
        }
        return JsonForTests.tree(Files.readString(runFile));
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the cloud does not end: " + output());
        }
        return process.exitValue();
    }

    void terminate() {
        process.destroy();
    }

    /// Ends it at once, in the middle of whatever it does.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    long pid() {
        return process.pid();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
