package app.adiuva.cloud.billing.gateway;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.SubscriptionStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A subscription as the provider has it.
///
/// @param tier null for a price that is not configured
/// @param price the provider's id of it
/// @param seats at least 1
/// @param currentPeriodEnd whole seconds
public record PlanSubscription(
        String id,
        String customer,
        SubscriptionStatus status,
        @Nullable BillingTier tier,
        String price,
        int seats,
        Instant currentPeriodEnd,
        boolean cancelAtPeriodEnd) {}
