package app.adiuva.desktop.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.plan.Trash;
import app.adiuva.desktop.search.Kind;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatTrashTest {
    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

    @TempDir
    Path home;

    @Test
    void a_deleted_conversation_and_a_deleted_message_come_back_from_the_trash() {
        try (Workspace workspace = openAfter(Duration.ZERO)) {
            ChatMessage trip = ask(workspace, "Plan my trip to Rome");
            ChatMessage milk = ask(workspace, "Buy milk");
            ask(workspace, "Stays");
            workspace.conversations().delete(trip.chatId());
            workspace.conversations().deleteMessage(milk.id());
            assertEquals(List.of("Buy milk", "Plan my trip to Rome"), titles(workspace));

            workspace.chatTrash().list(9).forEach(workspace.chatTrash()::restore);
            assertEquals(List.of(), titles(workspace));
            assertEquals(3, workspace.conversations().list(null, 9).size());
            assertEquals(2, workspace.chats().messages(milk.chatId(), 9).size());
            assertEquals(1, workspace.search().find(Kind.MESSAGE, "Rome", 9).size());
        }
    }

    @Test
    void what_was_said_is_gone_for_good_thirty_days_after_it_was_deleted() {
        String kept;
        String gone;
        try (Workspace workspace = openAfter(Duration.ZERO)) {
            ChatMessage secret = ask(workspace, "old secret");
            ChatMessage part = ask(workspace, "a part of it is secret");
            kept = part.chatId();
            gone = secret.chatId();
            workspace.drafts().put("chat:" + secret.chatId(), "unsent secret");
            workspace.conversations().delete(secret.chatId());
            workspace.conversations().deleteMessage(part.id());
        }
        try (Workspace workspace = openAfter(Trash.KEPT)) {
            assertEquals(2, titles(workspace).size());
            workspace.conversations().delete(ask(workspace, "young").chatId());
        }
        try (Workspace workspace = openAfter(Trash.KEPT.plusDays(1))) {
            assertEquals(List.of("young"), titles(workspace));
            assertEquals(1, workspace.chats().messages(kept, 9).size(), "the answer stays");
            assertEquals(1, workspace.conversations().list(null, 9).size());
            assertFalse(workspace.proposals().find("plan of old secret").isPresent());
            assertEquals(
                    "",
                    workspace
                            .proposals()
                            .find("plan of a part of it is secret")
                            .orElseThrow()
                            .title());
            assertFalse(workspace.drafts().get("chat:" + gone).isPresent());
            assertEquals(List.of(), workspace.integrityProblems());
        }
    }

    /// A question with an answer that proposes something.
    private static ChatMessage ask(Workspace workspace, String words) {
        ChatMessage question = workspace.chats().say(null, words);
        List<PlanAction> actions = List.of(PlanAction.create(Table.TASKS, Map.of("title", "Task")));
        workspace
                .chats()
                .answer(
                        question,
                        new ChatResponse("Done.", actions, "task_agent", "built-in", null, List.of()),
                        "plan of " + words);
        return question;
    }

    private static List<String> titles(Workspace workspace) {
        return workspace.chatTrash().list(9).stream()
                .map(ChatTrash.Item::title)
                .sorted()
                .toList();
    }

    private Workspace openAfter(Duration time) {
        return Workspace.open(new AppPaths(home), Clock.fixed(START.plus(time), ZoneOffset.UTC));
    }
}
