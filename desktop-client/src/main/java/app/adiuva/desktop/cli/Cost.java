package app.adiuva.desktop.cli;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.contracts.chat.ModelUsage;
import org.jspecify.annotations.Nullable;

/// What models took that cost something, for people and for programs.
public final class Cost {
    private Cost() {}

    public static String words(ModelUsage usage) {
        if (isUnpaid(usage)) {
            return "%d tokens, paid by your own key".formatted(usage.inputTokens() + usage.outputTokens());
        }
        return "%d credits (about %d expected), %d left"
                .formatted(usage.credits(), usage.creditsEstimated(), usage.creditsLeft());
    }

    /// Whether a key of the user's own pays: what costs credits was expected to cost one at least.
    private static boolean isUnpaid(ModelUsage usage) {
        return usage.credits() == 0 && usage.creditsEstimated() == 0;
    }

    /// The field `usage`; null when no model costs anything.
    public static @Nullable Object document(@Nullable ModelUsage usage) {
        return usage == null
                ? null
                : object(
                        "input_tokens", usage.inputTokens(),
                        "output_tokens", usage.outputTokens(),
                        "credits_estimated", usage.creditsEstimated(),
                        "credits", usage.credits(),
                        "credits_left", usage.creditsLeft());
    }
}
