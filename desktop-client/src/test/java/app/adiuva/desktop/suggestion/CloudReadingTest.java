package app.adiuva.desktop.suggestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.cloud.Egress;
import app.adiuva.desktop.cloud.EgressEntry;
import app.adiuva.desktop.cloud.ScriptedCloud;
import app.adiuva.desktop.cloud.TestCloud;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.suggestion.Proposal.NewTag;
import app.adiuva.desktop.suggestion.Proposal.NewTask;
import app.adiuva.desktop.thought.Thought;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the cloud is asked about thoughts, and what becomes of its answers.
@Timeout(120)
class CloudReadingTest {
    private static final String NOTHING = "{\"suggestions\": [], \"model\": \"m\"}";

    @TempDir
    Path home;

    private final AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2026-11-21T08:00:00Z"));
    private final InstantSource source = time::get;
    private final Clock clock = source.withZone(ZoneId.of("Europe/Berlin"));
    private final List<JournalEntry> made = new ArrayList<>();
    private final Deque<String> answers = new ArrayDeque<>();
    private int status = 200;
    private ScriptedCloud cloud;
    private @Nullable CloudConnection connection;
    private Workspace workspace;

    @BeforeEach
    void open() {
        cloud = ScriptedCloud.suggesting(context -> context.status(status)
                .header("Retry-After", "90")
                .result(answers.isEmpty() ? NOTHING : answers.poll()));
        workspace = Workspace.open(new AppPaths(home), clock);
        workspace.settings().put(SuggestionSettings.CLOUD, "true");
    }

    @AfterEach
    void close() {
        if (connection != null) {
            connection.close();
        }
        workspace.close();
        cloud.close();
    }

    private CloudReading job() {
        if (connection == null) {
            Map<String, String> environment =
                    Map.of("ADIUVA_CLOUD_URL", cloud.address().toString());
            connection = CloudConnection.open(new AppPaths(home), environment, clock, Egress.UNNOTED);
        }
        return workspace.jobs().cloudReading(connection, Runnable::run, () -> {});
    }

    private Thought capture(String content) {
        Thought thought = workspace.thoughts().capture(content);
        read();
        return thought;
    }

    /// The rules read, and then nobody touches a thought for a while.
    private void read() {
        workspace
                .jobs()
                .thoughtReading(new ThoughtReading.Listener() {
                    @Override
                    public void changed() {}

                    @Override
                    public void created(List<JournalEntry> entries) {
                        made.addAll(entries);
                    }
                })
                .step();
        time.updateAndGet(now -> now.plusSeconds(120));
    }

    private void reword(Thought thought, String content) {
        workspace
                .changes()
                .perform(List.of(PlanAction.update(Table.THOUGHTS, thought.id(), Map.of("content", content))));
    }

    /// As another process would.
    private Database database() {
        AppPaths paths = new AppPaths(home);
        return Database.open(paths.database(), paths.quarantine(), clock);
    }

    private void says(String suggestions) {
        answers.add(("{'model':'m','suggestions':[" + suggestions + "]}").replace('\'', '"'));
    }

    private static String task(String title) {
        return "{'thought':0,'kind':'task','text':'" + title + "','confidence':0.8,'reason':'It is to be done.'}";
    }

    private List<Proposal> open(Thought thought) {
        return workspace.suggestions().openOf(thought.id()).stream()
                .map(each -> each.finding().proposal())
                .toList();
    }

    @Test
    void a_real_cloud_reads_what_the_rules_did_not_and_the_ledger_knows() {
        connection = TestCloud.of(new AppPaths(home), Egress.UNNOTED);
        workspace.thoughts().capture("Tomatoes are in #gardens");
        Thought thought = capture("Anna will want numbers, so I will send the budget to her. The garden looks fine");
        assertEquals(List.of(), open(thought));

        assertEquals(2, job().askNow());
        Suggestion suggestion = workspace.suggestions().openOf(thought.id()).getFirst();
        assertEquals(
                new NewTask("Send the budget to her", null, null),
                suggestion.finding().proposal());
        assertEquals(Reason.CLOUD, suggestion.finding().reason());
        assertEquals("cloud", suggestion.finding().reason().source());
        assertEquals("“Send the budget to her”", suggestion.finding().words());
        assertTrue(open(thought).contains(new NewTag("gardens")));

        EgressEntry sent = workspace.egress().latest(1).getFirst();
        assertEquals("/api/v1/suggestions", sent.kind());
        assertEquals("answered", sent.outcome());
        assertTrue(sent.fields().getFirst().startsWith("thoughts: 2 entries, "), sent.toString());
        assertEquals(0, job().askNow(), "asked once");
    }

