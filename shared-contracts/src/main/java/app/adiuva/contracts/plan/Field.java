package app.adiuva.contracts.plan;

/// A field of a [Table] that actions may write.
///
/// @param name as in JSON and in the desktop's database
/// @param required whether a new row needs it, and whether it may never become null
public record Field(String name, FieldType type, boolean required) {}
