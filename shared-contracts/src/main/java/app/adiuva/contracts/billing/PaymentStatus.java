package app.adiuva.contracts.billing;

/// How the purchase of credits stands. On the wire in lower case.
public enum PaymentStatus {
    /// The page waits for the user.
    OPEN,
    /// The user is done, the money is on its way.
    PENDING,
    /// Paid; the credits are booked.
    PAID,
    /// The page was left too long, or the money never came.
    EXPIRED
}
