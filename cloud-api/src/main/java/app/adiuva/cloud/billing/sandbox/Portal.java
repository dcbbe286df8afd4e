package app.adiuva.cloud.billing.sandbox;

/// A page where a customer changes the plan.
///
/// @param created epoch seconds
record Portal(String id, String customer, long created) {}
