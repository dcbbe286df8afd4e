package app.adiuva.cloud.credit;

import app.adiuva.cloud.config.TokenPrice;
import app.adiuva.cloud.http.Caller;
import app.adiuva.cloud.http.JsonBody;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.http.Routes;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.billing.CreditCap;
import app.adiuva.contracts.billing.CreditPrice;
import app.adiuva.contracts.problem.ProblemCode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/// `/api/v1/billing/credits`: what an account has, and the limit that its owner sets.
final class CreditRoutes implements Routes {
    private static final long HIGHEST_CAP = 1_000_000_000;

    private final Credits credits;
    private final List<CreditPrice> prices;

    CreditRoutes(Credits credits, Map<String, TokenPrice> prices) {
        this.credits = credits;
        this.prices = prices.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(price -> new CreditPrice(
                        price.getKey(),
                        price.getValue().inputMillis() / 1000.0,
                        price.getValue().outputMillis() / 1000.0))
                .toList();
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(ApiPaths.BILLING_CREDITS, this::show);
        routes.put(ApiPaths.BILLING_CREDITS_CAP, this::cap);
    }

    private void show(Context request) {
        JsonBody.write(request, 200, credits.of(Caller.of(request).accountId(), prices));
    }

    private void cap(Context request) {
        Long cap = JsonBody.read(request, CreditCap.class).monthlyCap();
        if (cap != null && (cap < 0 || cap > HIGHEST_CAP)) {
            throw new ProblemException(
                    ProblemCode.INVALID_REQUEST, "The field monthly_cap must be 0 to 1000000000, or null for none.");
        }
        credits.cap(Caller.of(request).accountId(), cap);
        show(request);
    }
}
