package app.adiuva.cloud.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.secrecy.OutputGuard;
import app.adiuva.cloud.secrecy.OwnText;
import app.adiuva.cloud.secrecy.RequestGuard;
import app.adiuva.contracts.problem.ProblemCode;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class ModelSessionTest {
    private static final Meter REFUSING = (model, inputTokens) -> {
        throw new ProblemException(ProblemCode.CREDITS_NEEDED, "no credits");
    };
    private static final Meter AWAY = (model, inputTokens) -> {
        throw new IllegalStateException("the database is away");
    };

    private final AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2026-11-21T14:00:00Z"));
    private final InstantSource source = time::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final AtomicBoolean broken = new AtomicBoolean();
    private final List<String> notices = new ArrayList<>();
    private final List<Long> taken = new ArrayList<>();
    private final ModelLink small = link("small");
    private final ModelLink large = link("large");
    private final ModelLink last = new ModelLink("last", "last", new Model(new AtomicBoolean(), "last"));
    private final ModelChain chain = new ModelChain(
            List.of(small, last), List.of(small, large, last), List.of(large, last), new Breakers(clock), null);

    private record Model(AtomicBoolean fails, String name) implements StreamingChatModel {
        @Override
        public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
            if (fails.get()) {
                handler.onError(new HttpException(401, "refused"));
            } else {
                handler.onCompleteResponse(ChatResponse.builder()
                        .aiMessage(AiMessage.from(name))
                        .finishReason(FinishReason.STOP)
                        .build());
            }
        }
    }

    private ModelLink link(String name) {
        return new ModelLink(name, name, new Model(broken, name));
    }

    private ModelSession session(Meter meter) {
        return session(chain, meter, Duration.ofSeconds(15));
    }

    private ModelSession session(ModelChain models, Meter meter, Duration budget) {
        ModelSession.Listener listener = new ModelSession.Listener() {
            @Override
            public void answering(ModelLink link) {
                notices.add(link.name());
            }

            @Override
            public void replaced(ModelLink failed, ModelFailure failure, ModelLink next) {
                notices.add(failed.name() + " " + failure.kind() + " " + next.name());
            }
        };
        RequestGuard guard = OutputGuard.of(List.of()).open(OwnText.NONE);
        return models.open(new Cancellation(), listener, meter, guard, budget);
    }

    private static String ask(ModelSession session) {
        ChatRequest request =
                ChatRequest.builder().messages(UserMessage.from("hello")).build();
        return session.ask(request, AnswerSink.NONE).orElseThrow().aiMessage().text();
    }

    @Test
    void the_difficulty_picks_the_models() {
        ModelSession session = session(Meter.FREE);
        assertEquals("small", ask(session));
        session.difficulty(Difficulty.EASY);
        assertEquals("small", ask(session));
        session.difficulty(Difficulty.HARD);
        assertEquals("large", ask(session));
        assertEquals(List.of("small", "large"), notices, "said once each");
    }

    @Test
    void a_model_that_failed_is_not_asked_again_for_another_difficulty() {
        broken.set(true);
        ModelSession session = session(Meter.FREE);
        assertEquals("last", ask(session));
        session.difficulty(Difficulty.HARD);
        assertEquals("last", ask(session));
        assertEquals(List.of("small", "small KEY_REFUSED large", "large KEY_REFUSED last"), notices);
    }

    @Test
    void a_try_that_the_meter_refused_leaves_the_next_one_its_chance() {
        broken.set(true);
        for (int i = 0; i < 5; i++) {
            assertEquals("last", ask(session(Meter.FREE)));
        }
        broken.set(false);
        assertEquals("last", ask(session(Meter.FREE)), "left alone");
        time.updateAndGet(now -> now.plus(Duration.ofSeconds(31)));
        ModelSession poor = session(REFUSING);
        assertThrows(ProblemException.class, () -> ask(poor));
        ModelSession unlucky = session(AWAY);
        assertThrows(IllegalStateException.class, () -> ask(unlucky));
        assertEquals("small", ask(session(Meter.FREE)));
    }

    @Test
    void the_end_of_the_requests_time_is_paid_for_and_no_failure_of_the_model() {
        AtomicBoolean fast = new AtomicBoolean();
        StreamingChatModel endless = new StreamingChatModel() {
            @Override
            public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
                if (fast.get()) {
                    new Model(broken, "fast").doChat(request, handler);
                } else {
                    handler.onPartialResponse("word ".repeat(100));
                }
            }
        };
        ModelChain models = new ModelChain(List.of(new ModelLink("endless", "endless", endless), last), clock);
        ChatRequest hello =
                ChatRequest.builder().messages(UserMessage.from("hello")).build();
        for (int i = 0; i < 6; i++) {
            ModelSession session = session(models, this::counted, Duration.ofMillis(50));
            assertTrue(session.ask(hello, AnswerSink.NONE).isEmpty());
            assertTrue(session.ask(hello, AnswerSink.NONE).isEmpty(), "and nobody else is asked");
        }
        assertEquals(6, taken.size());
        assertTrue(taken.getFirst() > 50, taken.toString());
        fast.set(true);
        assertEquals("fast", ask(session(models, Meter.FREE, Duration.ofSeconds(15))));
    }

    private Meter.Call counted(String model, long inputTokens) {
        return new Meter.Call() {
            @Override
            public void took(long input, long output) {
                taken.add(output);
            }

            @Override
            public void close() {}
        };
    }
}
