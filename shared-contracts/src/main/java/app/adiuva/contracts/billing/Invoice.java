package app.adiuva.contracts.billing;

import org.jspecify.annotations.Nullable;

/// An invoice, newest first in what `GET /api/v1/billing/invoices` answers.
///
/// @param number for people; null while it is a draft
/// @param created epoch seconds
/// @param totalCents in the smallest unit of the currency
/// @param currency ISO 4217, in lower case
/// @param status `draft`, `open`, `paid`, `uncollectible` or `void`
/// @param pdf path on this cloud that answers the invoice as PDF
public record Invoice(
        String id,
        @Nullable String number,
        long created,
        long totalCents,
        String currency,
        String status,
        String pdf) {}
