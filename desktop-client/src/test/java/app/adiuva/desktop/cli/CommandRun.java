package app.adiuva.desktop.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One run of the command in this process, with captured streams.
record CommandRun(int status, String out, String err) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// The only document on standard output.
    JsonNode json() {
        try (var parser = JSON.createParser(out)) {
            JsonNode document = JSON.readTree(parser);
            if (parser.nextToken() != null) {
                throw new AssertionError("more than one document: " + out);
            }
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + out + err, e);
        }
    }

    /// Runs commands in one profile.
    record Profile(Path home, Map<String, String> environment, Clock clock) {
        static Profile in(Path home, Clock clock) {
            return new Profile(home, Map.of("ADIUVA_HOME", home.toString()), clock);
        }

        Profile with(String variable, String value) {
            Map<String, String> more = new HashMap<>(environment);
            more.put(variable, value);
            return new Profile(home, more, clock);
        }

        CommandRun run(String... arguments) {
            return run(new byte[0], false, arguments);
        }

        CommandRun typing(String input, String... arguments) {
            return run(input.getBytes(StandardCharsets.UTF_8), true, arguments);
        }

        CommandRun reading(byte[] input, String... arguments) {
            return run(input, false, arguments);
        }

        private CommandRun run(byte[] input, boolean interactive, String... arguments) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Terminal terminal = new Terminal(
                    new ByteArrayInputStream(input),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    interactive,
                    interactive);
            int status = Cli.run(List.of(arguments), terminal, environment, clock);
            return new CommandRun(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }
}
