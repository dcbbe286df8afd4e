package app.adiuva.cloud.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.adiuva.cloud.TestCloud;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.chat.ChatRequest;
import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.contracts.chat.ModelUsage;
import app.adiuva.contracts.chat.PlanResponse;
import app.adiuva.contracts.playbook.StepResult;
import app.adiuva.contracts.problem.ProblemCode;
import app.adiuva.contracts.suggestion.SuggestionRequest;
import app.adiuva.contracts.suggestion.SuggestionResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Bills on which the user presses Stop while they are written.
class PaidAssistantTest {
    private static final ChatRequest ASK = new ChatRequest("hi", null, null);
    private static final ModelUsage USAGE = new ModelUsage(10, 5, 2, 1, 9);

    private final List<String> bills = new ArrayList<>();
    private final RunningExchange exchange = new RunningExchange(new StoppedTerms(), frame -> {});

    private final class StoppedTerms extends StubTerms {
        @Override
        public @Nullable ModelUsage settle() {
            stopWhileWriting("charged");
            return USAGE;
        }

        @Override
        public void release() {
            stopWhileWriting("released");
        }

        /// No database could have written it on an interrupted thread.
        private void stopWhileWriting(String bill) {
            exchange.cancel();
            bills.add(Thread.currentThread().isInterrupted() ? "interrupted" : bill);
        }
    }

    @BeforeEach
    void begin() {
        exchange.begin();
    }

    @AfterEach
    void clear() {
        Thread.interrupted();
    }

    @Test
    void a_stop_that_comes_while_a_whole_answer_is_charged_comes_too_late() {
        ChatResponse answer = new PaidAssistant(TestCloud.ECHO).answer(ASK, exchange);
        assertEquals(List.of("charged"), bills);
        assertEquals(1, Objects.requireNonNull(answer.usage()).credits());
        assertFalse(exchange.end(), "the answer is told, and not that it was stopped");
    }

    @Test
    void a_stop_that_comes_while_a_plan_is_charged_comes_too_late() {
        PlanResponse plan = new PaidAssistant(TestCloud.ECHO).plan(ASK, exchange);
        assertEquals(List.of("charged"), bills);
        assertEquals(USAGE, plan.usage());
    }

    @Test
    void an_answer_that_failed_is_released_also_when_it_is_stopped_meanwhile() {
        assertFails(new ProblemException(ProblemCode.MODEL_UNAVAILABLE, "away"));
        assertEquals(List.of("released"), bills);
    }

    @Test
    void an_answer_that_failed_unexpectedly_is_released() {
        assertFails(new IllegalStateException("a bug"));
        assertEquals(List.of("released"), bills);
    }

    @Test
    void an_answer_that_was_refused_on_its_way_is_charged_what_it_took() {
        assertFails(new ProblemException(ProblemCode.CREDITS_NEEDED, "no more"));
        assertEquals(List.of("charged"), bills);
    }

    @Test
    void an_answer_that_was_stopped_is_charged_what_it_took_however_it_ended() {
        exchange.cancel();
        assertFails(new IllegalStateException("interrupted somewhere"));
        assertEquals(List.of("charged"), bills);
    }

    private void assertFails(RuntimeException failure) {
        Assistant failing = new Assistant() {
            @Override
            public ChatResponse answer(ChatRequest request, ChatExchange running) {
                throw failure;
            }

            @Override
            public PlanResponse plan(ChatRequest request, ChatExchange running) {
                throw failure;
            }

            @Override
            public StepResult step(StepWork step, ChatExchange running) {
                throw failure;
            }

            @Override
            public SuggestionResponse suggest(SuggestionRequest request, ChatExchange running) {
                throw failure;
            }
        };
        assertEquals(
                failure, assertThrows(RuntimeException.class, () -> new PaidAssistant(failing).answer(ASK, exchange)));
    }
}
