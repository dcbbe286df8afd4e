package app.adiuva.cloud.config;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which language model answers.
///
/// @param remote whether an OpenAI-compatible endpoint is configured; the planner is built in otherwise
/// @param apiKey null for an endpoint that needs none
public record ModelConfig(boolean remote, @Nullable Secret apiKey, URI baseUrl, String model) {
    public static final ModelConfig BUILT_IN = read(new Environment(Map.of()));

    static ModelConfig read(Environment environment) {
        Secret apiKey = environment.secret(Variable.OPENAI_API_KEY).orElse(null);
        boolean remote =
                apiKey != null || environment.text(Variable.OPENAI_BASE_URL).isPresent();
        return new ModelConfig(
                remote,
                apiKey,
                environment.httpUrl(Variable.OPENAI_BASE_URL, "https://api.openai.com/v1"),
                environment.text(Variable.OPENAI_MODEL).orElse("gpt-4o-mini"));
    }
}
