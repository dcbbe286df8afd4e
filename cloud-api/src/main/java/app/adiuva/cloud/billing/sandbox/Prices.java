package app.adiuva.cloud.billing.sandbox;

import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.CreditPack;
import app.adiuva.contracts.billing.Offers;
import app.adiuva.contracts.billing.PlanPrice;
import app.adiuva.contracts.problem.ProblemCode;
import java.util.List;
import java.util.Locale;

/// What things cost in the sandbox, where nothing costs anything.
final class Prices {
    static final String CURRENCY = "eur";

    static final Offers OFFERS = new Offers(
            List.of(
                    new PlanPrice(BillingTier.PRO, 900, CURRENCY, "month"),
                    new PlanPrice(BillingTier.POWER, 1900, CURRENCY, "month"),
                    new PlanPrice(BillingTier.TEAM, 2500, CURRENCY, "month")),
            List.of(new CreditPack("small", 500, 500, CURRENCY), new CreditPack("large", 2500, 2000, CURRENCY)),
            true);

    private Prices() {}

    static long of(BillingTier tier, int seats) {
        return OFFERS.plans().stream()
                .filter(plan -> plan.tier() == tier)
                .mapToLong(plan -> plan.amountCents() * seats)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not for sale: " + tier));
    }

    static CreditPack pack(String id) {
        return OFFERS.packs().stream()
                .filter(pack -> pack.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new ProblemException(ProblemCode.NOT_FOUND, "This is not for sale here. Nothing was charged."));
    }

    static String name(BillingTier tier) {
        return tier.name().toLowerCase(Locale.ROOT);
    }
}
