package app.adiuva.cloud.chat;

import app.adiuva.cloud.account.Entitlements;
import app.adiuva.cloud.http.Caller;
import app.adiuva.cloud.http.JsonBody;
import app.adiuva.cloud.http.Routes;
import app.adiuva.cloud.model.Offers;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.billing.PlanFeatures;
import app.adiuva.contracts.chat.ModelOffers;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Predicate;

/// `GET /api/v1/models`: which models a request may choose, and whether the account's plan lets it.
public final class ModelRoutes implements Routes {
    private final Offers offers;
    private final Entitlements entitlements;

    public ModelRoutes(Offers offers, Entitlements entitlements) {
        this.offers = offers;
        this.entitlements = entitlements;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(ApiPaths.MODELS, this::list);
    }

    private void list(Context request) {
        Predicate<Predicate<PlanFeatures>> included =
                entitlements.of(Caller.of(request).accountId());
        JsonBody.write(
                request,
                200,
                new ModelOffers(
                        offers.models(),
                        offers.providers(),
                        included.test(plan -> plan.providers().isEmpty()),
                        included.test(PlanFeatures::byok)));
    }
}
