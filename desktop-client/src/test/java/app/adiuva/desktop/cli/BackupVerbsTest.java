package app.adiuva.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.backup.Backups;
import app.adiuva.desktop.backup.Setup;
import app.adiuva.desktop.cli.CommandRun.Profile;
import app.adiuva.desktop.cloud.BackupPlace;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.cloud.Egress;
import app.adiuva.desktop.cloud.LocalCloud;
import app.adiuva.desktop.cloud.TestCloud;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups by the command alone, against a real cloud.
class BackupVerbsTest {
    private static final String PASSPHRASE = "violet anchor drums seventeen";
    private static final String OTHER = "copper window lemon thirteen";

    @TempDir
    static Path cloudFolder;

    private static LocalCloud cloud;

    @TempDir
    Path folder;

    private Profile desk;

    @BeforeAll
    static void startCloud() {
        cloud = TestCloud.in(cloudFolder);
    }

    @AfterAll
    static void stopCloud() {
        cloud.close();
    }

    @BeforeEach
    void desk() {
        desk = profile("desk", cloud);
    }

    @Test
    void a_backup_is_made_listed_restored_and_taken_back_by_the_command_alone() {
        desk.run("capture", "the first");
        setUp(desk);
        JsonNode made = done(desk.run("backup", "now", "--json"));
        assertEquals("made", made.get("result").asText());
        assertTrue(made.at("/backup/proof/packs").asInt() > 0, made.toString());
        desk.run("capture", "the second");
        assertEquals(1, desk.run("backup", "now").out().split("Backup 2: ", -1).length - 1);
        assertEquals(
                "unchanged",
                done(desk.run("backup", "now", "--json")).get("result").asText());
        JsonNode list = done(desk.run("backup", "list", "--json"));
        assertEquals(1, list.at("/0/changes/thoughts").asInt());
        String first = list.at("/1/id").asText();
        assertTrue(desk.run("backup", "list").out().contains("+1 thought"));

        Path copy = folder.resolve("copy");
        done(desk.run("backup", "restore", first, "--into", copy.toString(), "--json"));
        assertEquals(List.of("the first"), thoughts(Profile.in(copy, Clock.systemUTC())));

        assertEquals(
                1,
                done(desk.run("backup", "restore", first, "--preview", "--json"))
                        .get("tables")
                        .valueStream()
                        .filter(table -> table.get("table").asText().equals("thoughts"))
                        .filter(table -> table.get("then").asInt() == 1
                                && table.get("now").asInt() == 2)
                        .count());
        assertEquals(2, desk.run("backup", "restore", first).status());
        assertEquals(List.of("the first", "the second"), thoughts(desk));
        JsonNode restored = done(desk.run("backup", "restore", "1", "--yes", "--json"));
        assertEquals(List.of("the first"), thoughts(desk));
        assertTrue(Files.exists(Path.of(restored.get("safety_copy").asText())));
        done(desk.run("backup", "restore", "--undo", "--yes", "--json"));
        assertEquals(List.of("the first", "the second"), thoughts(desk));

        assertEquals(4, desk.run("backup", "forget", "latest", "--yes").status());
        done(desk.run("backup", "forget", first, "--yes", "--json"));
        assertEquals(1, done(desk.run("backup", "list", "--json")).size());
        assertTrue(done(desk.run("backup", "verify", "--full", "--json"))
                .get("full")
                .asBoolean());
    }

    @Test
    void a_wrong_passphrase_changes_nothing_and_a_new_one_takes_the_place_of_the_old() {
        setUp(desk);
        CommandRun wrong = secrets(desk, OTHER + "\n" + OTHER + "\n", "backup", "passphrase", "--json");
        assertEquals(4, wrong.status());
        assertEquals("backup_wrong_secret", wrong.json().at("/error/code").asText());
        CommandRun weak = secrets(desk, PASSPHRASE + "\nletmein\n", "backup", "passphrase", "--json");
        assertEquals("backup_weak_passphrase", weak.json().at("/error/code").asText());
        assertEquals(2, weak.status());
        done(secrets(desk, PASSPHRASE + "\n" + OTHER + "\n", "backup", "passphrase", "--json"));
        assertEquals(
                4, secrets(desk, PASSPHRASE + "\n", "backup", "init", "--again").status());
        done(secrets(desk, OTHER + "\n", "backup", "init", "--again", "--json"));
        done(desk.run("backup", "now", "--json"));
    }

