package app.adiuva.contracts.billing;

/// How a subscription stands, in Stripe's words. On the wire in lower case.
public enum SubscriptionStatus {
    /// There is none.
    NONE,
    /// The first payment is not made yet.
    INCOMPLETE,
    INCOMPLETE_EXPIRED,
    TRIALING,
    ACTIVE,
    /// A renewal could not be paid; the plan holds for seven days more.
    PAST_DUE,
    UNPAID,
    PAUSED,
    CANCELED;

    /// Whether it is over for good.
    public boolean hasEnded() {
        return this == NONE || this == CANCELED || this == INCOMPLETE_EXPIRED;
    }
}
