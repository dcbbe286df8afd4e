package app.adiuva.cloud.billing;

/// What an operator must look at. Each is a line of level error with the field `alert`.
enum Alert {
    /// A subscription is for a price that no plan names. It grants nothing.
    UNKNOWN_PRICE,
    /// One customer has several subscriptions that grant a plan, and pays for all of them.
    SEVERAL_SUBSCRIPTIONS,
    /// An event came in another version than this cloud was written for.
    OTHER_API_VERSION,
    /// An event about money names nobody whom this cloud knows.
    UNKNOWN_CUSTOMER,
    /// Money went back to a customer, or a bank wants it back. What it bought is still there.
    MONEY_BACK,
    /// What was stored was not what the provider says. It has been repaired.
    DRIFT
}
