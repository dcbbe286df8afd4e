package app.adiuva.contracts.billing;

/// Body of `POST /api/v1/payment/create`.
///
/// @param pack the id of a [CreditPack]
public record PaymentRequest(String pack) {}
