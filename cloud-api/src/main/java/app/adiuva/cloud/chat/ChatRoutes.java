package app.adiuva.cloud.chat;

import app.adiuva.cloud.http.JsonBody;
import app.adiuva.cloud.http.Routes;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.chat.ChatRequest;
import app.adiuva.contracts.chat.StreamFrame;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/// `POST /api/v1/chat`: the whole answer at once.
final class ChatRoutes implements Routes {
    private final Assistant assistant;

    ChatRoutes(Assistant assistant) {
        this.assistant = assistant;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post(ApiPaths.CHAT, this::chat);
    }

    private void chat(Context request) {
        ChatRequest body = JsonBody.read(request, ChatRequest.class);
        ChatRules.check(body);
        Object answer = switch (body.executionMode()) {
            case DIRECT -> assistant.answer(body, Unheard.INSTANCE);
            case PLAN -> assistant.plan(body, Unheard.INSTANCE);
        };
        JsonBody.write(request, 200, answer);
    }

    /// Nobody listens before the answer is whole, and nobody can stop it.
    private enum Unheard implements ChatExchange {
        INSTANCE;

        @Override
        public void send(StreamFrame frame) {}

        @Override
        public void onCancel(Runnable stop) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
