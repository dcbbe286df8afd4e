package app.adiuva.contracts.billing;

import app.adiuva.contracts.auth.BillingTier;

/// What a paid plan costs.
///
/// @param amountCents for each seat and interval, in the smallest unit of the currency
/// @param currency ISO 4217, in lower case
/// @param interval `month` or `year`
public record PlanPrice(BillingTier tier, long amountCents, String currency, String interval) {}
