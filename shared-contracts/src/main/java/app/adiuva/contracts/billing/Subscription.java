package app.adiuva.contracts.billing;

import app.adiuva.contracts.auth.BillingTier;
import org.jspecify.annotations.Nullable;

/// What `GET /api/v1/billing/subscription` answers.
///
/// @param tier what the account may use at this moment
/// @param plan what the subscription is for, also when it grants nothing (any more); null without a known one
/// @param status of the subscription that counts, `none` without one
/// @param seats at least 1
/// @param currentPeriodEnd epoch seconds: when it renews, or ends; null without a subscription
/// @param cancelAtPeriodEnd whether it ends there
/// @param graceUntil epoch seconds: until when an unpaid plan holds; null unless it is past due
/// @param sandbox whether no real money moves
public record Subscription(
        BillingTier tier,
        @Nullable BillingTier plan,
        SubscriptionStatus status,
        int seats,
        @Nullable Long currentPeriodEnd,
        boolean cancelAtPeriodEnd,
        @Nullable Long graceUntil,
        boolean sandbox) {}
