package app.adiuva.cloud.chat;

import app.adiuva.cloud.http.Caller;
import app.adiuva.cloud.http.JsonBody;
import app.adiuva.cloud.http.Routes;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.chat.ChatRequest;
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
        Terms account = terms.apply(Caller.of(request).accountId());
        Object answer = WholeAnswer.of(request, account, exchange -> switch (body.executionMode()) {
            case DIRECT -> assistant.answer(body, exchange);
            case PLAN -> assistant.plan(body, exchange);
        });
        JsonBody.write(request, 200, answer);
    }
}
