package app.adiuva.cloud.billing.sandbox;

/// What the sandbox keeps. The beginning of an id says which it is.
enum Kind {
    CHECKOUT,
    SUBSCRIPTION,
    INVOICE,
    PORTAL
}
