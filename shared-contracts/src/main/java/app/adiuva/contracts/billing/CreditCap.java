package app.adiuva.contracts.billing;

import org.jspecify.annotations.Nullable;

/// Body of `PUT /api/v1/billing/credits/cap`.
///
/// @param monthlyCap credits to spend in a calendar month at most, 0 to 1,000,000,000; null or absent for no limit
public record CreditCap(@Nullable Long monthlyCap) {}
