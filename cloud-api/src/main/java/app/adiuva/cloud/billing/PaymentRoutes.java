package app.adiuva.cloud.billing;

import app.adiuva.cloud.billing.gateway.Purchase;
import app.adiuva.cloud.http.Caller;
import app.adiuva.cloud.http.JsonBody;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.http.Routes;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.billing.Payment;
import app.adiuva.contracts.billing.PaymentRequest;
import app.adiuva.contracts.problem.ProblemCode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.UUID;

/// The paths under `/api/v1/payment`: credits.
final class PaymentRoutes implements Routes {
    private final Purchases purchases;

    PaymentRoutes(Purchases purchases) {
        this.purchases = purchases;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post(ApiPaths.PAYMENT_CREATE, this::create);
        routes.get(
                ApiPaths.PAYMENT_CHECK + "/{id}",
                request -> JsonBody.write(
                        request, 200, shown(purchases.check(account(request), request.pathParam("id")))));
        routes.get(
                ApiPaths.PAYMENT_HISTORY,
                request -> JsonBody.write(
                        request,
                        200,
                        purchases.history(account(request)).stream()
                                .map(PaymentRoutes::shown)
                                .toList()));
    }

    private void create(Context request) {
        PaymentRequest body = JsonBody.read(request, PaymentRequest.class);
        if (body.pack() == null || !body.pack().matches("[a-z0-9_-]{1,32}")) {
            throw new ProblemException(
                    ProblemCode.INVALID_REQUEST, "The field pack must be the id of a pack that is for sale.");
        }
        JsonBody.write(request, 201, shown(purchases.create(account(request), body.pack())));
    }

    private static Payment shown(Purchase purchase) {
        return new Payment(
                purchase.id(),
                purchase.url(),
                purchase.status(),
                purchase.credits(),
                purchase.amountCents(),
                purchase.currency(),
                purchase.created().getEpochSecond());
    }

    private static UUID account(Context request) {
        return Caller.of(request).accountId();
    }
}
