package app.adiuva.cloud.chat;

import app.adiuva.cloud.http.Caller;
import app.adiuva.cloud.http.JsonBody;
import app.adiuva.cloud.http.Routes;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.playbook.StepRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.UUID;
import java.util.function.Function;

/// `POST /api/v1/plans/steps/execute`: one model step of a playbook.
final class StepRoutes implements Routes {
    private final Assistant assistant;
    private final Function<UUID, Terms> terms;

    StepRoutes(Assistant assistant, Function<UUID, Terms> terms) {
        this.assistant = assistant;
        this.terms = terms;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post(ApiPaths.STEPS_EXECUTE, this::execute);
    }

    private void execute(Context request) {
        StepRequest body = JsonBody.read(request, StepRequest.class);
        Terms account = terms.apply(Caller.of(request).accountId());
        StepWork step = StepRules.check(body, account);
        JsonBody.write(request, 200, WholeAnswer.of(request, account, exchange -> assistant.step(step, exchange)));
    }
}
