package app.adiuva.cloud.chat;

import app.adiuva.contracts.chat.ChatRequest;
import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.contracts.chat.PlanResponse;
import app.adiuva.contracts.chat.StreamFrame;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.contracts.playbook.StepResult;
import app.adiuva.contracts.suggestion.SuggestionRequest;
import app.adiuva.contracts.suggestion.SuggestionResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Echoes; but `wait` waits until it may go on or is cancelled, `slow` takes 700 ms, `fail` fails, `overflow` fails
/// worse, and `flood` never
/// stops sending.
final class WaitingAssistant implements Assistant {
    final CountDownLatch go = new CountDownLatch(1);
    final CompletableFuture<Boolean> waiting = new CompletableFuture<>();
    final CompletableFuture<Boolean> cancelled = new CompletableFuture<>();

    @Override
    public ChatResponse answer(ChatRequest request, ChatExchange exchange) {
        exchange.send(new StreamFrame.Token(request.message()));
        exchange.onCancel(() -> cancelled.complete(true));
        switch (request.message()) {
            case "wait" -> waitToGoOn();
            case "slow" -> {
                waiting.complete(true);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(700));
            }
            case "overflow" -> throw new StackOverflowError("the secret overflow");
            case "fail" -> throw new IllegalStateException("the secret " + request.message());
            case "flood" -> flood(exchange);
            default -> {}
        }
        PlanAction action = PlanAction.create(Table.TASKS, Map.of("title", request.message()));
        exchange.send(new StreamFrame.Action(action));
        return new ChatResponse(request.message(), List.of(action), "task_agent", "echo");
    }

    private void waitToGoOn() {
        waiting.complete(true);
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void flood(ChatExchange exchange) {
        StreamFrame.Token token = new StreamFrame.Token("x".repeat(16_000));
        while (!exchange.cancelled()) {
            exchange.send(token);
        }
    }

    @Override
    public PlanResponse plan(ChatRequest request, ChatExchange exchange) {
        throw new AssertionError("not over the socket");
    }

    @Override
    public StepResult step(StepWork step, ChatExchange exchange) {
        exchange.onCancel(() -> cancelled.complete(true));
        waitToGoOn();
        return new StepResult("", List.of(), "task_agent", "echo", null);
    }

    @Override
    public SuggestionResponse suggest(SuggestionRequest request, ChatExchange exchange) {
        throw new AssertionError("not asked here");
    }
}
