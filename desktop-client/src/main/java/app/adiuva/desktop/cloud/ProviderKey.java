package app.adiuva.desktop.cloud;

/// A user's own key of a provider of models. Prints nothing of itself.
public record ProviderKey(String secret) {
    private static final String KEY = "[\\x21-\\x7e]{1,512}";

    /// @throws IllegalArgumentException if no provider would take it
    public ProviderKey {
        if (!secret.matches(KEY)) {
            throw new IllegalArgumentException("not a key");
        }
    }

    /// Whether a text can be one.
    public static boolean isOne(String text) {
        return text.matches(KEY);
    }

    @Override
    public String toString() {
        return "ProviderKey[REDACTED]";
    }
}
