package app.adiuva.cloud.account;

import app.adiuva.cloud.limit.Rate;
import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.PlanFeatures;
import java.util.Locale;

/// What an account may use at one moment.
///
/// @param tier after the end of an unpaid plan's grace it is free
/// @param seats at least 1
public record Plan(BillingTier tier, int seats) {
    static final Plan FREE = new Plan(BillingTier.FREE, 1);

    public PlanFeatures features() {
        return PlanFeatures.of(tier);
    }

    /// How many requests it allows.
    public Rate rate() {
        String name = tier.name().toLowerCase(Locale.ROOT);
        return new Rate(
                tier == BillingTier.TEAM ? name + seats : name, features().requestsPerMinute(seats));
    }
}
