package app.adiuva.cloud.model;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// Which language model answers. Without a key and a base URL the built-in planner answers alone.
///
/// @param apiKey `OPENAI_API_KEY`; a local endpoint may need none
/// @param baseUrl `OPENAI_BASE_URL`, an `http` or `https` URL that `/chat/completions` is appended to
/// @param model `OPENAI_MODEL`
public record ModelConfig(Optional<String> apiKey, Optional<String> baseUrl, String model) {
    private static final String KEY = "OPENAI_API_KEY";
    private static final String URL = "OPENAI_BASE_URL";
    private static final String MODEL = "OPENAI_MODEL";
    private static final String USUAL_URL = "https://api.openai.com/v1";
    private static final String USUAL_MODEL = "gpt-4o-mini";

    /// Only the built-in planner.
    public static final ModelConfig BUILT_IN = new ModelConfig(Optional.empty(), Optional.empty(), USUAL_MODEL);

    public ModelConfig {
        baseUrl.ifPresent(ModelConfig::check);
    }

    /// Reads the environment. Empty variables count as absent.
    ///
    /// @throws IllegalArgumentException naming the variable that is wrong, never its value
    public static ModelConfig from(Map<String, String> environment) {
        return new ModelConfig(
                variable(environment, KEY),
                variable(environment, URL),
                variable(environment, MODEL).orElse(USUAL_MODEL));
    }

    /// Whether an endpoint is to be asked before the built-in planner.
    public boolean hasEndpoint() {
        return apiKey.isPresent() || baseUrl.isPresent();
    }

    String endpoint() {
        return baseUrl.orElse(USUAL_URL);
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static void check(String url) {
        boolean valid;
        try {
            URI uri = URI.create(url);
            valid = ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException notAUri) {
            valid = false;
        }
        if (!valid) {
            throw new IllegalArgumentException(URL + " must be an http or https URL");
        }
    }

    @Override
    public String toString() {
        return "ModelConfig[" + model + ", key " + (apiKey.isPresent() ? "given" : "absent") + "]";
    }
}
