package app.adiuva.cloud.billing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account as billing knows it.
///
/// @param customer its id at the payment provider; null before the first purchase
/// @param version counts the writes of its standing
record BillingAccount(UUID id, String email, @Nullable String customer, long version) {
    @Override
    public String toString() {
        return "BillingAccount[" + id + ", REDACTED]";
    }
}
