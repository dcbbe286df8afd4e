package app.adiuva.cloud.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.TestCloud;
import app.adiuva.cloud.TestCloud.Reply;
import app.adiuva.cloud.chat.ChatFeature;
import app.adiuva.cloud.config.DatabaseConfig;
import app.adiuva.cloud.config.ModelConfig;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.store.Database;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.AnswerBudget;
import app.adiuva.contracts.billing.PlanFeatures;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntitlementsTest {
    private static final String ANALYSE = "{\"message\":\"How many tasks did I complete last week?\"}";

    @TempDir
    Path folder;

    private TestCloud cloud(Map<String, String> variables) {
        Clock clock = Clock.systemUTC();
        return TestCloud.start(folder, variables, ChatFeature.assistant(ModelConfig.BUILT_IN, clock), clock);
    }

    @Test
    void the_analytics_agent_comes_with_pro_and_goes_with_it() {
        try (TestCloud cloud = cloud(Map.of());
                Database database = Database.open(DatabaseConfig.sqlite(folder.resolve("cloud.db")))) {
            String token = cloud.register().accessToken();
            Reply refused = cloud.post(ApiPaths.CHAT, token, ANALYSE).expect(402);
            assertEquals("tier_too_low", refused.problem());
            assertEquals(
                    "Your plan, free, does not include the analytics agent. Pro has it: see Settings, Plan."
                            + " Nothing was changed.",
                    refused.json().get("detail").asText());
            database.write(handle -> handle.execute("update users set tier = 'pro'"));
            Reply answer = cloud.post(ApiPaths.CHAT, token, ANALYSE).expect(200);
            assertEquals("analytics_agent", answer.json().get("agent").asText());
            database.write(handle -> handle.execute("update users set tier_until = 1"));
            cloud.post(ApiPaths.CHAT, token, ANALYSE).expect(402);
            cloud.post(ApiPaths.CHAT, token, "{\"message\":\"Remind me to call Anna\"}")
                    .expect(200);
            cloud.post(ApiPaths.CHAT, token, "{\"message\":\"hello\"}").expect(200);
        }
    }

    @Test
    void the_cloud_of_one_computer_has_every_agent() {
        try (TestCloud cloud =
                cloud(Map.of("ADIUVA_RUN_FILE", folder.resolve("run.json").toString()))) {
            cloud.post(ApiPaths.CHAT, cloud.register().accessToken(), ANALYSE).expect(200);
        }
    }

    @Test
    void a_refusal_names_the_smallest_plan_that_has_it() {
        Entitlements free = new Entitlements(id -> Plan.FREE, true);
        UUID account = UUID.randomUUID();
        assertTrue(
                refusal(() -> free.require(account, PlanFeatures::batch, "it")).contains("Pro has it"));
        assertTrue(
                refusal(() -> free.require(account, PlanFeatures::byok, "it")).contains("Power has it"));
        assertTrue(refusal(() -> free.require(account, PlanFeatures::sso, "it")).contains("Team has it"));
        assertTrue(refusal(() -> free.require(account, plan -> plan.providers().isEmpty(), "it"))
                .contains("Pro has it"));
        Entitlements team = new Entitlements(id -> new Plan(BillingTier.TEAM, 2), true);
        team.require(account, PlanFeatures::sso, "it");
    }

    private static String refusal(Runnable use) {
        return assertThrows(ProblemException.class, use::run).detail();
    }

    @Test
    void each_plan_has_its_budget_for_an_answer() {
        assertEquals(
                new AnswerBudget(60, 50_000, 4),
                PlanFeatures.of(BillingTier.FREE).answer());
        assertEquals(
                new AnswerBudget(120, 200_000, 5),
                PlanFeatures.of(BillingTier.PRO).answer());
        assertEquals(
                new AnswerBudget(180, 400_000, 5),
                PlanFeatures.of(BillingTier.TEAM).answer());
    }
}
