package app.adiuva.cloud.chat;

import app.adiuva.cloud.http.Caller;
import app.adiuva.cloud.http.Hangup;
import app.adiuva.cloud.http.JsonBody;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.http.Routes;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.chat.ChatRequest;
import app.adiuva.contracts.problem.ProblemCode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.UUID;
import java.util.function.Function;

/// `POST /api/v1/chat`: the whole answer at once.
final class ChatRoutes implements Routes {
    private final Assistant assistant;
    private final Function<UUID, Terms> terms;

    ChatRoutes(Assistant assistant, Function<UUID, Terms> terms) {
        this.assistant = assistant;
        this.terms = terms;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post(ApiPaths.CHAT, this::chat);
    }

    private void chat(Context request) {
        ChatRequest body = JsonBody.read(request, ChatRequest.class);
        ChatRules.check(body);
        JsonBody.write(request, 200, answer(body, request));
    }

    /// The answer, unless the client goes away before it is whole: then the work stops.
    private Object answer(ChatRequest body, Context request) {
        RunningExchange exchange =
                new RunningExchange(terms.apply(Caller.of(request).accountId()), frame -> {});
        exchange.begin();
        try (Hangup _ = Hangup.watch(request, exchange::cancel)) {
            return switch (body.executionMode()) {
                case DIRECT -> assistant.answer(body, exchange);
                case PLAN -> assistant.plan(body, exchange);
            };
        } catch (RuntimeException e) {
            throw exchange.cancelled()
                    ? new ProblemException(ProblemCode.CANCELLED, "The client hung up. Nothing was changed.", e)
                    : e;
        } finally {
            var _ = exchange.end();
        }
    }
}
