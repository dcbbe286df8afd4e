package app.adiuva.cloud.chat;

import app.adiuva.contracts.chat.ChatRequest;
import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.contracts.chat.PlanResponse;
import app.adiuva.contracts.playbook.StepResult;
import app.adiuva.contracts.suggestion.SuggestionRequest;
import app.adiuva.contracts.suggestion.SuggestionResponse;

/// What the chat routes need of the thinking part of the cloud.
///
/// Calls block until the answer is whole; run them on a virtual thread. Failures are
/// [app.adiuva.cloud.http.ProblemException]s.
public interface Assistant {
    ChatResponse answer(ChatRequest request, ChatExchange exchange);

    PlanResponse plan(ChatRequest request, ChatExchange exchange);

    /// Runs one model step of a playbook.
    StepResult step(StepWork step, ChatExchange exchange);

    /// Reads tasks and tags out of thoughts.
    SuggestionResponse suggest(SuggestionRequest request, ChatExchange exchange);
}
