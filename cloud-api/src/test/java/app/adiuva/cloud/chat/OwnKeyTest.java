package app.adiuva.cloud.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.TestCloud;
import app.adiuva.cloud.TestCloud.Reply;
import app.adiuva.cloud.config.DatabaseConfig;
import app.adiuva.cloud.config.ModelConfig;
import app.adiuva.cloud.config.ModelConfig.Access;
import app.adiuva.cloud.config.ModelConfig.Model;
import app.adiuva.cloud.config.Secret;
import app.adiuva.cloud.model.provider.FakeUpstream;
import app.adiuva.cloud.model.provider.Wire;
import app.adiuva.cloud.store.Database;
import app.adiuva.contracts.ApiHeaders;
import app.adiuva.contracts.ApiPaths;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// The model that a request chooses, and the key that it brings: through the whole cloud.
@Timeout(60)
final class OwnKeyTest {
    private static final String OWN = "sk-own-5e1f";
    private static final String OPENAI = ",\"model\":{\"provider\":\"openai\"}";
    private static final String CLAUDE = ",\"model\":{\"provider\":\"anthropic\",\"model\":\"claude\"}";

    @TempDir
    Path folder;

    private final FakeUpstream openai = new FakeUpstream();
    private final FakeUpstream anthropic = new FakeUpstream();
    private TestCloud cloud;
    private String token = "";

    OwnKeyTest() throws IOException {
        openai.always(Wire.OPENAI.says("From OpenAI."));
        anthropic.always(Wire.ANTHROPIC.says("From Anthropic."));
    }

    @AfterEach
    void stop() {
        cloud.close();
        openai.close();
        anthropic.close();
    }

    /// OpenAI is asked first. Anthropic is the second model, Google is not configured.
    private void start(String tier, Map<String, String> variables) {
        start(tier, variables, bothProviders());
    }

    private ModelConfig bothProviders() {
        Map<String, Access> access = Map.of(
                "openai",
                new Access(new Secret("sk-cloud"), URI.create(Wire.OPENAI.address(openai)), null, Map.of()),
                "anthropic",
                new Access(new Secret("a-cloud"), URI.create(Wire.ANTHROPIC.address(anthropic)), null, Map.of()));
        return ModelConfig.of(access, List.of(new Model("openai", "gpt"), new Model("anthropic", "claude")));
    }

    private void start(String tier, Map<String, String> variables, ModelConfig config) {
        Map<String, String> all = new HashMap<>(variables);
        all.put("CREDIT_PRICES", "gpt-dear=1000,claude=1000");
        cloud = TestCloud.start(folder, all, ChatFeature.assistant(config, Clock.systemUTC()), Clock.systemUTC());
        token = cloud.register().accessToken();
        try (Database database = Database.open(DatabaseConfig.sqlite(folder.resolve("cloud.db")))) {
            database.write(handle -> handle.execute("update users set tier = '" + tier + "'"));
        }
    }

    private void startOnOneComputer() {
        start("free", Map.of("ADIUVA_RUN_FILE", folder.resolve("run.json").toString()));
    }

