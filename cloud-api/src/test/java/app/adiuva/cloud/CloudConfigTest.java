package app.adiuva.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.config.BillingConfig;
import app.adiuva.cloud.config.ConfigException;
import app.adiuva.cloud.config.LimitConfig;
import app.adiuva.cloud.config.TokenPrice;
import app.adiuva.cloud.config.Variable;
import app.adiuva.contracts.auth.BillingTier;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CloudConfigTest {
    private static final String STRONG = "tU7k0qYx3mZ9bR5vL2nW8sD4fG6hJ1cP";
    private static final Map<String, String> PRODUCTION = Map.of(
            "ENV", "prod",
            "SECRET_KEY", STRONG,
            "STRIPE_SECRET_KEY", "sk_live_x",
            "STRIPE_WEBHOOK_SECRET", "whsec_x",
            "PUBLIC_URL", "https://cloud.example.com");

    @Test
    void nothing_set_is_a_valid_configuration_for_one_computer() {
        CloudConfig config = CloudConfig.read(Map.of());
        assertEquals("127.0.0.1", config.http().host());
        assertTrue(config.database().isSqlite());
        assertEquals(Duration.ofMinutes(30), config.tokens().accessLifetime());
        assertEquals(Duration.ofDays(7), config.tokens().refreshLifetime());
    }

    @TestFactory
    Stream<DynamicTest> each_mistake_names_its_variable_and_never_its_value() {
        return Map.ofEntries(
                        Map.entry("ENV", "staging"),
                        Map.entry("PORT", "65536"),
                        Map.entry("DATABASE_URL", "mysql://user:topsecret@host/db"),
                        Map.entry("SECRET_KEY", "topsecret"),
                        Map.entry("SECRET_KEY_PREVIOUS", "topsecret"),
                        Map.entry("ACCESS_TOKEN_MINUTES", "61"),
                        Map.entry("REFRESH_TOKEN_DAYS", "0"),
                        Map.entry("SIGN_IN_ATTEMPTS_PER_MINUTE", "-1"),
                        Map.entry("TRUSTED_PROXIES", "11"),
                        Map.entry("REQUEST_LIMITS", "perhaps"),
                        Map.entry("REDIS_URL", "http://user:topsecret@host"),
                        Map.entry("CREDIT_PRICES", "gpt-4o-mini"),
                        Map.entry("CORS_ORIGINS", "https://*.example.com"),
                        Map.entry("OPENAI_BASE_URL", "ftp://topsecret"),
                        Map.entry("PUBLIC_URL", "ftp://topsecret"),
                        Map.entry("LOG_LEVEL", "loud"),
                        Map.entry("ADIUVA_IDLE_EXIT", "-5"))
                .entrySet()
                .stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    ConfigException e = assertThrows(
                            ConfigException.class, () -> CloudConfig.read(Map.of(row.getKey(), row.getValue())));
                    assertEquals(1, e.mistakes().size(), e.mistakes().toString());
                    assertTrue(e.mistakes().getFirst().startsWith(row.getKey() + " "));
                    assertFalse(e.mistakes().getFirst().contains("topsecret"));
                }));
    }

    @Test
    void a_price_has_one_number_or_one_for_each_direction() {
        Map<String, TokenPrice> prices = CloudConfig.read(Map.of("CREDIT_PRICES", "llama3:8b=0.5, meta/x=1/4.25"))
                .credits()
                .prices();
        assertEquals(Map.of("llama3:8b", new TokenPrice(500, 500), "meta/x", new TokenPrice(1000, 4250)), prices);
    }

    @Test
    void all_mistakes_are_told_at_once() {
        ConfigException e = assertThrows(
                ConfigException.class, () -> CloudConfig.read(Map.of("ENV", "prod", "PORT", "x", "LOG_LEVEL", "y")));
        assertEquals(4, e.mistakes().size(), e.mistakes().toString());
    }

    @Test
    void production_needs_a_strong_key() {
        for (String weak :
                new String[] {"", "a".repeat(64), "changeme-" + STRONG, "your-secret-key-goes-here-0123456789"}) {
            assertThrows(ConfigException.class, () -> CloudConfig.read(Map.of("ENV", "prod", "SECRET_KEY", weak)));
        }
        CloudConfig.read(PRODUCTION);
    }

    @Test
    void production_takes_no_play_money_and_has_no_computer_of_its_own() {
        Map<String, String> playful = Map.of(
                "STRIPE_SECRET_KEY", "rk_test_topsecret",
                "STRIPE_API_BASE", "https://stripe.example.com",
                "ADIUVA_RUN_FILE", "/tmp/run.json");
        playful.forEach((variable, value) -> {
            Map<String, String> variables = new HashMap<>(PRODUCTION);
            variables.put(variable, value);
            ConfigException e = assertThrows(ConfigException.class, () -> CloudConfig.read(variables), variable);
            assertEquals(1, e.mistakes().size(), e.mistakes().toString());
            assertTrue(e.mistakes().getFirst().startsWith(variable + " "));
            assertFalse(e.mistakes().getFirst().contains("topsecret"));
        });
    }

    @Test
    void a_cloud_is_hosted_when_others_can_reach_it() {
        assertFalse(CloudConfig.read(Map.of()).isHosted());
        assertTrue(CloudConfig.read(Map.of("HOST", "0.0.0.0")).isHosted());
        assertTrue(CloudConfig.read(Map.of("PUBLIC_URL", "https://cloud.example.com"))
                .isHosted());
    }

    @Test
    void production_sells_nothing_in_the_sandbox() {
        ConfigException e = assertThrows(
                ConfigException.class, () -> CloudConfig.read(Map.of("ENV", "prod", "SECRET_KEY", STRONG)));
        assertEquals(1, e.mistakes().size(), e.mistakes().toString());
        assertTrue(e.mistakes().getFirst().startsWith("STRIPE_SECRET_KEY "));
        Map<String, String> noAddress = new HashMap<>(PRODUCTION);
        noAddress.remove("PUBLIC_URL");
        assertThrows(ConfigException.class, () -> CloudConfig.read(noAddress));
    }

    @Test
    void what_is_for_sale_is_read_from_the_configuration() {
        BillingConfig.Stripe stripe = CloudConfig.read(Map.of(
                        "STRIPE_SECRET_KEY", "sk_canary",
                        "STRIPE_WEBHOOK_SECRET", "whsec_new, whsec_old",
                        "STRIPE_PRICE_PRO", "price_1,price_0",
                        "STRIPE_CREDIT_PACKS", "small=500:price_2,large=2000:price_3"))
                .billing()
                .stripe();
        assertEquals(List.of("price_1", "price_0"), stripe.prices().get(BillingTier.PRO));
        assertEquals(new BillingConfig.Pack(2000, "price_3"), stripe.packs().get("large"));
        assertEquals(2, stripe.webhookSecrets().size());
        assertFalse(stripe.toString().matches(".*(canary|whsec).*"));
        assertThrows(
                ConfigException.class,
                () -> CloudConfig.read(Map.of(
                        "STRIPE_SECRET_KEY", "k",
                        "STRIPE_WEBHOOK_SECRET", "s",
                        "STRIPE_PRICE_PRO", "price_1",
                        "STRIPE_PRICE_TEAM", "price_1")));
    }

    @Test
    void a_configuration_prints_no_secret() {
        CloudConfig config = CloudConfig.read(Map.of(
                "SECRET_KEY", STRONG,
                "OPENAI_API_KEY", "sk-canary",
                "DATABASE_URL", "postgres://anna:s3cr%21t@db.example.com:5433/adiuva?ssl=true"));
        for (String secret : new String[] {STRONG, "sk-canary", "s3cr"}) {
            assertFalse(config.toString().contains(secret));
        }
        assertEquals(
                "jdbc:postgresql://db.example.com:5433/adiuva?ssl=true",
                config.database().jdbcUrl());
        assertEquals("anna", config.database().user());
        assertEquals("s3cr!t", config.database().password().reveal());
    }

    @Test
    void idle_times_are_read_in_every_form() {
        for (String text : new String[] {"600", "600s", "10m", "PT10M"}) {
            CloudConfig config = CloudConfig.read(Map.of("ADIUVA_IDLE_EXIT", text));
            assertEquals(Duration.ofMinutes(10), config.local().idleExit(), text);
        }
    }

    @Test
    void the_cloud_of_one_computer_never_locks_out_its_desktop() {
        assertEquals(20, CloudConfig.read(Map.of()).enforcedLimits().signInAttemptsPerMinute());
        assertEquals(
                LimitConfig.NONE,
                CloudConfig.read(Map.of("ADIUVA_RUN_FILE", "/tmp/run.json")).enforcedLimits());
        assertEquals(
                20,
                CloudConfig.read(Map.of("ADIUVA_RUN_FILE", "/tmp/run.json", "HOST", "0.0.0.0"))
                        .enforcedLimits()
                        .signInAttemptsPerMinute());
    }

    @Test
    void the_usage_names_every_variable() {
        for (Variable variable : Variable.values()) {
            assertTrue(Usage.TEXT.contains("  " + variable + "\n"), variable.name());
        }
    }
}
