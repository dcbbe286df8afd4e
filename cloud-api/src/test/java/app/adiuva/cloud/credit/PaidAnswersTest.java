package app.adiuva.cloud.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.TestCloud;
import app.adiuva.cloud.TestCloud.Reply;
import app.adiuva.cloud.chat.ChatFeature;
import app.adiuva.cloud.config.CreditConfig;
import app.adiuva.cloud.config.DatabaseConfig;
import app.adiuva.cloud.config.ModelConfig;
import app.adiuva.cloud.model.FakeOpenAi;
import app.adiuva.cloud.store.Database;
import app.adiuva.contracts.ApiPaths;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A cloud that asks a paid model, over HTTP on both sides.
class PaidAnswersTest {
    private static final String ASK = "{\"message\":\"remind me to call Anna\"}";
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
        Map<String, String> variables = Map.of("CREDIT_PRICES", "gpt=1/4, other=0.5");
        Clock clock = Clock.systemUTC();
        cloud = TestCloud.start(folder, variables, ChatFeature.assistant(config, clock), clock);
        token = cloud.register().accessToken();
    }

    @AfterEach
    void stop() {
        cloud.close();
        model.close();
    }

    @Test
    void a_paid_answer_is_charged_by_what_the_provider_counted_and_says_so() {
        buy(50);
        model.counts(1500, 300);
        model.streamsInTurn(ROUTE, FakeOpenAi.text("Fine."));
        JsonNode usage =
                cloud.post(ApiPaths.CHAT, token, ASK).expect(200).json().get("usage");
        assertEquals(3000, usage.get("input_tokens").asInt());
        assertEquals(600, usage.get("output_tokens").asInt());
        assertEquals(6, usage.get("credits").asInt(), "3,000 for 1 and 600 for 4 a thousand, rounded up once");
        assertEquals(44, usage.get("credits_left").asInt());
        assertTrue(usage.get("credits_estimated").asInt() > 0);
        JsonNode balance = credits();
        assertEquals(44, balance.get("balance").asInt());
        assertEquals(0, balance.get("reserved").asInt());
        assertEquals(6, balance.get("month_spent").asInt());
        assertEquals("usage", balance.at("/entries/0/kind").asText());
        assertEquals("gpt", balance.at("/entries/0/model").asText());
        assertEquals("other", balance.at("/prices/1/model").asText());
        assertEquals(0.5, balance.at("/prices/1/output").asDouble());
    }

    @Test
    void a_plan_is_charged_like_an_answer_and_says_so() {
        buy(50);
        model.counts(1500, 300);
        model.streamsInTurn(ROUTE, FakeOpenAi.text("Fine."));
        JsonNode usage = cloud.post(ApiPaths.CHAT, token, "{\"message\":\"remind me\",\"execution_mode\":\"plan\"}")
                .expect(200)
                .json()
                .get("usage");
        assertEquals(6, usage.get("credits").asInt());
        assertEquals(44, usage.get("credits_left").asInt());
        assertEquals(44, credits().get("balance").asInt());
    }

    @Test
    void suggestions_are_charged_like_an_answer_and_those_that_cannot_be_read_cost_nothing() {
        String thoughts = "{\"thoughts\":[{\"content\":\"milk\"}],\"kinds\":[\"task\"]}";
        cloud.post(ApiPaths.SUGGESTIONS, token, thoughts).expect(402);
        buy(50);
        model.counts(1500, 300);
        model.streamsInTurn(FakeOpenAi.toolCall(0, "s", "suggest", "{\"suggestions\":[]}"), FakeOpenAi.text("No."));
        JsonNode answer =
                cloud.post(ApiPaths.SUGGESTIONS, token, thoughts).expect(200).json();
        assertEquals(3, answer.at("/usage/credits").asInt());
        assertEquals(47, credits().get("balance").asInt());
        cloud.post(ApiPaths.SUGGESTIONS, token, thoughts).expect(503);
        assertEquals(47, credits().get("balance").asInt());
        assertEquals(0, credits().get("reserved").asInt());
    }

    @Test
    void without_credits_the_model_is_not_asked_and_the_problem_says_how_to_go_on() {
        Reply refused = cloud.post(ApiPaths.CHAT, token, ASK).expect(402);
        assertEquals("credits_needed", refused.problem());
        assertTrue(refused.json().get("detail").asText().contains("Nothing was charged"), refused.toString());
        assertTrue(refused.json().get("detail").asText().contains("built-in planner costs nothing"));
        assertTrue(model.bodies.isEmpty());
    }

    @Test
    void what_models_did_for_an_answer_that_ran_out_of_credits_is_charged() {
        buy(10);
        model.counts(8500, 0);
        model.streamsInTurn(ROUTE, FakeOpenAi.text("Fine."));
        Reply refused = cloud.post(ApiPaths.CHAT, token, ASK).expect(402);
        assertEquals("credits_needed", refused.problem());
        assertTrue(refused.json().get("detail").asText().contains("charged: 9 credits"), refused.toString());
        assertEquals(1, model.bodies.size());
        assertEquals(1, credits().get("balance").asInt());
        assertEquals(0, credits().get("reserved").asInt());
        assertEquals(9, credits().get("month_spent").asInt());
    }

    @Test
    void the_users_own_limit_stops() {
        buy(50);
        put("{\"monthly_cap\":1}").expect(200);
        Reply refused = cloud.post(ApiPaths.CHAT, token, ASK).expect(402);
        assertEquals("credit_cap_reached", refused.problem());
        for (String wrong : List.of("-1", "1.5", "\"1\"", "1e18", "1000000001", "true", "{}")) {
            put("{\"monthly_cap\":" + wrong + "}").expect(422);
        }
        put("{\"monthly_cap\":null}").expect(200);
        model.streamsInTurn(ROUTE, FakeOpenAi.text("Fine."));
        cloud.post(ApiPaths.CHAT, token, ASK).expect(200);
    }

    @Test
    void an_answer_of_the_built_in_planner_costs_nothing_also_after_a_paid_model_failed() {
        buy(50);
        model.streamsInTurn();
        Reply answer = cloud.post(ApiPaths.CHAT, token, ASK).expect(200);
        assertEquals("built-in", answer.json().get("model").asText());
        assertEquals(50, credits().get("balance").asInt());
        assertEquals(0, credits().get("reserved").asInt());
    }

    @Test
    void without_prices_nothing_is_charged(@TempDir Path other) {
        ModelConfig config = model.config("gpt");
        Clock clock = Clock.systemUTC();
        try (TestCloud free = TestCloud.start(other, Map.of(), ChatFeature.assistant(config, clock), clock)) {
            String guest = free.register().accessToken();
            model.streamsInTurn(ROUTE, FakeOpenAi.text("Fine."));
            assertFalse(free.post(ApiPaths.CHAT, guest, ASK).expect(200).json().has("usage"));
            assertTrue(free.get(ApiPaths.BILLING_CREDITS, guest)
                    .expect(200)
                    .json()
                    .get("entries")
                    .isEmpty());
        }
    }

    private Reply put(String json) {
        return cloud.send(
                "PUT",
                ApiPaths.BILLING_CREDITS_CAP,
                token,
                BodyPublishers.ofString(json),
                Map.of("Content-Type", "application/json"));
    }

    private JsonNode credits() {
        return cloud.get(ApiPaths.BILLING_CREDITS, token).expect(200).json();
    }

    private void buy(int amount) {
        UUID account = UUID.fromString(
                cloud.get(ApiPaths.ME, token).expect(200).json().get("id").asText());
        Clock clock = Clock.systemUTC();
        try (Database database = Database.open(DatabaseConfig.sqlite(folder.resolve("cloud.db")))) {
            Credits credits = CreditFeature.wire(new CreditConfig(Map.of()), database, clock)
                    .credits();
            boolean booked = database.write(handle -> credits.book(handle, account, "cs_1", amount, clock.instant()));
            assertTrue(booked);
        }
    }
}
