package app.adiuva.cloud.limit;

import app.adiuva.cloud.http.Standing;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/// What is left of the allowance of each key. Thread-safe.
public interface Buckets {
    /// Takes one, if one is left.
    ///
    /// @param key as `kind:rest`; belongs to one allowance: another allowance needs another key. Keys of one kind
    ///     never push those of another out of a memory that is full
    Standing take(String key, Allowance allowance);

    /// Puts back one that was taken for nothing.
    void giveBack(String key, Allowance allowance);

    static Standing standing(ConsumptionProbe probe, Allowance allowance) {
        return new Standing(
                probe.isConsumed(),
                allowance.most(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
