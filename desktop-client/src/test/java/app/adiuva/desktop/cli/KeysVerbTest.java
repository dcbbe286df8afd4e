package app.adiuva.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.cli.CommandRun.Profile;
import app.adiuva.desktop.cloud.ScriptedCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Models, and the user's own keys for them, in a terminal.
class KeysVerbTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
    private static final String SECRET = "sk-canary-41d7";
    private static final String OFFERS = """
            {"models": [{"provider": "built-in", "title": "Adiuva", "model": "built-in"}],
             "providers": [{"name": "openai", "title": "OpenAI", "usual_model": "gpt"}, {"name": "ollama", "title": "Ollama"}],
             "chooses": true, "own_keys": true}""";

    @TempDir
    Path home;

    private ScriptedCloud cloud;
    private Profile profile;

    @BeforeEach
    void start() {
        cloud = ScriptedCloud.choosing(OFFERS, frame -> {});
        profile =
                Profile.in(home, CLOCK).with("ADIUVA_CLOUD_URL", cloud.address().toString());
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private CommandRun set(String provider, String input) {
        return profile.reading(input.getBytes(StandardCharsets.UTF_8), "keys", "set", provider, "--json");
    }

    @Test
    void a_key_comes_from_the_standard_input_and_is_in_a_file_of_its_owner_alone() throws IOException {
        assertEquals("openai", set("openai", SECRET + "\n").json().get("kept").asText());
        assertEquals("[\"openai\"]", profile.run("keys", "--json").json().toString());
        JsonNode models = profile.run("models", "--json").json();
        assertTrue(models.at("/providers/0/has_key").asBoolean());
        assertFalse(models.at("/providers/1/has_key").asBoolean());
        assertEquals("built-in", models.at("/models/0/model").asText());
        assertTrue(profile.run("models").out().contains("your key"));

        List<Path> holding = holding();
        assertEquals(1, holding.size(), holding.toString());
        if (Files.getFileStore(home).supportsFileAttributeView("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(holding.getFirst())));
        }
        assertEquals(0, profile.run("keys", "remove", "openai").status());
        assertEquals(List.of(), holding());
        assertEquals(4, profile.run("keys", "remove", "openai").status());
    }

    private List<Path> holding() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(KeysVerbTest::holdsTheSecret)
                    .toList();
        }
    }

    private static boolean holdsTheSecret(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(SECRET);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void no_key_is_taken_as_an_argument_nor_shown() {
        CommandRun argument = profile.run("keys", "set", "openai", SECRET);
        assertEquals(2, argument.status());
        assertFalse((argument.out() + argument.err()).contains(SECRET));
        assertEquals("[]", profile.run("keys", "--json").json().toString());
        set("openai", SECRET);
        for (String[] verb : List.of(
                new String[] {"keys"}, new String[] {"keys", "--json"}, new String[] {"models"}, new String[] {"doctor"
                })) {
            CommandRun shown = profile.run(verb);
            assertFalse((shown.out() + shown.err()).contains(SECRET), verb[0]);
        }
    }

    @Test
    void a_misused_verb_of_secrets_repeats_no_word_that_was_typed() {
        for (String[] verb : List.of(
                new String[] {"keys", "set", "openai", "--key=" + SECRET},
                new String[] {"keys", SECRET},
                new String[] {"keys", "set", "openai", "-k" + SECRET, "--json"},
                new String[] {"account", "sign-in", "--email", "a@example.com", SECRET},
                new String[] {"account", "sign-in", "--email", "a@example.com", "--password=" + SECRET},
                new String[] {"backup", "passphrase", SECRET},
                new String[] {"backup", "init", "--passphrase", SECRET},
                new String[] {"target", "add", "hook", "--webhook=https://example.com/" + SECRET})) {
            CommandRun misused = profile.run(verb);
            assertEquals(2, misused.status(), String.join(" ", verb));
            assertFalse((misused.out() + misused.err()).contains(SECRET), misused.err());
        }
        assertTrue(profile.run("keys", "set", "openai", "--key=" + SECRET).err().contains("There is no option --key;"));
    }

    @Test
    void what_is_no_key_or_of_no_provider_is_refused() {
        assertEquals(
                "no_provider", set("opneai", SECRET).json().at("/error/code").asText());
        for (String input : List.of("", "\n", "two words\n", "x".repeat(513) + "\n")) {
            CommandRun refused = set("openai", input);
            assertEquals(2, refused.status());
            assertEquals("not_a_key", refused.json().at("/error/code").asText());
        }
        assertEquals(2, profile.run("keys", "set").status());
        assertEquals("[]", profile.run("keys", "--json").json().toString());
        cloud.close();
        assertEquals(3, profile.run("models").status());
        assertEquals(3, set("openai", SECRET).status());
        assertEquals("[]", profile.run("keys", "--json").json().toString());
    }
}
