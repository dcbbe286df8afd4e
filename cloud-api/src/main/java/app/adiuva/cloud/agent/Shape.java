package app.adiuva.cloud.agent;

import app.adiuva.contracts.plan.FieldType;

/// What a tool's parameter takes in JSON.
public sealed interface Shape {

    /// A value that a record's field takes. Texts, choices, flags, lists of words and recurrence rules.
    record Of(FieldType type) implements Shape {}

    /// A point in time, ISO-8601 with offset. A time without offset is read in the user's zone, a date as its
    /// first moment there.
    record Moment() implements Shape {}

    /// A calendar day such as `2026-11-21`; of a point in time its day in the user's zone.
    record Day() implements Shape {}

    /// A whole number from `least` to `most`.
    record Whole(int least, int most) implements Shape {}
}
