package app.adiuva.cloud.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.TestCloud;
import app.adiuva.cloud.config.CreditConfig;
import app.adiuva.cloud.config.DatabaseConfig;
import app.adiuva.cloud.config.ModelConfig;
import app.adiuva.cloud.credit.CreditFeature;
import app.adiuva.cloud.credit.Credits;
import app.adiuva.cloud.model.FakeOpenAi;
import app.adiuva.cloud.store.Database;
import app.adiuva.contracts.ApiPaths;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class StoppedAnswerTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path folder;

    @Test
    void an_answer_that_its_user_stopped_costs_what_was_written_and_leaves_no_reservation() throws Exception {
        try (FakeOpenAi model = new FakeOpenAi()) {
            ModelConfig config = new ModelConfig(null, URI.create(model.url()), "gpt");
            Assistant assistant = ChatFeature.assistant(config, CLOCK);
            model.streamsAndLingers(FakeOpenAi.text("I am thinking"));
            try (TestCloud cloud = TestCloud.start(folder, Map.of("CREDIT_PRICES", "gpt=1000"), assistant, CLOCK)) {
                String token = cloud.register().accessToken();
                buy(cloud, token);
                try (SocketClient client = SocketClient.open(cloud, token)) {
                    client.ask("remind me to call Anna");
                    client.next("notice");
                    assertTrue(model.reached.await(10, TimeUnit.SECONDS));
                    client.send("{\"type\":\"cancel\"}");
                    client.nextError("cancelled");
                }
                JsonNode credits =
                        cloud.get(ApiPaths.BILLING_CREDITS, token).expect(200).json();
                assertEquals(0, credits.get("reserved").asInt());
                assertTrue(credits.get("month_spent").asInt() > 0, credits.toString());
                assertEquals(4, credits.at("/entries/0/output_tokens").asInt(), "13 characters");
            }
        }
    }

    private void buy(TestCloud cloud, String token) {
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