    @Test
    void the_words_of_the_kit_open_the_backups_and_stand_nowhere_else() throws IOException {
        Path kit = setUp(desk);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(kit)));
        String phrase = String.join(" ", words(Files.readString(kit)));
        CommandRun changed = secrets(desk, phrase + "\n" + OTHER + "\n", "backup", "passphrase");
        assertEquals(0, changed.status(), changed.err());
        assertFalse((changed.out() + changed.err()).contains(phrase.substring(0, phrase.indexOf(' ', 20))));
        String mistyped = "zebrra" + phrase.substring(phrase.indexOf(' '));
        CommandRun refused = secrets(desk, mistyped + "\n" + OTHER + "\n", "backup", "passphrase");
        assertTrue(refused.err().contains("word 1 is not in the list"), refused.err());
        assertFalse(refused.err().contains("zebrra"));
        assertEquals(
                2,
                secrets(profile("other", cloud), PASSPHRASE + "\n", "backup", "init")
                        .status());
        CommandRun again = secrets(
                profile("other", cloud),
                PASSPHRASE + "\n",
                "backup",
                "init",
                "--kit",
                kit.toString(),
                "--new",
                "--json");
        assertEquals("kit_unwritable", again.json().at("/error/code").asText());
        assertEquals(4, profile("other", cloud).run("backup", "now").status());
    }

    @Test
    void a_terminal_shows_the_phrase_and_turns_backups_on_when_three_of_its_words_were_typed() throws IOException {
        TypingPerson person = new TypingPerson(PASSPHRASE);
        assertEquals(0, person.runs(desk, "backup", "init", "--new"), person.err());
        assertEquals(
                3,
                Pattern.compile("Word [0-9]+: ").matcher(person.out()).results().count());
        assertTrue(person.out().contains("Backups are on."), person.out());
        assertFalse((person.out() + person.err()).contains(PASSPHRASE));

        Profile hasty = profile("hasty", cloud);
        TypingPerson guessing = new TypingPerson(PASSPHRASE, "abandon", "");
        assertEquals(4, guessing.runs(hasty, "backup", "init", "--new"));
        assertTrue(guessing.err().contains("nothing was changed"), guessing.err());
        assertEquals(4, hasty.run("backup", "status").status());
    }

    @Test
    void another_computer_takes_the_backups_over_from_the_same_place() throws IOException {
        try (LocalCloud here = cloudThatKeepsIn("disk", "here");
                LocalCloud elsewhere = cloudThatKeepsIn("disk", "elsewhere")) {
            Profile old = profile("old", here);
            old.run("capture", "on the old computer");
            setUp(old);
            done(old.run("backup", "now", "--json"));
            Profile fresh = profile("fresh", elsewhere);
            CommandRun unsure = secrets(fresh, PASSPHRASE + "\n", "backup", "init", "--kit", "unused", "--json");
            assertEquals("backups_found", unsure.json().at("/error/code").asText());
            String series = series(unsure.json().at("/error/message").asText());
            JsonNode connected =
                    done(secrets(fresh, PASSPHRASE + "\n", "backup", "init", "--take-over", series, "--json"));
            assertFalse(connected.get("created").asBoolean());
            JsonNode unasked = done(fresh.run("backup", "now", "--if-due", "--json"));
            assertEquals("not_due", unasked.get("result").asText(), "nobody has said whose records are right");
            done(fresh.run("backup", "restore", "--yes", "--json"));
            assertEquals(List.of("on the old computer"), thoughts(fresh));
        }
    }

    @Test
    void status_tells_a_monitor_what_is_wrong() {
        assertEquals(4, desk.run("backup", "status").status());
        setUp(desk);
        assertEquals(1, desk.run("backup", "status", "--json").status());
        done(desk.run("backup", "now", "--json"));
        assertTrue(done(desk.run("backup", "status", "--json")).get("ok").asBoolean());
        assertEquals(
                "not_due",
                done(desk.run("backup", "now", "--if-due", "--json"))
                        .get("result")
                        .asText());
        Profile later =
                new Profile(desk.home(), desk.environment(), Clock.offset(Clock.systemUTC(), Duration.ofDays(3)));
        assertEquals(1, later.run("backup", "status").status());
    }

    /// This computer's own cloud, which the test starts for the command.
    @Test
    void a_place_that_cannot_be_reached_leaves_the_backups_on_where_they_are() throws IOException {
        AppPaths paths = new AppPaths(folder.resolve("own"));
        Path disk = folder.resolve("disk");
        try (CloudConnection own = TestCloud.of(paths, Egress.UNNOTED)) {
            Backups backups = new Backups(paths, own, Clock.systemUTC());
            AppPaths.ownerOnlyFolder(paths.home());
            backups.moveTo(new BackupPlace.Folder(disk));
            try (Setup setup = backups.begin()) {
                backups.finish(setup, PASSPHRASE.toCharArray());
            }
            Profile profile = Profile.in(paths.home(), Clock.systemUTC());
            CommandRun moved = secrets(
                    profile,
                    "an-id\nmistyped-secret\n",
                    "backup",
                    "place",
                    "--bucket",
                    "b",
                    "--endpoint",
                    "http://127.0.0.1:1",
                    "--yes",
                    "--json");
            assertEquals(3, moved.status(), moved.out() + moved.err());
            assertTrue(moved.err().contains("backups are kept where they were"), moved.err());
            JsonNode status = profile.run("backup", "status", "--json").json();
            assertTrue(status.get("set_up").asBoolean());
            assertEquals(disk.toString(), status.at("/place/folder").asText());
        } finally {
            stopCloudOf(paths);
        }
    }

    /// One that the command itself has started, if there was a program for it.
    private static void stopCloudOf(AppPaths paths) throws IOException {
        Path file = paths.cloudDir().resolve("run.json");
        if (Files.exists(file)) {
            long pid = new ObjectMapper().readTree(file.toFile()).get("pid").asLong();
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        }
    }

    private LocalCloud cloudThatKeepsIn(String place, String name) throws IOException {
        Path files = Files.createDirectories(folder.resolve(name));
        new BackupPlace.Folder(folder.resolve(place)).write(files.resolve("place.json"));
        return TestCloud.in(files);
    }

    private Profile profile(String name, LocalCloud at) {
        return Profile.in(folder.resolve(name), Clock.systemUTC())
                .with("ADIUVA_CLOUD_URL", at.locate().toString());
    }

    /// Turns backups on and answers the kit.
    private Path setUp(Profile profile) {
        Path kit = profile.home().resolveSibling(profile.home().getFileName() + "-kit.txt");
        done(secrets(profile, PASSPHRASE + "\n", "backup", "init", "--new", "--kit", kit.toString(), "--json"));
        return kit;
    }

    /// A program that hands secrets over; none of them is printed.
    private static CommandRun secrets(Profile profile, String lines, String... arguments) {
        CommandRun run = profile.reading(lines.getBytes(StandardCharsets.UTF_8), arguments);
        lines.lines().forEach(secret -> assertFalse((run.out() + run.err()).contains(secret)));
        return run;
    }

    private static JsonNode done(CommandRun run) {
        assertEquals(0, run.status(), run.out() + run.err());
        assertEquals("", run.err());
        return run.json();
    }

    private static List<String> thoughts(Profile profile) {
        return profile.run("list", "thoughts", "--json")
                .json()
                .valueStream()
                .map(thought -> thought.get("content").asText())
                .sorted()
                .toList();
    }

    static List<String> words(String sheet) {
        String[] words = new String[24];
        Pattern.compile("(?<![0-9])([0-9]{1,2})  ([a-z]+)")
                .matcher(sheet)
                .results()
                .forEach(word -> words[Integer.parseInt(word.group(1)) - 1] = word.group(2));
        return new ArrayList<>(List.of(words));
    }

    /// One of those that the message names in brackets.
    private static String series(String message) {
        return Pattern.compile("\\(([0-9a-f]{8})")
                .matcher(message)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow()
                .substring(1);
    }
}
