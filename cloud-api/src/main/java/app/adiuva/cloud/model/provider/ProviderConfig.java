package app.adiuva.cloud.model.provider;

import app.adiuva.cloud.config.Secret;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one model of a provider is opened with.
///
/// @param apiKey null for an endpoint that needs none
/// @param baseUrl null for the provider's own
/// @param extra further settings by their names, which only the provider knows
public record ProviderConfig(
        String model, @Nullable Secret apiKey, @Nullable URI baseUrl, Map<String, String> extra) {
    public ProviderConfig {
        extra = Map.copyOf(extra);
    }

    /// The key's text; `none` where there is none, because adapters insist on one.
    public String keyText() {
        return apiKey == null ? "none" : apiKey.reveal();
    }

    /// The address without a slash at its end.
    public String address(String usual) {
        return baseUrl == null ? usual : baseUrl.toString().replaceAll("/+$", "");
    }

    /// One of the further settings; the usual number where it is absent or none.
    int number(String name, int usual) {
        String text = extra.getOrDefault(name, "");
        return text.matches("[1-9]\\d{0,8}") ? Integer.parseInt(text) : usual;
    }

    /// The further setting `temperature`, for every provider; null where it is absent or no number. Models that think
    /// before they answer refuse any.
    @Nullable
    Double temperature() {
        String text = extra.getOrDefault("temperature", "");
        return text.matches("[0-9](\\.\\d{1,4})?") ? Double.valueOf(text) : null;
    }

    @Override
    public String toString() {
        return "ProviderConfig[" + model + ", REDACTED]";
    }
}
