package app.adiuva.contracts.billing;

/// What a model costs, in credits for 1,000 tokens.
public record CreditPrice(String model, double input, double output) {}
