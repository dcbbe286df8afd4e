package app.adiuva.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.chat.Assistant;
import app.adiuva.cloud.chat.ChatExchange;
import app.adiuva.cloud.chat.StepWork;
import app.adiuva.cloud.http.Json;
import app.adiuva.cloud.http.JsonForTests;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.auth.AuthTokens;
import app.adiuva.contracts.auth.RegisterRequest;
import app.adiuva.contracts.chat.ChatRequest;
import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.contracts.chat.PlanResponse;
import app.adiuva.contracts.chat.StreamFrame;
import app.adiuva.contracts.plan.ExecutionPlan;
import app.adiuva.contracts.playbook.StepResult;
import app.adiuva.contracts.suggestion.SuggestionRequest;
import app.adiuva.contracts.suggestion.SuggestionResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A real cloud on a random port with a real database, and a client whose every answer is held against the
/// description.
public final class TestCloud implements AutoCloseable {
    public static final String PASSWORD = "correct horse battery";

    private static final Pattern PROMPT_TEMPLATE =
            Pattern.compile("\"prompt_template\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final int STALE_CONNECTIONS = 4;
    private static final OpenApiDescription DESCRIPTION = new OpenApiDescription();

    private final Cloud cloud;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private TestCloud(Cloud cloud) {
        this.cloud = cloud;
    }

    /// Answers with what it was asked, and nothing else.
    public static final Assistant ECHO = new Assistant() {
        @Override
        public ChatResponse answer(ChatRequest request, ChatExchange exchange) {
            exchange.send(new StreamFrame.Token(request.message()));
            return new ChatResponse(request.message(), List.of(), "general_agent", "echo");
        }

        @Override
        public PlanResponse plan(ChatRequest request, ChatExchange exchange) {
            return new PlanResponse(UUID.randomUUID(), ExecutionPlan.VERSION, "general_agent", "Echo", List.of(), null);
        }

        @Override
        public StepResult step(StepWork step, ChatExchange exchange) {
            return new StepResult(step.template().id(), List.of(), "general_agent", "echo", null);
        }

        @Override
        public SuggestionResponse suggest(SuggestionRequest request, ChatExchange exchange) {
            return new SuggestionResponse(List.of(), "echo", null);
        }
    };

    public static TestCloud start(Path directory, Map<String, String> more) {
        return start(directory, more, ECHO, Clock.systemUTC());
    }

    public static TestCloud start(Path directory) {
        return start(directory, Map.of(), ECHO, Clock.systemUTC());
    }

    public static TestCloud start(Path directory, Map<String, String> more, Assistant assistant, Clock clock) {
        Map<String, String> variables = new HashMap<>();
        variables.put("ADIUVA_CLOUD_DIR", directory.toString());
        variables.put("PORT", "0");
        variables.put("SIGN_IN_ATTEMPTS_PER_MINUTE", "0");
        variables.put("REQUEST_LIMITS", "off");
        variables.putAll(more);
        return new TestCloud(Wiring.start(CloudConfig.read(variables), assistant, clock));
    }

    public record Reply(int status, HttpResponse<String> raw) {
        public JsonNode json() {
            return JsonForTests.tree(raw.body());
        }

        public String code() {
            return json().path("code").asText();
        }

        public Reply expect(int expected) {
            assertEquals(expected, status, raw.body());
            return this;
        }

        /// The code of a reply that is a whole problem and tells nothing of the inside.
        public String problem() {
            assertEquals(
                    "application/problem+json",
                    raw.headers().firstValue("Content-Type").orElse(""));
            assertEquals(status, json().get("status").asInt());
            assertEquals(
                    raw.headers().firstValue("X-Request-Id").orElse(""),
                    json().get("request_id").asText());
            assertFalse(raw.body().matches("(?s).*(Exception|at [a-z]+\\.|jackson).*"), raw.body());
            return code();
        }

        public AuthTokens tokens() {
            return Json.read(raw.body(), AuthTokens.class);
        }
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + cloud.port() + path);
    }

    public int port() {
        return cloud.port();
    }

    public Cloud cloud() {
        return cloud;
    }

    public HttpClient http() {
        return http;
    }

    public Reply get(String path, @Nullable String token) {
        return send("GET", path, token, BodyPublishers.noBody(), Map.of());
    }

    public Reply post(String path, @Nullable String token, String json) {
        return send("POST", path, token, BodyPublishers.ofString(json), Map.of("Content-Type", "application/json"));
    }

    public Reply send(
            String method, String path, @Nullable String token, BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> response = sendOnOpenConnection(request.build());
            String type = response.headers().firstValue("Content-Type").orElse("");
            DESCRIPTION.check(method, path, response.statusCode(), type, response.body());
            requireTemplateIds(response.body());
            return new Reply(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// No answer of any kind names a template otherwise than by its id.
    private static void requireTemplateIds(String body) {
        Matcher template = PROMPT_TEMPLATE.matcher(body);
        while (template.find()) {
            assertTrue(template.group(1).matches("[a-z0-9_.-]{1,64}"), "a template that is no id");
        }
    }

    /// After refusing a body that it has not read, the server closes the connection; a client that is just reusing that
    /// connection hears nothing and asks again.
    private HttpResponse<String> sendOnOpenConnection(HttpRequest request) throws IOException, InterruptedException {
        for (int stale = 0; stale < STALE_CONNECTIONS; stale++) {
            try {
                return http.send(request, BodyHandlers.ofString());
            } catch (IOException closed) {
                // the next one may be closed, too
            }
        }
        return http.send(request, BodyHandlers.ofString());
    }

    /// A new account, signed in.
    public AuthTokens register() {
        return register("user-" + UUID.randomUUID() + "@example.com");
    }

    public AuthTokens register(String email) {
        return post(ApiPaths.REGISTER, null, Json.text(new RegisterRequest(email, PASSWORD)))
                .expect(201)
                .tokens();
    }

    public Reply refresh(String refreshToken) {
        return post(ApiPaths.REFRESH, null, "{\"refresh_token\":\"" + refreshToken + "\"}");
    }

    @Override
    public void close() {
        http.shutdownNow();
        cloud.close();
    }
}
