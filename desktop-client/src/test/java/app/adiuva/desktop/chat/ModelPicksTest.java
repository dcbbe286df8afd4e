package app.adiuva.desktop.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.cloud.Egress;
import app.adiuva.desktop.cloud.ProviderKey;
import app.adiuva.desktop.cloud.ScriptedCloud;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way of a choice from the conversation to the cloud.
class ModelPicksTest {
    private static final String DONE = """
            {"type":"done","done":true,"response":"Hello.","actions":[],"agent":"general_agent","model":"gpt",
            "usage":{"input_tokens":100,"output_tokens":20,"credits_estimated":2,"credits":3,"credits_left":40},
            "read_untrusted":[]}""";
    private static final String SECRET = "sk-own-77c1";

    @TempDir
    Path home;

    private ScriptedCloud cloud;
    private Workspace workspace;
    private CloudConnection connection;

    @BeforeEach
    void open() {
        AppPaths paths = new AppPaths(home);
        cloud = ScriptedCloud.choosing("{}", frame -> frame.send(DONE));
        workspace = Workspace.open(paths, Clock.systemUTC());
        connection = CloudConnection.open(
                paths, Map.of("ADIUVA_CLOUD_URL", cloud.address().toString()), Clock.systemUTC(), Egress.UNNOTED);
    }

    @AfterEach
    void close() {
        connection.close();
        workspace.close();
        cloud.close();
    }

    private Answer ask(Ask ask) {
        return new Assistant(workspace, connection).ask(ask, new Silent(), new Cancellation());
    }

    private Answer ask(ModelPick pick) {
        return ask(new Ask.Words(null, "hello", List.of(), pick));
    }

    @Test
    void each_conversation_asks_its_own_model_and_the_others_the_usual_one() {
        ask(new Ask.Words(null, "hello"));
        assertFalse(cloud.received.getLast().contains("\"model\":{"), "the cloud's choice says nothing");
        workspace.settings().put(ModelPicks.USUAL, new ModelPick.Offered("ollama", "llama3.1:8b").text());
        Answer chosen = ask(new ModelPick.Offered("anthropic", "claude"));
        assertTrue(cloud.received.getLast().contains("\"provider\":\"anthropic\",\"model\":\"claude\""));
        ask(new Ask.Words(chosen.chatId(), "and again"));
        assertTrue(cloud.received.getLast().contains("\"provider\":\"anthropic\",\"model\":\"claude\""));
        ask(new Ask.Words(null, "usual"));
        assertTrue(cloud.received.getLast().contains("\"provider\":\"ollama\",\"model\":\"llama3.1:8b\""));
        String branch = workspace.conversations().branch(chosen.messageId());
        assertEquals(
                Optional.of(new ModelPick.Offered("anthropic", "claude")),
                workspace.modelPicks().ofChat(branch));
        assertEquals(List.of("null", "null", "null", "null"), cloud.keys);
    }

    @Test
    void an_own_key_travels_in_its_header_alone_and_stands_in_no_record() throws Exception {
        connection.keys().put("openai", new ProviderKey(SECRET));
        workspace.settings().put(ModelPicks.ownModel("openai"), "gpt-large");
        ask(new ModelPick.Own("openai"));
        assertEquals(List.of(SECRET), cloud.keys);
        assertTrue(cloud.received.getLast().contains("\"provider\":\"openai\",\"model\":\"gpt-large\""));
        assertFalse(cloud.received.getLast().contains(SECRET));
        assertTrue(workspace.egress().latest(1).getFirst().fields().containsAll(List.of("model: openai", "own_key")));
        workspace.close();
        for (String name : List.of("adiuva.db", "adiuva.db-wal")) {
            Path file = home.resolve(name);
            if (Files.exists(file)) {
                assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains(SECRET), name);
            }
        }
    }

    @Test
    void without_the_key_nothing_is_sent_and_the_question_is_kept() {
        CloudFailure failure = assertThrows(CloudFailure.KeyMissing.class, () -> ask(new ModelPick.Own("openai")));
        assertEquals("key_needed", failure.code());
        assertEquals(List.of(), cloud.received);
        Chat kept = workspace.chats().latest(1).getFirst();
        assertEquals("hello", kept.title());
        workspace.modelPicks().choose(kept.id(), null);
        ask(new Ask.Again(Objects.requireNonNull(
                workspace.chats().messages(kept.id(), 10).getFirst().id())));
        assertEquals(1, cloud.received.size());
    }

    @Test
    void a_conversation_knows_what_its_answers_took_the_replaced_ones_too() {
        Answer first = ask(new Ask.Words(null, "hello"));
        String question =
                workspace.chats().messages(first.chatId(), 10).getFirst().id();
        ask(new Ask.Again(question));
        ask(new Ask.Words(null, "elsewhere"));
        assertEquals(new Spending(2, 200, 40, 6), workspace.conversations().spending(first.chatId()));
    }

    private static final class Silent implements Assistant.Listener {
        @Override
        public void token(String text) {}

        @Override
        public void notice(String code, String message) {}
    }
}
