package app.adiuva.contracts.auth;

/// What an account has subscribed to. On the wire in lower case.
public enum BillingTier {
    FREE,
    PRO,
    POWER,
    TEAM
}
