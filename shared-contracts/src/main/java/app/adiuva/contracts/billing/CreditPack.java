package app.adiuva.contracts.billing;

/// Credits for sale.
///
/// @param id `[a-z0-9_-]{1,32}`
/// @param amountCents in the smallest unit of the currency
/// @param currency ISO 4217, in lower case
public record CreditPack(String id, int credits, long amountCents, String currency) {}
