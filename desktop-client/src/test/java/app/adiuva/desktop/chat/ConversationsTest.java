package app.adiuva.desktop.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.chat.ChatContext;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.document.Document;
import app.adiuva.desktop.search.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationsTest {
    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), Clock.systemUTC());
    }

    @Test
    void a_branch_holds_what_was_said_up_to_the_message_and_leaves_the_first_as_it_was() {
        ChatMessage first = workspace.chats().say(null, "paint the hall");
        ChatMessage answer = workspace.chats().broken(first, "Which colour?");
        workspace.chats().say(first.chatId(), "blue");
        String branch = workspace.conversations().branch(answer.id());
        assertEquals(List.of("paint the hall", "Which colour?"), words(branch));
        assertEquals(3, words(first.chatId()).size());
        ChatMessage copied = workspace.chats().messages(branch, 10).getLast();
        assertEquals(workspace.chats().messages(branch, 10).getFirst().id(), copied.answerTo());
    }

    @Test
    void a_deleted_conversation_is_found_no_more_and_comes_back_without_what_was_deleted_before() {
        ChatMessage first = workspace.chats().say(null, "paint the hall");
        ChatMessage answer = workspace.chats().broken(first, "Which colour?");
        workspace.conversations().deleteMessage(answer.id());
        workspace.conversations().delete(first.chatId());
        assertEquals(List.of(), workspace.conversations().list(null, 10));
        assertEquals(List.of(), workspace.search().find(Kind.MESSAGE, "hall", 10));
        workspace.conversations().restore(first.chatId());
        assertEquals(List.of("paint the hall"), words(first.chatId()));
        assertEquals(1, workspace.search().find(Kind.MESSAGE, "hall", 10).size());
        assertEquals(List.of(), workspace.search().find(Kind.MESSAGE, "colour", 10));
    }

    @Test
    void a_message_that_was_deleted_in_the_same_millisecond_stays_deleted_when_its_conversation_comes_back()
            throws IOException {
        Clock still = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
        try (Workspace other = Workspace.open(new AppPaths(Files.createDirectories(home.resolve("still"))), still)) {
            ChatMessage first = other.chats().say(null, "paint the hall");
            ChatMessage answer = other.chats().broken(first, "Which colour?");
            other.conversations().deleteMessage(answer.id());
            other.conversations().delete(first.chatId());
            other.conversations().restore(first.chatId());
            assertEquals(1, other.chats().messages(first.chatId(), 10).size());
        }
    }

    @Test
    void pinned_conversations_come_first_and_a_folder_holds_its_own() {
        String old = workspace.chats().say(null, "old").chatId();
        String fresh = workspace.chats().say(null, "fresh").chatId();
        workspace.conversations().pin(old, true);
        workspace.conversations().file(fresh, "  Home ");
        workspace.conversations().file(old, "Übung");
        assertEquals(
                List.of(old, fresh),
                workspace.conversations().list(null, 10).stream().map(Chat::id).toList());
        assertEquals(List.of("Home", "Übung"), workspace.conversations().folders());
        assertEquals(1, workspace.conversations().list("Home", 10).size());
        assertEquals(1, workspace.conversations().titled("FRE", 10).size());
        assertEquals(1, workspace.conversations().titled("übu", 10).size());
        assertEquals(List.of(), workspace.conversations().titled("%", 10));
    }

    @Test
    void of_an_attached_document_only_the_passages_with_the_words_leave() throws IOException {
        Path file = Files.writeString(
                home.resolve("house.md"),
                "The garden is green. ".repeat(300) + "\n\nThe boiler was serviced in May.\n\n"
                        + "The roof is new. ".repeat(300));
        Document document = workspace.documents().keep(file);
        ChatMessage question = workspace
                .outbox()
                .put(new Ask.Words(null, "when was the boiler serviced?", List.of(document.id()), null));
        ChatContext context = workspace.contextBuilder().build(question);
        assertEquals(1, context.relevantDocuments().size());
        assertTrue(context.relevantDocuments().getFirst().startsWith("house.md: "));
        assertTrue(context.relevantDocuments().getFirst().contains("serviced in May"));
        workspace.documents().detach(question.chatId(), document.id());
        assertEquals(List.of(), workspace.documents().ofChat(question.chatId()));
    }

    private List<String> words(String chat) {
        return workspace.chats().messages(chat, 10).stream()
                .map(ChatMessage::content)
                .toList();
    }
}
