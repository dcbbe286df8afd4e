package app.adiuva.cloud.config;

/// What a model's tokens cost.
///
/// @param inputMillis thousandths of a credit for 1,000 tokens that it reads
/// @param outputMillis the same for those that it writes
public record TokenPrice(long inputMillis, long outputMillis) {
    /// @return millionths of a credit
    public long micros(long inputTokens, long outputTokens) {
        return inputTokens * inputMillis + outputTokens * outputMillis;
    }
}
