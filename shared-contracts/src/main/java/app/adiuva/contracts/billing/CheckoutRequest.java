package app.adiuva.contracts.billing;

import app.adiuva.contracts.auth.BillingTier;
import org.jspecify.annotations.Nullable;

/// Body of `POST /api/v1/billing/checkout` and of `POST /api/v1/billing/subscription/plan`.
///
/// @param tier `pro`, `power` or `team`
/// @param seats 1 to 500, only with `team`; null for one
public record CheckoutRequest(BillingTier tier, @Nullable Integer seats) {}
