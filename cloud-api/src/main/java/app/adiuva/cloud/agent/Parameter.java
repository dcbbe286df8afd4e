package app.adiuva.cloud.agent;

/// One argument of a tool.
///
/// @param name as in JSON, snake_case
/// @param description for the model: meaning, unit, what happens when it is left out
public record Parameter(String name, Shape shape, boolean required, String description) {}
