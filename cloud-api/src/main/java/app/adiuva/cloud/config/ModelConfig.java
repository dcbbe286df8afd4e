package app.adiuva.cloud.config;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which language model answers. Without a key and an endpoint the built-in planner answers alone.
///
/// @param apiKey null for an endpoint that needs none
/// @param baseUrl the `http` or `https` address that `/chat/completions` is appended to; null for OpenAI's
public record ModelConfig(@Nullable Secret apiKey, @Nullable URI baseUrl, String model) {
    private static final URI USUAL_URL = URI.create("https://api.openai.com/v1");
    private static final String USUAL_MODEL = "gpt-4o-mini";

    /// Only the built-in planner.
    public static final ModelConfig BUILT_IN = new ModelConfig(null, null, USUAL_MODEL);

    public static ModelConfig read(Environment environment) {
        return new ModelConfig(
                environment.secret(Variable.OPENAI_API_KEY).orElse(null),
                environment
                        .text(Variable.OPENAI_BASE_URL)
                        .flatMap(url -> address(environment, url))
                        .orElse(null),
                environment.text(Variable.OPENAI_MODEL).orElse(USUAL_MODEL));
    }

    /// Whether an endpoint is to be asked before the built-in planner.
    public boolean hasEndpoint() {
        return apiKey != null || baseUrl != null;
    }

    public URI endpoint() {
        return baseUrl == null ? USUAL_URL : baseUrl;
    }

    private static Optional<URI> address(Environment environment, String text) {
        try {
            URI url = URI.create(text);
            if (("http".equals(url.getScheme()) || "https".equals(url.getScheme())) && url.getHost() != null) {
                return Optional.of(url);
            }
        } catch (IllegalArgumentException notAnAddress) {
            // falls through to the same message
        }
        environment.mistake(Variable.OPENAI_BASE_URL, "must be an http or https address");
        return Optional.empty();
    }
}
