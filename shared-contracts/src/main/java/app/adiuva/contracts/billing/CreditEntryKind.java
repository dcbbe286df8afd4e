package app.adiuva.contracts.billing;

/// Why credits came or went. On the wire in lower case.
public enum CreditEntryKind {
    PURCHASE,
    USAGE
}
