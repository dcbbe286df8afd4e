package app.adiuva.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.cli.CommandRun.Profile;
import app.adiuva.desktop.cloud.EgressEntry;
import app.adiuva.desktop.cloud.ScriptedCloud;
import app.adiuva.desktop.playbook.FakeCloud;
import app.adiuva.desktop.playbook.OfferedPlaybook;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaybookVerbsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneId.of("Europe/Berlin"));
    private static final String NOWHERE = "http://127.0.0.1:9";

    @TempDir
    Path home;

    private Profile profile;

    @BeforeEach
    void profile() {
        profile = Profile.in(home, CLOCK).with("ADIUVA_CLOUD_URL", NOWHERE);
    }

    @Test
    void a_playbook_of_this_computer_runs_with_no_cloud_and_one_undo_takes_it_back() {
        JsonNode ran = profile.run(
                        "playbook", "run", "prepare_trip", "--input", "place=Rome", "--input", "day=tomorrow", "--json")
                .json();
        assertEquals("ready", ran.at("/run/state").asText());
        assertFalse(ran.get("applied").asBoolean());
        assertEquals("[]\n", profile.run("list", "tasks", "--json").out());
        String run = ran.at("/run/id").asText();
        JsonNode resumed =
                profile.run("playbook", "resume", run, "--apply", "--json").json();
        assertEquals(ran.get("actions"), resumed.get("actions"));
        assertTrue(resumed.get("applied").asBoolean());
        assertEquals("applied", resumed.at("/run/state").asText());
        JsonNode tasks = profile.run("list", "tasks", "--json").json();
        assertEquals(5, tasks.size());
        assertEquals("Trip to Rome", tasks.get(0).get("list").asText());
        assertEquals("2026-11-22T00:00:00+01:00", tasks.get(0).get("due_at").asText());
        assertEquals(4, profile.run("playbook", "resume", run, "--apply").status());
        assertEquals(0, profile.run("undo").status());
        assertEquals("[]\n", profile.run("list", "tasks", "--json").out());
        assertEquals(List.of(), egress());
    }

    @Test
    void a_person_may_say_yes_to_some_steps_and_the_run_is_over() {
        CommandRun run = profile.typing("1,2\n", "playbook", "run", "prepare_trip", "--input", "place=Rome");
        assertEquals(0, run.status(), run.err());
        assertEquals(2, profile.run("list", "tasks", "--json").json().size());
        assertEquals(
                "applied",
                profile.run("playbook", "runs", "--json").json().at("/0/state").asText());
    }

    @Test
    void a_run_that_broke_is_resumed_and_every_request_is_in_the_ledger() {
        AtomicBoolean broken = new AtomicBoolean(true);
        try (ScriptedCloud cloud = OfferedPlaybook.by(context -> {
            if (broken.get()) {
                context.status(500).result("oops");
            } else {
                context.result(OfferedPlaybook.ANSWER);
            }
        })) {
            Profile here = profile.with("ADIUVA_CLOUD_URL", cloud.address().toString());
            here.run("ask", "--help");
            JsonNode listed = here.run("playbook", "list", "--json").json();
            assertTrue(listed.toString().contains("\"month_in_numbers\""));
            assertEquals(3, here.run("playbook", "run", "plan_my_day").status());
            broken.set(false);
            JsonNode waiting = here.run("playbook", "runs", "--json").json().get(0);
            assertEquals("unfinished", waiting.get("state").asText());
            assertEquals(1, waiting.get("steps_ended").asInt());
            CommandRun resumed =
                    here.run("playbook", "resume", waiting.get("id").asText());
            assertEquals(0, resumed.status(), resumed.err());
            assertTrue(resumed.out().contains("**Rest** a little."), resumed.out());
            assertTrue(resumed.out().contains("+ task Take a walk"), resumed.out());
            assertTrue(resumed.out().contains("adiuva playbook resume"), resumed.out());
            assertEquals(2, cloud.received.size());
            assertEquals(
                    0,
                    here.run("playbook", "forget", waiting.get("id").asText()).status());
            assertEquals("[]\n", here.run("playbook", "runs", "--json").out());
        }
        assertEquals(
                List.of(
                        "/api/v1/plans/steps/execute answered",
                        "/api/v1/plans/steps/execute unavailable",
                        "/api/v1/plans/playbook/plan_my_day answered",
                        "/api/v1/auth/register answered",
                        "/api/v1/plans/playbook answered"),
                egress().stream()
                        .map(entry -> entry.kind() + " " + entry.outcome())
                        .toList());
        assertTrue(egress().getFirst().fields().contains("tasks: 0 entries"), egress().toString());
    }

    @Test
    void without_a_cloud_the_list_is_what_was_seen_last() {
        CommandRun list = profile.run("playbook", "list");
        assertEquals(0, list.status());
        assertTrue(list.out().contains("roll_over_overdue"));
        assertTrue(list.err().contains("as they were seen last"));
        assertEquals("", profile.run("playbook", "list", "--offline").err());
        assertEquals(3, profile.run("playbook", "run", "plan_my_day").status());
        assertEquals(4, profile.run("playbook", "run", "NO/SUCH").status());
        assertEquals(4, profile.run("playbook", "run", "prepare_trip").status());
        assertTrue(profile.run("playbook", "show", "prepare_trip").out().contains("--input place="));
    }

    private List<EgressEntry> egress() {
        try (Workspace workspace = Workspace.open(new AppPaths(home), CLOCK)) {
            return workspace.egress().latest(20);
        }
    }

    @Test
    void a_playbook_of_ones_own_goes_to_a_file_and_back_and_nothing_else_comes_in() throws IOException {
        String id;
        try (Workspace workspace = Workspace.open(new AppPaths(home), CLOCK)) {
            id = workspace
                    .ownPlaybooks()
                    .add(
                            FakeCloud.made(
                                    "user",
                                    "[]",
                                    "[{\"action\": \"create_record\", \"variables\": {\"table\": \"tasks\", \"data\": {\"title\": \"Shop\"}}}]"))
                    .id();
        }
        Path file = home.resolve("shop.json");
        JsonNode exported =
                profile.run("playbook", "export", id, file.toString(), "--json").json();
        assertEquals(id, exported.get("exported").asText());
        String fresh = profile.run("playbook", "import", file.toString(), "--json")
                .json()
                .get("id")
                .asText();
        assertFalse(fresh.equals(id));
        JsonNode ran =
                profile.run("playbook", "run", fresh, "--apply", "--json").json();
        assertTrue(ran.get("applied").asBoolean(), ran.toString());
        assertEquals(
                4,
                profile.run("playbook", "export", "own.none", file.toString()).status());
        Files.writeString(file, Files.readString(file).replace("create_record", "format_disk"));
        CommandRun refused = profile.run("playbook", "import", file.toString(), "--json");
        assertEquals(4, refused.status());
        assertEquals("playbook_refused", refused.json().at("/error/code").asText());
    }
}
