package app.adiuva.cloud.chat;

import app.adiuva.contracts.chat.ChatRequest;
import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.contracts.plan.ExecutionPlan;
import java.util.function.Supplier;

/// Charges for answers: whole ones, and what was written of those that the user stopped. One that failed costs nothing.
record PaidAssistant(Assistant assistant) implements Assistant {
    @Override
    public ChatResponse answer(ChatRequest request, ChatExchange exchange) {
        ChatResponse answer = orRelease(exchange, () -> assistant.answer(request, exchange));
        return answer.withUsage(exchange.terms().settle());
    }

    @Override
    public ExecutionPlan plan(ChatRequest request, ChatExchange exchange) {
        ExecutionPlan plan = orRelease(exchange, () -> assistant.plan(request, exchange));
        var _ = exchange.terms().settle();
        return plan;
    }

    private static <T> T orRelease(ChatExchange exchange, Supplier<T> work) {
        boolean whole = false;
        try {
            T answer = work.get();
            whole = true;
            return answer;
        } finally {
            if (!whole) {
                close(exchange);
            }
        }
    }

    /// A cancellation has interrupted this thread, and no database speaks to an interrupted one.
    private static void close(ChatExchange exchange) {
        boolean interrupted = Thread.interrupted();
        if (exchange.cancelled()) {
            var _ = exchange.terms().settle();
        } else {
            exchange.terms().release();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
