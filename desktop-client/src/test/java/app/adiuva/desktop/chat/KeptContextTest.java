package app.adiuva.desktop.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.chat.ChatContext;
import app.adiuva.contracts.chat.ChatRequest;
import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.contracts.chat.ExecutionMode;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptContextTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneId.of("Europe/Berlin"));

    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), CLOCK);
    }

    @Test
    void a_pasted_text_with_control_characters_is_kept_without_them() {
        assertEquals(
                "page one\n\tpage two",
                workspace
                        .thoughts()
                        .capture("page one\f\n\tpage\u0000 two\u001b")
                        .content());
        assertThrows(IllegalArgumentException.class, () -> workspace.thoughts().capture("\u0000\u0001"));
    }

    @Test
    void of_a_long_conversation_the_newest_turns_go_along_in_order() {
        Chats chats = workspace.chats();
        String chat = chats.say(null, "turn 0 " + "x".repeat(3_000)).chatId();
        for (int i = 1; i < 9; i++) {
            chats.say(chat, "turn " + i + " " + "x".repeat(3_000));
        }

        List<String> kept = context("and now?", chat).conversationHistory().stream()
                .map(turn -> turn.content().substring(0, 6))
                .toList();

        assertEquals(List.of("turn 6", "turn 7", "turn 8"), kept);
    }

    @Test
    void the_reasons_of_a_no_go_along_only_when_the_user_says_so() {
        Chats chats = workspace.chats();
        ChatMessage asked = chats.say(null, "tidy up");
        PlanAction soap = PlanAction.create(Table.TASKS, Map.of("title", "Soap"));
        ChatResponse plan = new ChatResponse("Like this?", List.of(soap), "task_agent", "built-in");
        chats.answer(asked, plan, "plan-1");
        workspace.proposals().reject("plan-1", "too many tasks");
        assertEquals(
                "Like this?",
                context("again", asked.chatId()).conversationHistory().getLast().content());
        workspace.settings().put(ContextBuilder.TELL_REJECTIONS, "true");
        ChatContext told = context("again", asked.chatId());
        assertEquals(
                "Like this?\n\n[The user rejected the proposed plan: too many tasks]",
                told.conversationHistory().getLast().content());
        assertTrue(SentFields.of(new ChatRequest("again", told, ExecutionMode.DIRECT), false)
                .contains("rejections: 1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many tasks did I finish this week?",
                "Wie viele habe ich erledigt?",
                "Was habe ich diese Woche geschafft?",
                "Rückblick auf den November"
            })
    void who_asks_for_figures_sends_them(String question) {
        finish("Rechnung");
        assertTrue(context(question, null).metrics().containsKey("tasks_completed_by_day"), question);
    }

    @Test
    void who_speaks_of_what_is_done_in_german_sends_what_is_done() {
        finish("Rechnung");
        assertEquals(List.of(), context("Was steht heute an?", null).recentTasks());
        assertEquals(
                1,
                context("Zeig mir die erledigten Aufgaben", null).recentTasks().size());
    }

    @Test
    void words_of_any_german_sentence_tell_nothing() {
        assertEquals(
                List.of("zahnarzt"),
                Words.of("Erinnere mich bitte morgen an den Zahnarzt").telling());
        assertEquals(
                List.of("steuer"),
                Words.of("Was muss ich für die Steuer noch machen?").telling().subList(0, 1));
    }

    private void finish(String title) {
        String id = String.valueOf(workspace
                .changes()
                .perform(List.of(PlanAction.create(Table.TASKS, Map.of("title", title))))
                .getFirst()
                .diff()
                .id());
        workspace.changes().perform(List.of(PlanAction.update(Table.TASKS, id, Map.of("status", "done"))));
    }

    @Test
    void how_the_user_works_goes_along_with_the_profile() {
        workspace.settings().put("profile.work_patterns", "deep work before noon");
        assertEquals(
                Map.of("work_patterns", "deep work before noon"),
                context("plan my day", null).userProfile());
    }

    @Test
    void a_text_is_not_cut_within_a_character() {
        workspace
                .changes()
                .perform(List.of(PlanAction.create(
                        Table.TASKS, Map.of("title", "Party", "description", "x".repeat(299) + "🎉 and more"))));

        Object description = context("party", null).recentTasks().getFirst().get("description");

        assertEquals("x".repeat(299) + "…", description);
    }

    @Test
    void deleted_rows_stay_here() {
        String id = workspace.thoughts().capture("the zebra password").id();
        assertEquals(List.of("the zebra password"), context("zebra", null).thoughts());

        workspace.changes().perform(List.of(PlanAction.delete(Table.THOUGHTS, id)));

        assertEquals(List.of(), context("zebra", null).thoughts());
    }

    @Test
    void a_message_to_an_unknown_conversation_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> workspace.chats().say("none", "Hello"));
    }

    private ChatContext context(String request, @Nullable String chat) {
        return workspace.contextBuilder().build(request, chat);
    }
}
