package app.adiuva.desktop.ui.kit;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.problem.ProblemCode;
import app.adiuva.desktop.cloud.CloudFailure;
import java.util.Optional;
import java.util.Set;

/// What to tell the user when the plan, or its credits, were too small for something: what happened,
/// what was kept, what to do.
public final class PlanLimits {
    private static final Set<String> CODES = Set.of(
            ProblemCode.RATE_LIMITED.wire(),
            ProblemCode.TIER_TOO_LOW.wire(),
            ProblemCode.CREDITS_NEEDED.wire(),
            ProblemCode.CREDIT_CAP_REACHED.wire(),
            ProblemCode.QUOTA_EXCEEDED.wire());

    private PlanLimits() {}

    /// Whether another plan, or more credits, would help against a failure of this code.
    public static boolean isOne(String code) {
        return CODES.contains(code);
    }

    /// Empty for any other failure.
    public static Optional<String> words(Exception failure) {
        return words(failure, text("limit.kept"));
    }

    /// As [#words(Exception)] for something else than a message.
    ///
    /// @param kept a sentence that says what was kept
    public static Optional<String> words(Exception failure, String kept) {
        return switch (failure) {
            case CloudFailure.RateLimited limited ->
                Optional.of(text("limit.rate", limited.retryAfter().toSeconds(), kept));
            case CloudFailure.Refused refused -> words(refused, kept);
            default -> Optional.empty();
        };
    }

    private static Optional<String> words(CloudFailure.Refused refused, String kept) {
        String code = refused.code();
        if (code.equals(ProblemCode.CREDITS_NEEDED.wire())) {
            return Optional.of(text("limit.credits", kept));
        }
        if (code.equals(ProblemCode.CREDIT_CAP_REACHED.wire())) {
            return Optional.of(text("limit.cap", kept));
        }
        return isOne(code)
                ? Optional.of(CloudWords.ofProblem(code).orElseGet(refused.problem()::detail))
                : Optional.empty();
    }
}
