package app.adiuva.cloud.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.TestCloud;
import app.adiuva.cloud.config.CreditConfig;
import app.adiuva.cloud.config.DatabaseConfig;
import app.adiuva.cloud.config.ModelConfig;
import app.adiuva.cloud.credit.CreditFeature;
import app.adiuva.cloud.credit.Credits;
import app.adiuva.cloud.http.JsonForTests;
import app.adiuva.cloud.model.FakeOpenAi;
import app.adiuva.cloud.store.Database;
import app.adiuva.contracts.ApiPaths;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class StoppedAnswerTest {
    private static final Clock CLOCK = Clock.systemUTC();

    private static final String ROUTE =
            FakeOpenAi.toolCall(0, "r", "route", "{\"steps\":[{\"agent\":\"task_agent\",\"request\":\"remind me\"}]}");

    @TempDir
    Path folder;

    private FakeOpenAi model;
    private TestCloud cloud;
    private String token;

    @BeforeEach
    void start() throws IOException {
        model = new FakeOpenAi();
        ModelConfig config = model.config("gpt");
        Assistant assistant = ChatFeature.assistant(config, CLOCK);
        cloud = TestCloud.start(folder, Map.of("CREDIT_PRICES", "gpt=1000"), assistant, CLOCK);
        token = cloud.register().accessToken();
        buy();
    }

    @AfterEach
    void stop() {
        cloud.close();
        model.close();
    }

    @Test
    void an_answer_that_its_user_stopped_costs_what_was_written_and_leaves_no_reservation() throws Exception {
        model.streamsFirstAndLingers(ROUTE, FakeOpenAi.text("I am thinking"));
        try (SocketClient client = SocketClient.open(cloud, token)) {
            client.ask("what would Anna think of this?");
            client.next("notice");
            client.next("notice");
            client.next("token");
            client.send("{\"type\":\"cancel\"}");
            client.nextError("cancelled");
        }
        JsonNode credits = credits();
        assertEquals(0, credits.get("reserved").asInt());
        assertTrue(credits.get("month_spent").asInt() > 0, credits.toString());
        assertTrue(credits.at("/entries/0/output_tokens").asInt() > 4, "the route, and 13 characters: " + credits);
    }

    @Test
    void an_answer_that_its_user_stopped_before_its_first_word_costs_what_the_model_was_sent() throws Exception {
        model.staysSilent();
        try (SocketClient client = SocketClient.open(cloud, token)) {
            client.ask("what would Anna think of this?");
            client.next("notice");
            assertTrue(model.reached.await(10, TimeUnit.SECONDS));
            client.send("{\"type\":\"cancel\"}");
            client.nextError("cancelled");
        }
        JsonNode entry = credits().at("/entries/0");
        assertEquals(0, entry.get("output_tokens").asInt());
        int characters = JsonForTests.tree(model.bodies.getFirst())
                .get("messages")
                .toString()
                .length();
        assertTrue(entry.get("input_tokens").asInt() > characters / 4, "the tool counts, too: " + entry);
        assertEquals(0, credits().get("reserved").asInt());
    }

    private JsonNode credits() {
        return cloud.get(ApiPaths.BILLING_CREDITS, token).expect(200).json();
    }

    private void buy() {
        UUID account = UUID.fromString(
                cloud.get(ApiPaths.ME, token).expect(200).json().get("id").asText());
        try (Database database = Database.open(DatabaseConfig.sqlite(folder.resolve("cloud.db")))) {
            Credits credits = CreditFeature.wire(new CreditConfig(Map.of()), database, CLOCK)
                    .credits();
            boolean booked = database.write(handle -> credits.book(handle, account, "cs_1", 100_000, CLOCK.instant()));
            assertTrue(booked);
        }
    }
}
