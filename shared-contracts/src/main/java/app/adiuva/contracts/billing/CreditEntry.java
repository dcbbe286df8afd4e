package app.adiuva.contracts.billing;

import org.jspecify.annotations.Nullable;

/// A line of the account's credits. Only numbers: nothing of what was asked.
///
/// @param credits above zero for what came, below for what went
/// @param model that was asked; null for a purchase, and where several were
/// @param inputTokens null for a purchase
/// @param outputTokens null for a purchase
/// @param created epoch seconds
public record CreditEntry(
        CreditEntryKind kind,
        long credits,
        @Nullable String model,
        @Nullable Long inputTokens,
        @Nullable Long outputTokens,
        long created) {}
