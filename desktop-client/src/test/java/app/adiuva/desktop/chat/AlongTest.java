package app.adiuva.desktop.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.chat.ChatContext;
import app.adiuva.contracts.chat.ChatRequest;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.chat.Along.Part;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.cloud.Egress;
import app.adiuva.desktop.cloud.Json;
import app.adiuva.desktop.cloud.ScriptedCloud;
import app.adiuva.desktop.document.Document;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is shown before a question leaves is what leaves, and is kept with the question.
class AlongTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneId.of("Europe/Berlin"));
    private static final String DONE = """
            {"type":"done","done":true,"response":"Here.","agent":"general_agent","model":"scripted","actions":[]}""";

    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), CLOCK);
        workspace
                .changes()
                .perform(List.of(
                        PlanAction.create(Table.TASKS, Map.of("title", "Pay the boiler service")),
                        PlanAction.create(
                                Table.EVENTS,
                                Map.of(
                                        "title", "Boiler",
                                        "starts_at", "2026-11-22T10:00:00+01:00",
                                        "ends_at", "2026-11-22T11:00:00+01:00"))));
        workspace.thoughts().capture("the boiler hums at night");
        workspace.settings().put("profile.name", "Ada");
    }

    @Test
    void what_is_shown_is_what_leaves_and_is_kept_with_the_question() {
        Document notes = workspace.documents().keep("boiler.md", "The boiler was serviced in May.", null);
        Ask first = new Ask.Words(null, "how many boiler tasks are done?", List.of(notes.id()), null);
        ChatMessage question = leavesAsShown(first);
        assertEquals(List.of("Pay the boiler service"), names(question, Part.TASKS));
        assertEquals(List.of("Boiler"), names(question, Part.EVENTS));
        assertEquals(List.of("the boiler hums at night"), names(question, Part.THOUGHTS));
        assertEquals(List.of("boiler.md: The boiler was serviced in May."), names(question, Part.DOCUMENTS));
        assertEquals(List.of("name"), names(question, Part.PROFILE));
        assertTrue(names(question, Part.FIGURES).contains("open_tasks"));
        assertEquals(List.of(), names(question, Part.TURNS));
        ChatMessage second = leavesAsShown(new Ask.Words(question.chatId(), "and the boiler itself?"));
        assertEquals(List.of("how many boiler tasks are done?", "Here."), names(second, Part.TURNS));
        leavesAsShown(new Ask.Edited(second.id(), "and in winter?"));
        leavesAsShown(new Ask.Again(question.id()));
    }

    @Test
    void a_branch_keeps_what_went_along() {
        ChatMessage question = leavesAsShown(new Ask.Words(null, "boiler"));
        String branch = workspace
                .conversations()
                .branch(workspace
                        .chats()
                        .messages(question.chatId(), 5)
                        .getLast()
                        .id());
        assertEquals(
                question.sent(),
                workspace.chats().messages(branch, 5).getFirst().sent());
    }

    @Test
    void passages_that_an_earlier_version_has_kept_are_still_read() {
        assertEquals(
                List.of("a.md: one"),
                Along.read("[\"a.md: one\"]").of(Part.DOCUMENTS).stream()
                        .map(Along.Entry::name)
                        .toList());
        assertTrue(Along.read("[]").isEmpty());
    }

    /// @return the question as it is kept
    private ChatMessage leavesAsShown(Ask ask) {
        ChatContext shown = workspace.contextBuilder().build(ask);
        try (ScriptedCloud cloud = ScriptedCloud.streaming(frame -> frame.send(DONE));
                CloudConnection connection = CloudConnection.open(
                        new AppPaths(home),
                        Map.of("ADIUVA_CLOUD_URL", cloud.address().toString()),
                        CLOCK,
                        Egress.UNNOTED)) {
            List<ChatMessage> asked = new ArrayList<>();
            new Assistant(workspace, connection).ask(ask, new Hearing(asked), new Cancellation());
            assertEquals(Json.write(shown), context(cloud.received.getFirst()), "what was shown is what left");
            return workspace.chats().message(asked.getFirst().id()).orElseThrow();
        }
    }

    private static String context(String request) {
        ChatContext context =
                Json.read(request, ChatRequest.class).orElseThrow().context();
        return Json.write(context);
    }

    private static List<String> names(ChatMessage question, Part part) {
        return question.sent().of(part).stream().map(Along.Entry::name).toList();
    }

    private record Hearing(List<ChatMessage> asked) implements Assistant.Listener {
        @Override
        public void stored(ChatMessage question) {
            asked.add(question);
        }

        @Override
        public void token(String text) {}

        @Override
        public void notice(String code, String message) {}
    }
}
