package app.adiuva.cloud.billing.stripe;

import app.adiuva.cloud.billing.gateway.PlanChoice;
import app.adiuva.cloud.config.BillingConfig;
import app.adiuva.cloud.config.BillingConfig.Pack;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which price stands for what, as configured. Immutable.
record Catalog(Map<BillingTier, List<String>> prices, Map<String, Pack> packs) {
    static Catalog of(BillingConfig.Stripe config) {
        return new Catalog(config.prices(), config.packs());
    }

    /// The plan of a price; empty for one that nobody has configured.
    Optional<BillingTier> tier(String price) {
        return prices.entrySet().stream()
                .filter(entry -> entry.getValue().contains(price))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The price at which a plan is sold now.
    Optional<String> price(BillingTier tier) {
        return Optional.ofNullable(prices.get(tier)).map(List::getFirst);
    }

    String price(PlanChoice choice) {
        return price(choice.tier()).orElseThrow(Catalog::notForSale);
    }

    Pack pack(String id) {
        return Optional.ofNullable(packs.get(id)).orElseThrow(Catalog::notForSale);
    }

    private static ProblemException notForSale() {
        return new ProblemException(ProblemCode.NOT_FOUND, "This is not for sale here. Nothing was charged.");
    }
}
