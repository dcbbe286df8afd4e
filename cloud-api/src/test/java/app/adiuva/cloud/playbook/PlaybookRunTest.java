package app.adiuva.cloud.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.TestCloud;
import app.adiuva.cloud.chat.ChatFeature;
import app.adiuva.cloud.config.ModelConfig;
import app.adiuva.cloud.playbook.ScriptedDesktop.Outcome;
import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.playbook.Playbook;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every playbook from its list entry to what the user is asked to approve: a real cloud over HTTP with the built-in
/// planner, and a desktop full of ordinary rows.
@Timeout(60)
class PlaybookRunTest {
    private static final Map<String, String> INPUTS = Map.of(
            "mail", "m-roof",
            "answer", "thanks, I will send them on Friday. Could you start in “early” March?",
            "day", "2026-11-23T00:00:00+01:00",
            "destination", "Lisbon",
            "event", "e-board",
            "notes",
                    "Mia will send the budget by Friday. I need to book a room for December. Action: check the lease."
                            + " We liked the new logo.");

    @TempDir
    Path folder;

    private TestCloud cloud;
    private ScriptedDesktop desktop;

    @BeforeEach
    void start() {
        Map<String, String> ofOneComputer =
                Map.of("ADIUVA_RUN_FILE", folder.resolve("run.json").toString());
        cloud = TestCloud.start(
                folder,
                ofOneComputer,
                ChatFeature.assistant(ModelConfig.BUILT_IN, Clock.systemUTC()),
                Clock.systemUTC());
        desktop = new ScriptedDesktop(cloud, cloud.register().accessToken());
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    static List<Playbook> playbooks() {
        return Playbooks.ALL;
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void every_playbook_ends_with_something_to_read_or_to_approve_and_nothing_refused(Playbook playbook) {
        Outcome outcome = desktop.run(playbook.id(), INPUTS);
        assertTrue(playbook.needsModel() == !outcome.text().isBlank(), playbook.id());
        assertTrue(!outcome.text().isBlank() || !outcome.actions().isEmpty(), playbook.id());
        for (String trouble : List.of("can't", "did not work", "Which one", "did not come", "stopped before")) {
            assertTrue(!outcome.text().contains(trouble), outcome.text());
        }
        assertTrue(
                outcome.actions().stream().noneMatch(action -> action.type() == ActionType.DELETE_RECORD),
                "no playbook deletes");
    }

    @Test
    void a_mail_becomes_a_task_with_its_day_and_where_it_came_from() {
        PlanAction task = only(desktop.run("tasks_from_mail", INPUTS));
        assertEquals("Send Paul the measurements", task.data().get("title"));
        assertEquals("2026-11-20T00:00:00+01:00", task.data().get("due_at"));
        assertTrue(String.valueOf(task.data().get("description")).contains("Paul Berg"));
    }

    @Test
    void a_mail_that_commands_the_assistant_becomes_no_task() {
        Outcome outcome = desktop.run("tasks_from_mail", Map.of("mail", "m-trick"));
        assertEquals(List.of(), outcome.actions());
    }

    @Test
    void the_inbox_is_sorted_to_the_last_mail_and_only_people_wait_for_an_answer() {
        Outcome outcome = desktop.run("inbox_triage", INPUTS);
        assertEquals(SampleRows.mails().size(), outcome.actions().size());
        assertEquals(
                List.of("m-mum", "m-roof", "m-school", "m-slides"),
                outcome.actions().stream()
                        .filter(action -> Objects.equals(action.data().get("needs_answer"), true))
                        .map(action -> String.valueOf(action.data().get("id")))
                        .sorted()
                        .toList());
        assertEquals("newsletter", category(outcome, "m-news"));
        assertEquals("finance", category(outcome, "m-invoice"));
        assertEquals("private", category(outcome, "m-mum"));
    }

    @Test
    void a_reply_holds_what_the_user_wants_to_say_word_for_word() {
        String text = desktop.run("draft_reply", INPUTS).text();
        assertTrue(text.contains("> Hi Paul,") && text.contains("Re: Offer for the roof"), text);
        assertTrue(text.contains("Thanks, I will send them on Friday. Could you start in ‘early’ March?"), text);
    }

    @Test
    void overdue_tasks_get_working_days_the_urgent_ones_first() {
        Outcome outcome = desktop.run("overdue_rescue", INPUTS);
        assertEquals(
                List.of("t-tax", "t-passport", "t-books", "t-gym", "t-bike"),
                outcome.actions().stream().map(a -> a.data().get("id")).toList());
        assertEquals(
                "2026-11-19T18:00:00+01:00", outcome.actions().get(3).data().get("due_at"), "a time of day stays");
        assertTrue(outcome.text().contains("“Fix the bike” is overdue for more than a month"), outcome.text());
    }

    @Test
    void thoughts_become_tasks_only_where_something_is_to_be_done() {
        Outcome outcome = desktop.run("thoughts_to_tasks", INPUTS);
        List<Object> titles =
                outcome.actions().stream().map(a -> a.data().get("title")).toList();
        assertEquals(
                List.of(
                        "Call the plumber about the kitchen tap",
                        "Renew my passport before the Lisbon trip",
                        "Buy wrapping paper",
                        "Water the tomatoes",
                        "Wine",
                        "Ask Jana for a second one",
                        "Book the campsite for July"),
                titles);
    }

    @Test
    void a_day_ends_with_what_was_done_and_what_moves_to_tomorrow() {
        Outcome outcome = desktop.run("daily_review", INPUTS);
        assertEquals(
                List.of("t-board", "t-numbers"),
                outcome.actions().stream().map(a -> a.data().get("id")).toList());
        assertTrue(outcome.text().contains("**Finished today** (3)"), outcome.text());
        assertTrue(outcome.text().contains("5 tasks from earlier are overdue."), outcome.text());
    }

    @Test
    void a_meeting_is_prepared_from_what_has_to_do_with_it_and_half_an_hour_before() {
        Outcome outcome = desktop.run("prepare_meeting", INPUTS);
        assertEquals("2026-11-19T13:30:00+01:00", only(outcome).data().get("starts_at"));
        assertTrue(outcome.text().contains("Re: Slides for the board meeting — Mia Novak"), outcome.text());
        assertTrue(!outcome.text().contains("roof"), outcome.text());
    }

    @Test
    void notes_of_a_meeting_are_kept_and_become_tasks_that_name_who_does_them() {
        Outcome outcome = desktop.run("meeting_follow_up", INPUTS);
        assertEquals(
                List.of("Mia: send the budget", "Book a room for December", "Check the lease"),
                outcome.actions().stream()
                        .skip(1)
                        .map(a -> a.data().get("title"))
                        .toList());
        assertTrue(String.valueOf(outcome.actions().getFirst().data().get("content"))
                .startsWith("Notes of “Board meeting”: Mia will"));
    }

    @Test
    void a_report_keeps_its_numbers_as_a_document() {
        Outcome outcome = desktop.run("weekly_report", INPUTS);
        assertTrue(outcome.text().contains("Tasks finished: 10 (1 in the 4 days before"), outcome.text());
        assertEquals(outcome.text(), only(outcome).data().get("content"));
    }

    private static String category(Outcome outcome, String id) {
        return outcome.actions().stream()
                .filter(action -> id.equals(action.data().get("id")))
                .map(action -> String.valueOf(action.data().get("category")))
                .findFirst()
                .orElse("");
    }

    private static PlanAction only(Outcome outcome) {
        assertEquals(1, outcome.actions().size(), outcome.text());
        return outcome.actions().getFirst();
    }
}
