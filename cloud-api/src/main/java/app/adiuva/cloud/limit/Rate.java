package app.adiuva.cloud.limit;

/// How many requests an account may send in a minute.
///
/// @param plan is part of the count's key, so that another plan begins with a count of its own at once
public record Rate(String plan, int perMinute) {}
