package app.adiuva.contracts.chat;

/// What an answer of a paid model took.
///
/// @param creditsEstimated before it was asked
/// @param credits that were charged
/// @param creditsLeft after that
public record ModelUsage(long inputTokens, long outputTokens, long creditsEstimated, long credits, long creditsLeft) {}