    private Reply ask(String more, @Nullable String key) {
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "application/json"));
        if (key != null) {
            headers.put(ApiHeaders.PROVIDER_KEY, key);
        }
        String body = "{\"message\":\"remind me to call Anna\"" + more + "}";
        return cloud.send("POST", ApiPaths.CHAT, token, BodyPublishers.ofString(body), headers);
    }

    @Test
    void the_key_of_a_request_comes_before_the_one_of_the_cloud_and_costs_no_credits() {
        start("power", Map.of());
        Reply answer = ask(OPENAI, OWN).expect(200);
        assertEquals("From OpenAI.", answer.json().get("response").asText());
        assertEquals("gpt", answer.json().get("model").asText(), "the provider's first of the chain");
        JsonNode usage = answer.json().path("usage");
        assertTrue(usage.path("input_tokens").asLong() > 0, answer.toString());
        assertTrue(usage.path("output_tokens").asLong() > 0, answer.toString());
        assertEquals(0, usage.path("credits").asLong());
        assertEquals(0, usage.path("credits_estimated").asLong());
        assertEquals(
                0,
                cloud.get(ApiPaths.BILLING_CREDITS, token)
                        .expect(200)
                        .json()
                        .path("entries")
                        .size());
        assertEquals("Bearer " + OWN, openai.asked.getLast().headers().get("authorization"));
        ask(",\"model\":{\"provider\":\"openai\",\"model\":\"gpt\"}", null).expect(200);
        assertEquals("Bearer sk-cloud", openai.asked.getLast().headers().get("authorization"));
    }

    @Test
    void says_which_models_may_be_chosen_and_for_whom_a_key_counts() throws IOException {
        try (FakeUpstream inside = new FakeUpstream()) {
            start(
                    "pro",
                    Map.of(
                            "OPENAI_BASE_URL", Wire.OPENAI.address(inside),
                            "ANTHROPIC_API_KEY", "a-cloud",
                            "MODELS", "anthropic:claude,openai:gpt",
                            "MODELS_HARD", "anthropic:claude-large"));
            JsonNode offers = cloud.get(ApiPaths.MODELS, token).expect(200).json();
            assertEquals(
                    List.of(
                            "anthropic Anthropic claude",
                            "openai OpenAI gpt",
                            "anthropic Anthropic claude-large",
                            "built-in Adiuva built-in"),
                    offers.path("models")
                            .valueStream()
                            .map(model -> model.path("provider").asText() + " "
                                    + model.path("title").asText() + " "
                                    + model.path("model").asText())
                            .toList());
            assertEquals(
                    List.of("anthropic", "google"),
                    offers.path("providers")
                            .valueStream()
                            .map(provider -> provider.path("name").asText())
                            .toList(),
                    "a server that asks for no key takes none");
            assertTrue(offers.path("chooses").asBoolean(), "Pro chooses");
            assertFalse(offers.path("own_keys").asBoolean(), "own keys are for Power");
            cloud.get(ApiPaths.MODELS, null).expect(401);
        }
    }

    @Test
    void a_key_without_a_choice_goes_to_nobody() {
        start("power", Map.of());
        assertEquals("invalid_request", ask("", OWN).expect(422).problem());
        assertTrue(openai.asked.isEmpty());
    }

    /// Any text would pass for a key there, and the operator's models would be free.
    @Test
    void a_server_that_asks_for_no_key_gets_none_and_is_not_free() throws IOException {
        try (FakeUpstream inside = new FakeUpstream()) {
            inside.always(Wire.OPENAI.says("From inside."));
            Map<String, Access> access = Map.of(
                    "openai", new Access(null, URI.create(Wire.OPENAI.address(inside)), null, Map.of()),
                    "ollama", new Access(null, URI.create(Wire.OLLAMA.address(inside)), null, Map.of()));
            start(
                    "power",
                    Map.of(),
                    ModelConfig.of(access, List.of(new Model("openai", "gpt-dear"), new Model("ollama", "m"))));
            for (String model : List.of(
                    "{\"provider\":\"openai\"}",
                    "{\"provider\":\"openai\",\"model\":\"dear\"}",
                    "{\"provider\":\"ollama\"}")) {
                Reply refused = ask(",\"model\":" + model, "x").expect(422);
                assertEquals("invalid_request", refused.problem());
                assertTrue(refused.json().get("detail").asText().contains("without any key"), refused.toString());
            }
            assertEquals("credits_needed", ask("", null).expect(402).problem());
            assertTrue(inside.asked.isEmpty());
        }
    }

    @Test
    void a_provider_without_any_key_is_a_clear_error() {
        startOnOneComputer();
        Reply refused = ask(",\"model\":{\"provider\":\"google\"}", null).expect(422);
        assertEquals("key_needed", refused.problem());
        assertEquals(
                "Google needs a key, and this cloud has none. Send yours in the header X-Provider-Key.",
                refused.json().get("detail").asText());
    }

    @Test
    void an_own_key_needs_power_and_another_provider_pro() {
        start("pro", Map.of());
        assertEquals("tier_too_low", ask(OPENAI, OWN).expect(402).problem());
        assertEquals(0, openai.asked.size());
    }

    @Test
    void another_provider_than_the_first_needs_pro() {
        start("free", Map.of());
        assertEquals("tier_too_low", ask(CLAUDE, null).expect(402).problem());
        ask(",\"model\":{\"provider\":\"openai\",\"model\":\"gpt\"}", null).expect(200);
        ask(",\"model\":{\"provider\":\"built-in\"}", null).expect(200);
    }

    @Test
    void an_address_of_a_request_is_for_the_cloud_of_one_computer_and_never_gets_the_clouds_key() throws IOException {
        String there = ",\"model\":{\"provider\":\"openai\",\"base_url\":\"" + Wire.OPENAI.address(anthropic) + "\"}";
        start("power", Map.of());
        assertEquals("invalid_request", ask(there, OWN).expect(422).problem());
        cloud.close();
        startOnOneComputer();
        anthropic.always(Wire.OPENAI.says("From there."));
        assertEquals(
                "From there.",
                ask(there, null).expect(200).json().get("response").asText());
        assertFalse(anthropic.asked.toString().contains("sk-cloud"));
        assertTrue(openai.asked.isEmpty());
    }

    @Test
    void what_the_clouds_key_pays_for_the_cloud_chooses() {
        start("power", Map.of());
        String dear = ",\"model\":{\"provider\":\"openai\",\"model\":\"gpt-dear\"}";
        assertEquals("invalid_request", ask(dear, null).expect(422).problem());
        assertEquals("gpt-dear", ask(dear, OWN).expect(200).json().get("model").asText());
        String inside = ",\"model\":{\"provider\":\"ollama\"}";
        assertEquals("invalid_request", ask(inside, OWN).expect(422).problem());
    }

    @Test
    void names_that_lead_elsewhere_and_unknown_providers_are_refused() {
        start("power", Map.of());
        for (String model : List.of(
                "{\"provider\":\"google\",\"model\":\"../../x\"}",
                "{\"provider\":\"google\",\"model\":\"a b\"}",
                "{\"provider\":\"nobody\"}",
                "{\"model\":\"gpt\"}",
                "{}",
                "{\"provider\":\"openai\",\"model\":\"" + "a".repeat(3_000) + "\"}",
                "{\"provider\":\"openai\",\"key\":\"x\"}")) {
            for (String key : Arrays.asList(OWN, null)) {
                assertEquals(
                        "invalid_request",
                        ask(",\"model\":" + model, key).expect(422).problem(),
                        model);
            }
        }
        assertEquals("invalid_request", ask(OPENAI, "two words").expect(422).problem());
    }

    @Test
    void a_key_that_is_refused_is_followed_by_the_built_in_planner_and_closes_nobody_out() {
        start("power", Map.of());
        openai.always(FakeUpstream.answer(401, "application/json", "{\"error\":{\"message\":\"" + OWN + "\"}}"));
        for (int i = 0; i < 6; i++) {
            assertEquals(
                    "built-in", ask(OPENAI, OWN).expect(200).json().get("model").asText());
        }
        openai.always(Wire.OPENAI.says("From OpenAI."));
        assertEquals(
                "From OpenAI.", ask("", null).expect(200).json().get("response").asText());
    }

    @Test
    void the_key_of_an_upgrade_counts_for_the_socket() throws Exception {
        start("power", Map.of());
        try (SocketClient client = SocketClient.open(cloud, token, Map.of(ApiHeaders.PROVIDER_KEY, OWN))) {
            client.send("{\"message\":\"remind me to call Anna\"" + OPENAI + "}");
            assertEquals("From OpenAI.", client.nextOf("done").get("response").asText());
        }
        assertEquals("Bearer " + OWN, openai.asked.getLast().headers().get("authorization"));
        try (SocketClient client = SocketClient.open(cloud, token)) {
            client.ask("remind me to call Anna");
            client.nextOf("done");
        }
        assertEquals("Bearer sk-cloud", openai.asked.getLast().headers().get("authorization"));
    }

    @Test
    void no_key_is_ever_logged() {
        Logger root = (Logger) LoggerFactory.getLogger("app.adiuva");
        Logger adapters = (Logger) LoggerFactory.getLogger("dev.langchain4j");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        List.of(root, adapters).forEach(logger -> {
            logger.setLevel(Level.TRACE);
            logger.addAppender(log);
        });
        try {
            start("power", Map.of());
            ask(OPENAI, OWN).expect(200);
            openai.always(FakeUpstream.answer(401, "application/json", OWN));
            ask(OPENAI, OWN).expect(200);
            openai.always(FakeUpstream.stream("text/event-stream", List.of("data: " + OWN + "\n\n")));
            ask(OPENAI, OWN).expect(200);
            ask(OPENAI, OWN + " and more").expect(422);
            ask(",\"model\":3", OWN).expect(422);
        } finally {
            List.of(root, adapters).forEach(logger -> {
                logger.detachAppender(log);
                logger.setLevel(null);
            });
        }
        assertTrue(
                log.list.stream().anyMatch(event -> event.getFormattedMessage().contains("failed")));
        String all = log.list.stream().map(OwnKeyTest::text).collect(Collectors.joining("\n"));
        assertFalse(all.contains(OWN) || all.contains("sk-cloud"), all);
    }

    private static String text(ILoggingEvent event) {
        return event.getFormattedMessage()
                + event.getKeyValuePairs()
                + event.getMDCPropertyMap()
                + ThrowableProxyUtil.asString(event.getThrowableProxy());
    }

    @Test
    void a_request_ends_with_its_rounds_and_says_so() throws Exception {
        start("free", Map.of());
        openai.always(Wire.OPENAI.doing(new Wire.Call("list_tasks", "{}")));
        try (SocketClient client = SocketClient.open(cloud, token)) {
            client.ask("remind me to call Anna");
            assertEquals("limit", nextCode(client, "limit"));
            client.nextOf("done");
        }
        assertEquals(4, openai.asked.size());
    }

    @Test
    void a_request_ends_with_its_tokens_and_says_so() throws Exception {
        start("free", Map.of());
        String dear = Wire.OPENAI.end(true).get(1).replace("\"prompt_tokens\":12", "\"prompt_tokens\":30000");
        List<String> stream = new ArrayList<>(Wire.OPENAI.calls(new Wire.Call("list_tasks", "{}")));
        stream.addAll(List.of(
                Wire.OPENAI.end(true).get(0), dear, Wire.OPENAI.end(true).get(2)));
        openai.always(FakeUpstream.stream("text/event-stream", stream));
        try (SocketClient client = SocketClient.open(cloud, token)) {
            client.ask("remind me to call Anna");
            assertEquals("limit", nextCode(client, "limit"));
            client.nextOf("done");
        }
        assertEquals(2, openai.asked.size());
    }

    private static String nextCode(SocketClient client, String code) throws Exception {
        String found = client.nextOf("notice").get("code").asText();
        while (!found.equals(code)) {
            found = client.nextOf("notice").get("code").asText();
        }
        return found;
    }
}
