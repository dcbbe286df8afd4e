package app.adiuva.contracts.billing;

import org.jspecify.annotations.Nullable;

/// One purchase of credits.
///
/// @param checkoutUrl where to pay; null unless it is open
/// @param amountCents in the smallest unit of the currency
/// @param currency ISO 4217, in lower case
/// @param created epoch seconds
public record Payment(
        String id,
        @Nullable String checkoutUrl,
        PaymentStatus status,
        int credits,
        long amountCents,
        String currency,
        long created) {}
