package app.adiuva.cloud.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.agent.SampleContext;
import app.adiuva.cloud.config.ModelConfig;
import app.adiuva.cloud.config.ModelConfig.Access;
import app.adiuva.cloud.config.ModelConfig.Model;
import app.adiuva.cloud.config.Secret;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.model.provider.FakeUpstream;
import app.adiuva.cloud.model.provider.Wire;
import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.contracts.problem.ProblemCode;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A chain of Anthropic, Ollama and the built-in planner, on the wire.
@Timeout(30)
final class FallbackTest {
    private static final String JSON = "application/json";
    private static final String ASKED = "remind me to call Anna";

    private final AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2026-11-21T14:00:00Z"));
    private final InstantSource source = time::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final FakeUpstream anthropic = new FakeUpstream();
    private final FakeUpstream ollama = new FakeUpstream();
    private final ScriptedModel builtIn = new ScriptedModel();
    private final RecordingExchange exchange = new RecordingExchange();
    private final Assistant assistant;

    FallbackTest() throws IOException {
        Map<String, Access> access = Map.of(
                "anthropic",
                new Access(new Secret("key"), URI.create(Wire.ANTHROPIC.address(anthropic)), null, Map.of()),
                "ollama",
                new Access(null, URI.create(Wire.OLLAMA.address(ollama)), null, Map.of()));
        ModelConfig config = ModelConfig.of(access, List.of(new Model("anthropic", "claude"), new Model("ollama", "m")))
                .withSilence(Duration.ofSeconds(3));
        assistant = Assistants.wire(config, builtIn, clock);
    }

    @AfterEach
    void stop() {
        anthropic.close();
        ollama.close();
    }

    private ChatResponse ask() {
        return assistant.answer(SampleContext.request(ASKED), exchange);
    }

    private List<String> notices() {
        return exchange.notices("model");
    }

    private static FakeUpstream.Reply error(int status, String... headers) {
        return FakeUpstream.answer(status, JSON, "{}", headers);
    }

    @Test
    void the_next_model_answers_and_the_user_is_told_why() {
        anthropic.always(error(401));
        ollama.always(Wire.OLLAMA.says("Fine."));
        ChatResponse answer = ask();
        assertEquals("Fine.", answer.response());
        assertEquals("m", answer.model());
        assertEquals(
                "claude did not answer: the key was refused. m answers instead.",
                notices().getLast());
        assertEquals(1, anthropic.asked.size());
    }

    @Test
    void the_built_in_planner_answers_when_nobody_else_does() {
        anthropic.always(Wire.ANTHROPIC.doing());
        ollama.close();
        builtIn.says("Here.");
        assertEquals("built-in", ask().model());
        assertEquals(
                List.of(
                        "claude answers.",
                        "claude did not answer: its answer could not be understood. m answers instead.",
                        "m did not answer: it could not be reached. The built-in planner answers instead."),
                notices());
    }

    @Test
    void calls_that_one_provider_made_are_finished_by_another() {
        anthropic.next(Wire.ANTHROPIC.doing(new Wire.Call("create_task", "{\"title\":\"Call Anna\"}")));
        anthropic.always(error(401));
        ollama.always(Wire.OLLAMA.says("Done."));
        ChatResponse answer = ask();
        assertEquals("Done.", answer.response());
        assertEquals("Call Anna", answer.actions().getFirst().data().get("title"));
        assertTrue(ollama.asked.getLast().body().contains("Call Anna"));
    }

    @Test
    void a_short_wish_to_wait_is_kept_and_the_same_model_asked_again() {
        anthropic.next(error(429, "Retry-After: 1")).always(Wire.ANTHROPIC.says("Fine."));
        long before = System.nanoTime();
        assertEquals("claude", ask().model());
        assertTrue(System.nanoTime() - before >= 1_000_000_000L);
        assertEquals(2, anthropic.asked.size());
        assertEquals(List.of("claude answers."), notices());
    }

    @Test
    void a_long_wish_to_wait_is_kept_over_requests() {
        anthropic.always(error(429, "Retry-After: 60"));
        ollama.always(Wire.OLLAMA.says("Fine."));
        ask();
        ask();
        assertEquals(1, anthropic.asked.size());
        assertEquals(
                "claude did not answer: it failed before and is left alone for a while. m answers instead.",
                notices().getLast());
        time.updateAndGet(now -> now.plus(Duration.ofSeconds(61)));
        anthropic.always(Wire.ANTHROPIC.says("Back."));
        assertEquals("Back.", ask().response());
    }

    @Test
    void five_failures_in_a_row_open_the_breaker_and_one_call_closes_it_half_a_minute_later() {
        anthropic.always(error(500));
        ollama.always(Wire.OLLAMA.says("Fine."));
        for (int i = 0; i < 6; i++) {
            assertEquals("m", ask().model());
        }
        assertEquals(5, anthropic.asked.size());
        time.updateAndGet(now -> now.plus(Duration.ofSeconds(31)));
        ask();
        assertEquals(6, anthropic.asked.size(), "one call tries, and only one");
        time.updateAndGet(now -> now.plus(Duration.ofSeconds(31)));
        anthropic.always(Wire.ANTHROPIC.says("Back."));
        assertEquals("claude", ask().model());
        assertEquals("claude", ask().model());
    }

    @Test
    void a_refused_request_says_nothing_about_the_model() {
        anthropic.always(error(400));
        ollama.always(Wire.OLLAMA.says("Fine."));
        for (int i = 0; i < 7; i++) {
            ask();
        }
        assertEquals(7, anthropic.asked.size());
    }

    @Test
    void a_model_that_is_silent_from_the_start_is_replaced() {
        anthropic.always(anthropic.silence());
        ollama.always(Wire.OLLAMA.says("Fine."));
        assertEquals("m", ask().model());
        assertEquals(
                "claude did not answer: it fell silent. m answers instead.",
                notices().getLast());
        assertTrue(anthropic.hungUpWithin(2_000));
        assertEquals(1, anthropic.asked.size());
    }

    @Test
    void a_model_that_falls_silent_after_its_first_word_is_an_error_of_its_own() {
        anthropic.always(anthropic.stall(Wire.ANTHROPIC.contentType(), Wire.ANTHROPIC.begun("I think")));
        ProblemException problem = assertThrows(ProblemException.class, this::ask);
        assertEquals(ProblemCode.MODEL_STALLED, problem.code());
        assertTrue(exchange.streamedText().startsWith("I th"), exchange.streamedText());
        assertTrue(ollama.asked.isEmpty());
    }

    @Test
    void a_model_that_breaks_off_after_its_first_word_is_not_asked_again() {
        anthropic.always(FakeUpstream.stream(Wire.ANTHROPIC.contentType(), Wire.ANTHROPIC.begun("I think")));
        ProblemException problem = assertThrows(ProblemException.class, this::ask);
        assertEquals(ProblemCode.MODEL_UNAVAILABLE, problem.code());
        assertFalse(problem.detail().contains("I think"));
        assertEquals(1, anthropic.asked.size());
    }

    @Test
    void a_cancellation_ends_the_pause_before_the_next_try() {
        anthropic.always((in, out) -> {
            error(429, "Retry-After: 2").to(in, out);
            out.flush();
            exchange.cancel();
        });
        long before = System.nanoTime();
        ProblemException problem = assertThrows(ProblemException.class, this::ask);
        assertEquals(ProblemCode.CANCELLED, problem.code());
        assertTrue(System.nanoTime() - before < 1_900_000_000L);
        assertEquals(1, anthropic.asked.size());
    }
}
