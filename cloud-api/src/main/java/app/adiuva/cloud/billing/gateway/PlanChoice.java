package app.adiuva.cloud.billing.gateway;

import app.adiuva.contracts.auth.BillingTier;

/// A paid plan for a number of people.
public record PlanChoice(BillingTier tier, int seats) {
    public PlanChoice {
        if (tier == BillingTier.FREE || seats < 1 || seats > 1 && tier != BillingTier.TEAM) {
            throw new IllegalArgumentException("not for sale: " + tier + " with " + seats + " seats");
        }
    }
}
