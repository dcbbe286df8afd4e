package app.adiuva.contracts.plan;

/// A field of a [Table] that actions may write.
///
/// @param name as in JSON and in the desktop's database
/// @param presence whether a row can be without it
public record Field(String name, FieldType type, Presence presence) {

    /// Whether a row can be without a field.
    public enum Presence {
        /// A new row needs it, and it never becomes null.
        NEEDED,
        /// A new row gets a value of its own when none, or null, is given; it never becomes null.
        DEFAULTED,
        /// It may be null.
        OPTIONAL
    }
}