    @Test
    void nothing_leaves_while_it_is_not_allowed_nor_later_what_was_written_then() {
        workspace.settings().put(SuggestionSettings.CLOUD, "false");
        capture("Something about the numbers of last week");
        job().step();
        workspace.settings().put(SuggestionSettings.CLOUD, "true");
        job().step();
        capture("Something else about last week");
        workspace.settings().put(SuggestionSettings.CLOUD, "false");
        job().step();
        workspace.settings().put(SuggestionSettings.CLOUD, "true");
        job().step();
        assertEquals(0, job().askNow());
        assertEquals(List.of(), cloud.received);
        assertEquals(List.of(), workspace.egress().latest(5));
    }

    @Test
    void only_what_is_needed_is_sent_of_thoughts_of_which_the_rules_are_unsure() {
        Thought journal = workspace.thoughts().capture("A quiet day by the river");
        workspace
                .changes()
                .perform(List.of(PlanAction.update(Table.THOUGHTS, journal.id(), Map.of("thought_type", "journal"))));
        capture("I need to call the plumber tomorrow #house");
        Thought unsure = capture("x".repeat(5_000));
        job().step();
        assertEquals(
                1, cloud.received.size(), () -> workspace.egress().latest(1).toString());
        String body = cloud.received.getFirst();
        assertTrue(body.contains("\"thoughts\":[{\"content\":\"" + "x".repeat(2_000) + "\",\"tags\":[]}]"), body);
        assertTrue(body.contains("\"tags\":[\"house\"]"), body);
        assertFalse(body.contains(unsure.id()));
        assertFalse(body.contains("river") || body.contains("plumber"), body);
    }

    @Test
    void what_is_still_being_written_is_not_sent() {
        capture("Numbers of last week");
        time.updateAndGet(now -> now.minusSeconds(100));
        job().step();
        assertEquals(List.of(), cloud.received);
        time.updateAndGet(now -> now.plusSeconds(60));
        job().step();
        assertEquals(1, cloud.received.size());
    }

    @Test
    void a_rejected_one_never_returns_from_either_source() {
        Thought thought = capture("The plumber, again");
        says(task("Call the plumber"));
        job().step();
        workspace
                .suggestions()
                .reject(workspace.suggestions().openOf(thought.id()).getFirst().id());
        reword(thought, "The plumber, again. Call the plumber!");
        read();
        assertEquals(List.of(), open(thought), "the rules");
        says(task("Please call the plumber") + "," + task("Order tomato seeds"));
        reword(thought, "The plumber, again and again");
        read();
        job().step();
        assertEquals(List.of(new NewTask("Order tomato seeds", null, null)), open(thought), "the cloud");
    }

    @Test
    void no_task_of_the_cloud_is_made_without_asking_however_sure_it_is() {
        workspace.settings().put(SuggestionSettings.MODE, "auto");
        workspace.settings().put(SuggestionSettings.CREATE, "true");
        Thought thought = capture("The plumber, again");
        says(task("Call the plumber").replace("0.8", "1"));
        job().step();
        read();
        assertEquals(List.of(), made);
        assertEquals(1, open(thought).size());
    }

    @Test
    void an_answer_of_nonsense_is_used_as_far_as_it_makes_sense() {
        Thought thought = capture("Numbers for Anna");
        says(
                "{'thought':0,'kind':'task','text':'Send\\u202e\\nnumbers','day':'2026-11-24','time':'15:00:30','confidence':0.5,'reason':'a\\nb'},"
                        + "{'thought':0,'kind':'task','text':'Long gone','day':'1999-01-01','time':'15:00','confidence':0.9},"
                        + "{'thought':0,'kind':'task','text':'Too sure','confidence':7,'reason':''},"
                        + "{'thought':0,'kind':'task','text':'Unsure','confidence':-0.1,'reason':''},"
                        + "{'thought':0,'kind':'task','text':'!?','confidence':0.9,'reason':''},"
                        + "{'thought':9,'kind':'task','text':'Of another','confidence':0.9,'reason':''},"
                        + "{'thought':0,'kind':'tag','text':'two words','confidence':0.9,'reason':''},"
                        + "{'thought':0,'kind':'tag','text':'#numbers','confidence':0.9,'reason':''},"
                        + "{'thought':0,'kind':'task','confidence':0.9}," + task("x".repeat(100_000)));
        job().step();
        assertEquals(
                List.of(
                        new NewTask("Send numbers", LocalDate.of(2026, 11, 24), LocalTime.of(15, 0)),
                        new NewTask("Long gone", null, null),
                        new NewTag("numbers"),
                        new NewTask("x".repeat(199) + "…", null, null)),
                open(thought));
    }

