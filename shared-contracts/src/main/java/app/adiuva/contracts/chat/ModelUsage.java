package app.adiuva.contracts.chat;

/// What an answer took of a paid model, or of one that a key of the user's own pays for: then no credits.
///
/// @param creditsEstimated before it was asked
/// @param credits that were charged
/// @param creditsLeft after that
public record ModelUsage(long inputTokens, long outputTokens, long creditsEstimated, long credits, long creditsLeft) {}
