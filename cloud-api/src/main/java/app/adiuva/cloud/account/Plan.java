package app.adiuva.cloud.account;

import app.adiuva.contracts.auth.BillingTier;

/// What an account may use at one moment.
///
/// @param tier after the end of an unpaid plan's grace it is free
/// @param seats at least 1
public record Plan(BillingTier tier, int seats) {
    static final Plan FREE = new Plan(BillingTier.FREE, 1);
}
