package app.adiuva.contracts.billing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `GET /api/v1/billing/credits` answers.
///
/// @param balance credits that were bought and not spent
/// @param reserved of them, for answers that are being written
/// @param monthSpent in this calendar month, UTC
/// @param monthlyCap what the user wants to spend in a month at most; null for no limit
/// @param entries the newest hundred, newest first
/// @param prices of the models that cost credits; empty when none does
public record CreditBalance(
        long balance,
        long reserved,
        long monthSpent,
        @Nullable Long monthlyCap,
        List<CreditEntry> entries,
        List<CreditPrice> prices) {
    public CreditBalance {
        entries = List.copyOf(entries);
        prices = List.copyOf(prices);
    }
}
