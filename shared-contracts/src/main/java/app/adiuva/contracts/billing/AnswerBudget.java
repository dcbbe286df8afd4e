package app.adiuva.contracts.billing;

import java.time.Duration;

/// How much one request may take.
///
/// @param seconds from the request to the end of its answer
/// @param tokens in and out of all models together
/// @param rounds of calls of tools that an agent may make
public record AnswerBudget(int seconds, long tokens, int rounds) {
    public AnswerBudget {
        if (seconds < 1 || tokens < 1 || rounds < 1) {
            throw new IllegalArgumentException("a budget is not empty");
        }
    }

    public Duration time() {
        return Duration.ofSeconds(seconds);
    }
}
