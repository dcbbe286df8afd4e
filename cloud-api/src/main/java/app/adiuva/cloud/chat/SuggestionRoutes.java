package app.adiuva.cloud.chat;

import app.adiuva.cloud.http.Caller;
import app.adiuva.cloud.http.JsonBody;
import app.adiuva.cloud.http.Routes;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.suggestion.SuggestionRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.UUID;
import java.util.function.Function;

/// `POST /api/v1/suggestions`: tasks and tags read out of thoughts.
final class SuggestionRoutes implements Routes {
    private final Assistant assistant;
    private final Function<UUID, Terms> terms;

    SuggestionRoutes(Assistant assistant, Function<UUID, Terms> terms) {
        this.assistant = assistant;
        this.terms = terms;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post(ApiPaths.SUGGESTIONS, this::suggest);
    }

    private void suggest(Context request) {
        SuggestionRequest body = JsonBody.read(request, SuggestionRequest.class);
        SuggestionRules.check(body);
        Terms account = terms.apply(Caller.of(request).accountId());
        JsonBody.write(request, 200, WholeAnswer.of(request, account, exchange -> assistant.suggest(body, exchange)));
    }
}
