package app.adiuva.desktop.cli;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.contracts.chat.ModelUsage;
import org.jspecify.annotations.Nullable;

/// What paid models took, for people and for programs.
public final class Cost {
    private Cost() {}

    public static String words(ModelUsage usage) {
        return "%d credits (about %d expected), %d left"
                .formatted(usage.credits(), usage.creditsEstimated(), usage.creditsLeft());
    }

    /// The field `usage`; null when no model costs anything.
    public static @Nullable Object document(@Nullable ModelUsage usage) {
        return usage == null
                ? null
                : object(
                        "credits_estimated", usage.creditsEstimated(),
                        "credits", usage.credits(),
                        "credits_left", usage.creditsLeft());
    }
}
