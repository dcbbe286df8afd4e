package app.adiuva.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.backup.BackupFailure;
import app.adiuva.desktop.cli.CommandRun.Profile;
import app.adiuva.desktop.cli.bench.Measurement;
import app.adiuva.desktop.cloud.LocalCloud;
import app.adiuva.desktop.cloud.ScriptedCloud;
import app.adiuva.desktop.cloud.TestCloud;
import app.adiuva.desktop.store.StorageException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `docs/cli.md` is a public contract: what it says of the command and what the command does are the same.
class CommandDocumentTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
    private static final Path SOURCES = Path.of("src/main/java/app/adiuva/desktop");
    private static final String DOCUMENT = read(Path.of("../docs/cli.md"));
    private static final String MILK = """
            {"type":"done","done":true,"response":"On the list.","agent":"task_agent","model":"built-in","actions":[
            {"type":"create_record","table":"tasks","data":{"title":"Milk","due_at":"2026-11-22T15:00:00Z"}}]}""";

    @TempDir
    Path home;

    @Test
    void names_every_verb_and_every_option() {
        Set<String> described = new TreeSet<>(found("(?m)^adiuva ([a-z-]+) ", DOCUMENT));
        assertEquals(new TreeSet<>(Cli.verbs().keySet()), described);
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                new ByteArrayOutputStream(),
                false,
                false);
        try (Session session = new Session(terminal, Map.of(), CLOCK)) {
            Cli.verbs()
                    .forEach((name, verb) ->
                            namesOptions(name, verb.apply(session).commandLine()));
        }
    }

    private static void namesOptions(String name, CommandLine line) {
        line.getCommandSpec()
                .options()
                .forEach(option -> assertTrue(
                        option.longestName().equals("--version") || says(DOCUMENT, option.longestName()),
                        name + " " + option.longestName()));
        line.getSubcommands().forEach((word, below) -> {
            assertTrue(says(DOCUMENT, name + " " + word), name + " " + word);
            namesOptions(name + " " + word, below);
        });
    }

    @Test
    void names_every_exit_code_and_every_error_code() throws IOException {
        assertEquals(
                Arrays.stream(ExitCode.values())
                        .map(code -> String.valueOf(code.status()))
                        .toList(),
                found("(?m)^\\| ([0-9]+) \\|", DOCUMENT));
        Set<String> codes =
                new TreeSet<>(found("return \"([a-z_]+)\";", read(SOURCES.resolve("cloud/CloudFailure.java"))));
        for (BackupFailure.Kind kind : BackupFailure.Kind.values()) {
            codes.add(kind.code());
        }
        try (Stream<Path> files = Files.walk(SOURCES.resolve("cli"))) {
            files.filter(Files::isRegularFile).forEach(file -> {
                codes.addAll(found("ExitCode\\.[A-Z_]+,\\s*\"([a-z_]+)\"", read(file)));
                codes.addAll(found("new Reversal\\([^;]*, \"([a-z_]+)\",", read(file)));
            });
        }
        codes.remove("database_"); // completed by the reasons
        for (StorageException.Reason reason : StorageException.Reason.values()) {
            codes.add("database_" + reason.code());
        }
        assertTrue(
                codes.containsAll(Set.of("usage", "offline", "conflict", "internal", "profile_unusable")), "" + codes);
        String list = section("## `--json`");
        codes.forEach(code -> assertTrue(list.contains("`" + code + "`"), code));
    }

    @Test
    void shows_the_fields_of_every_document() throws IOException {
        try (ScriptedCloud cloud = ScriptedCloud.streaming(frame -> frame.send(MILK))) {
            Profile profile = Profile.in(home, CLOCK)
                    .with("ADIUVA_CLOUD_URL", cloud.address().toString());
            JsonNode ask = profile.run("ask", "milk", "--apply", "--json").json();
            JsonNode shown = example("### ask");
            assertEquals(names(ask), names(shown));
            assertEquals(names(ask.at("/actions/0")), names(shown.at("/actions/0")));
            assertEquals(names(ask.at("/diff/0")), names(shown.at("/diff/0")));
            fill();
            assertEquals(names(profile.run("list", "tasks", "--json").json().get(0)), names(example("### list")));
            describes("### list", profile.run("list", "events", "--json").json());
            describes("### list", profile.run("list", "thoughts", "--json").json());
            describes("### search", profile.run("search", "milk", "--json").json());
            describes("### history", profile.run("history", "--json").json());
            describes("### trash", profile.run("trash", "--json").json());
            JsonNode doctor = profile.run("doctor", "--json").json();
            names(doctor).forEach(name -> assertTrue(says(section("### doctor"), name), name));
            describes("### doctor", doctor.get("checks"));
            doctor.get("checks")
                    .forEach(check -> assertTrue(
                            says(section("### doctor"), check.get("name").asText()), check.toString()));
        }
    }

    @Test
    void shows_the_fields_of_every_backup_document(@TempDir Path cloudFolder) throws IOException {
        try (LocalCloud cloud = TestCloud.in(cloudFolder)) {
            Profile profile = Profile.in(home, CLOCK)
                    .with("ADIUVA_CLOUD_URL", cloud.locate().toString());
            byte[] passphrase = "violet anchor drums seventeen\n".getBytes(StandardCharsets.UTF_8);
            String kit = cloudFolder.resolve("kit.txt").toString();
            List<JsonNode> documents = new ArrayList<>();
            documents.add(profile.reading(passphrase, "backup", "init", "--kit", kit, "--json")
                    .json());
            JsonNode now = profile.run("backup", "now", "--json").json();
            JsonNode shown = example("### backup");
            assertEquals(names(now), names(shown));
            assertEquals(names(now.get("backup")), names(shown.get("backup")));
            assertEquals(names(now.at("/backup/proof")), names(shown.at("/backup/proof")));
            documents.add(profile.run("backup", "list", "--json").json().get(0));
            documents.add(profile.run("backup", "status", "--json").json());
            documents.add(profile.run("backup", "place", "--json").json());
            JsonNode preview =
                    profile.run("backup", "restore", "--preview", "--json").json();
            documents.add(preview);
            documents.add(preview.at("/tables/0"));
            documents.add(profile.run("backup", "restore", "--yes", "--json").json());
            for (JsonNode document : documents) {
                assertTrue(names(document).size() > 1, document.toString());
                names(document).forEach(name -> assertTrue(says(section("### backup"), name), name));
            }
        }
    }

    @Test
    void shows_the_fields_of_every_document_about_plans(@TempDir Path cloudFolder) throws IOException {
        try (LocalCloud cloud = TestCloud.in(cloudFolder)) {
            Profile profile = Profile.in(home, CLOCK)
                    .with("ADIUVA_CLOUD_URL", cloud.locate().toString())
                    .with("BROWSER", "true");
            assertEquals(names(profile.run("plan", "--json").json()), names(example("### plan")));
            String page = profile.run("plan", "choose", "pro", "--no-wait", "--json")
                    .json()
                    .get("checkout_url")
                    .asText();
            PlanVerbsTest.pay(page);
            JsonNode credits = profile.run("plan", "credits", "--json").json();
            List<JsonNode> documents = List.of(
                    profile.run("plan", "compare", "--json").json().get(0),
                    profile.run("plan", "card", "--json").json(),
                    profile.run("plan", "invoices", "--json").json().get(0),
                    credits,
                    credits.at("/packs/0"));
            for (JsonNode document : documents) {
                assertTrue(document.size() > 0, document.toString());
                names(document).forEach(name -> assertTrue(says(section("### plan"), name), name));
            }
        }
    }

    @Test
    void shows_the_fields_of_a_measurement() {
        Measurement measurement = Measurement.of("ask", "warm", 0, 1, 95, 300, i -> {});
        measurement.toJson().keySet().forEach(name -> assertTrue(says(section("### bench"), name), name));
    }

    private void fill() {
        try (Workspace workspace = Workspace.open(new AppPaths(home), CLOCK)) {
            workspace.thoughts().capture("The blue paint looked best");
            String gone = workspace
                    .changes()
                    .perform(List.of(
                            PlanAction.create(
                                    Table.EVENTS,
                                    Map.of(
                                            "title", "Paul",
                                            "starts_at", "2026-11-24T10:00:00Z",
                                            "ends_at", "2026-11-24T10:45:00Z")),
                            PlanAction.create(Table.TASKS, Map.of("title", "Old"))))
                    .getLast()
                    .diff()
                    .id();
            workspace.changes().perform(List.of(PlanAction.delete(Table.TASKS, gone)));
        }
    }

    private static void describes(String heading, JsonNode rows) {
        assertTrue(rows.size() > 0, heading);
        String text = section(heading);
        names(rows.get(0)).forEach(name -> assertTrue(says(text, name), heading + ": " + name));
    }

    /// The text from a heading that begins so to the next one.
    private static String section(String heading) {
        int start = DOCUMENT.indexOf("\n" + heading);
        assertTrue(start >= 0, heading);
        int end = DOCUMENT.indexOf("\n##", start + heading.length());
        return DOCUMENT.substring(start, end < 0 ? DOCUMENT.length() : end);
    }

    private static JsonNode example(String heading) throws IOException {
        return new ObjectMapper()
                .readTree(found("(?s)```json\n(.*?)```", section(heading)).getFirst());
    }

    private static boolean says(String text, String name) {
        return Pattern.compile("(?<![a-z_-])" + Pattern.quote(name) + "(?![a-z_-])")
                .matcher(text)
                .find();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