    @Test
    void a_flood_is_cut_to_a_few_and_what_is_too_large_is_not_read() {
        Thought thought = capture("Numbers for Anna");
        StringBuilder flood = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            flood.append(task("Do " + i)).append(',');
        }
        says(flood + task("End"));
        job().step();
        assertTrue(open(thought).size() <= 5);
        Thought other = capture("Letters for Ben");
        answers.add("{\"model\":\"m\",\"suggestions\":[],\"more\":\"" + "x".repeat(9 << 20) + "\"}");
        assertThrows(CloudFailure.class, job()::askNow);
        assertEquals(List.of(), open(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{'suggestions':[null]}",
                "{'suggestions':[[]]}",
                "{'suggestions':[{'thought':'0','kind':'task','text':'T','confidence':'high'}]}",
                "{'suggestions':[{'thought':0,'kind':'delete','text':'T','confidence':0.9}]}",
                "{'suggestions':[{'thought':0,'kind':'task','text':{},'confidence':0.9}]}",
                "{'suggestions':'none'}"
            })
    void what_is_no_answer_is_asked_for_three_times_and_then_left(String body) {
        Thought thought = capture("Numbers for Anna");
        for (int i = 0; i < 5; i++) {
            answers.add(body.replace('\'', '"'));
        }
        CloudReading job = job();
        for (int i = 0; i < 40; i++) {
            job.step();
            time.updateAndGet(now -> now.plus(Duration.ofMinutes(3)));
        }
        assertEquals(3, cloud.received.size());
        assertEquals(List.of(), open(thought));
    }

    @Test
    void while_the_cloud_says_no_it_is_left_alone_and_the_thoughts_wait() {
        capture("Numbers for Anna");
        status = 429;
        CloudReading job = job();
        job.step();
        job.step();
        assertEquals(1, cloud.received.size());
        time.updateAndGet(now -> now.plusSeconds(91));
        status = 402;
        answers.add(
                "{\"type\":\"t\",\"title\":\"t\",\"status\":402,\"detail\":\"d\",\"code\":\"credits_needed\",\"request_id\":\"r\"}");
        job.step();
        for (int i = 0; i < 5; i++) {
            time.updateAndGet(now -> now.plus(Duration.ofHours(1)));
            job.step();
        }
        assertEquals(2, cloud.received.size());
        time.updateAndGet(now -> now.plus(Duration.ofHours(2)));
        status = 200;
        job.step();
        assertEquals(3, cloud.received.size());
        assertEquals(0, job.askNow());
        assertEquals("answered", workspace.egress().latest(1).getFirst().outcome());
    }

    @Test
    void a_cloud_that_cannot_be_reached_stops_nothing_and_loses_nothing() {
        Thought thought = capture("Numbers for Anna");
        CloudReading job = job();
        cloud.close();
        for (int i = 0; i < 10; i++) {
            job.step();
            time.updateAndGet(now -> now.plus(Duration.ofHours(2)));
        }
        assertThrows(CloudFailure.Offline.class, job::askNow);
        cloud = ScriptedCloud.suggesting(context -> context.result(answers.poll()));
        says(task("Send Anna the numbers"));
        connection = null;
        assertEquals(1, job().askNow());
        assertEquals(1, open(thought).size());
    }

    @Test
    void an_app_that_ends_between_the_answer_and_the_writing_asks_once_more_and_writes_once() {
        Thought thought = capture("Numbers for Anna");
        says(task("Send Anna the numbers"));
        says(task("Send Anna the numbers"));
        try (Database killed = database()) {
            assertEquals(
                    1, new ThoughtsToAsk(killed, clock).claim(5, Duration.ZERO).size());
        }
        workspace.close();

        workspace = Workspace.open(new AppPaths(home), clock);
        job().step();
        assertEquals(List.of(), cloud.received, "another process may be waiting for the answer");
        time.updateAndGet(now -> now.plus(Duration.ofMinutes(6)));
        job().step();
        assertEquals(List.of(new NewTask("Send Anna the numbers", null, null)), open(thought));
        assertEquals(0, job().askNow());
    }

    @Test
    void a_thought_that_was_reworded_while_it_was_asked_about_waits_for_its_own_turn() {
        Thought thought = capture("Numbers for Anna");
        Finding finding = new Finding(new NewTask("Send numbers", null, null), 0.8, Reason.CLOUD, "");
        try (Database database = database()) {
            ThoughtsToAsk waiting = new ThoughtsToAsk(database, clock);
            List<ThoughtsToAsk.Asked> claimed = waiting.claim(5, Duration.ZERO);
            reword(thought, "Nothing for Anna");
            assertEquals(List.of(), waiting.answered(claimed, List.of(List.of(finding))));
        }
        read();
        assertEquals(1, job().askNow());
        assertTrue(cloud.received.getFirst().contains("Nothing for Anna"));
    }

    @Test
    void a_day_has_a_bound_and_a_request_too() {
        for (int i = 0; i < 12; i++) {
            workspace.thoughts().capture("Numbers of week " + i);
        }
        read();
        job().step();
        assertEquals(CloudReading.BATCH, cloud.received.getFirst().split("\"content\"", -1).length - 1);
        for (int i = 0; i < CloudReading.MOST_A_DAY; i++) {
            workspace.egress().sending("http://x", "/api/v1/suggestions", List.of(), new byte[0]);
        }
        job().step();
        assertEquals(0, job().askNow());
        assertEquals(1, cloud.received.size());
    }
}
