package app.adiuva.cloud.billing.gateway;

import app.adiuva.contracts.billing.PaymentStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A purchase of credits as the provider has it.
///
/// @param url where to pay; null unless it is open
/// @param credits above zero
/// @param amountCents in the smallest unit of the currency
public record Purchase(
        String id,
        String customer,
        @Nullable String url,
        PaymentStatus status,
        int credits,
        long amountCents,
        String currency,
        Instant created) {}
