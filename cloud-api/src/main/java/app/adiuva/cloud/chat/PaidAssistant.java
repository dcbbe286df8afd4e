package app.adiuva.cloud.chat;

import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.chat.ChatRequest;
import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.contracts.chat.ModelUsage;
import app.adiuva.contracts.chat.PlanResponse;
import app.adiuva.contracts.playbook.StepResult;
import app.adiuva.contracts.problem.ProblemCode;
import app.adiuva.contracts.suggestion.SuggestionRequest;
import app.adiuva.contracts.suggestion.SuggestionResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Charges for answers: whole ones, and what models did for those that the user stopped or that were refused on the
/// way, because credits or the plan do not reach as far. One that failed costs nothing.
record PaidAssistant(Assistant assistant) implements Assistant {
    @Override
    public ChatResponse answer(ChatRequest request, ChatExchange exchange) {
        ChatResponse answer = orClose(exchange, () -> assistant.answer(request, exchange));
        return answer.withUsage(settle(exchange));
    }

    @Override
    public PlanResponse plan(ChatRequest request, ChatExchange exchange) {
        PlanResponse plan = orClose(exchange, () -> assistant.plan(request, exchange));
        return plan.withUsage(settle(exchange));
    }

    @Override
    public StepResult step(StepWork step, ChatExchange exchange) {
        StepResult result = orClose(exchange, () -> assistant.step(step, exchange));
        return result.withUsage(settle(exchange));
    }

    @Override
    public SuggestionResponse suggest(SuggestionRequest request, ChatExchange exchange) {
        SuggestionResponse answer = orClose(exchange, () -> assistant.suggest(request, exchange));
        return answer.withUsage(settle(exchange));
    }

    private static <T> T orClose(ChatExchange exchange, Supplier<T> work) {
        boolean owed = false;
        boolean whole = false;
        try {
            T answer = work.get();
            whole = true;
            return answer;
        } catch (ProblemException e) {
            owed = e.code() != ProblemCode.MODEL_UNAVAILABLE && e.code() != ProblemCode.MODEL_STALLED;
            throw e;
        } finally {
            if (!whole) {
                close(exchange, owed);
            }
        }
    }

    private static void close(ChatExchange exchange, boolean owed) {
        if (exchange.end() || owed) {
            var _ = exchange.terms().settle();
        } else {
            exchange.terms().release();
        }
    }

    /// No database speaks to an interrupted thread, so nothing can be stopped any more once the bill is written.
    private static @Nullable ModelUsage settle(ChatExchange exchange) {
        var _ = exchange.end();
        return exchange.terms().settle();
    }
}
