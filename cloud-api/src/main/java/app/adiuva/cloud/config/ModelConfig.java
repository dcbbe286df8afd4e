package app.adiuva.cloud.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which language models answer, in the order in which they are asked. The built-in planner is the last of every
/// chain and stands in none of these lists.
///
/// @param usual for most requests
/// @param easy for easy requests
/// @param hard for hard requests
/// @param access to each provider that is configured, by its name
/// @param silence after which a model that says nothing is given up
/// @param plugins the folder with jars of further providers and agents; null for none
public record ModelConfig(
        List<Model> usual,
        List<Model> easy,
        List<Model> hard,
        Map<String, Access> access,
        Duration silence,
        @Nullable Path plugins) {
    /// The name of the built-in planner in a chain.
    public static final String BUILT_IN_NAME = "built-in";

    private static final Duration USUAL_SILENCE = Duration.ofSeconds(30);

    /// Only the built-in planner.
    public static final ModelConfig BUILT_IN = of(Map.of(), List.of());

    /// What configuration must know of a provider.
    ///
    /// @param usualModel null where one must be named
    /// @param needsKey unless an own address is configured
    public record Kind(String name, @Nullable String usualModel, boolean needsKey) {}

    /// A link of a chain.
    public record Model(String provider, String name) {}

    /// How a provider is reached.
    ///
    /// @param apiKey null for an endpoint that needs none
    /// @param baseUrl an `http` or `https` address; null for the provider's own
    /// @param model that is asked when a chain names none; null for the provider's usual one
    /// @param extra further settings that only the provider knows
    public record Access(
            @Nullable Secret apiKey,
            @Nullable URI baseUrl,
            @Nullable String model,
            Map<String, String> extra) {
        public static final Access NONE = new Access(null, null, null, Map.of());

        public Access {
            extra = Map.copyOf(extra);
        }

        /// Whether anything says that the provider is to be asked.
        public boolean isConfigured() {
            return apiKey != null || baseUrl != null;
        }
    }

    public ModelConfig {
        usual = List.copyOf(usual);
        easy = List.copyOf(easy);
        hard = List.copyOf(hard);
        access = Map.copyOf(access);
    }

    /// One chain for all requests.
    public static ModelConfig of(Map<String, Access> access, List<Model> chain) {
        return new ModelConfig(chain, chain, chain, access, USUAL_SILENCE, null);
    }

    /// The same, giving up after another silence.
    public ModelConfig withSilence(Duration length) {
        return new ModelConfig(usual, easy, hard, access, length, plugins);
    }

    /// How a provider is reached, also one of which nothing is configured.
    public Access accessTo(String provider) {
        return access.getOrDefault(provider, Access.NONE);
    }

    /// @param kinds the providers that there are, in the order in which they are asked when no chain is configured
    public static ModelConfig read(Environment environment, List<Kind> kinds) {
        Map<String, Access> access = new LinkedHashMap<>();
        kinds.forEach(kind -> access.put(kind.name(), access(environment, kind.name())));
        Chains chains = new Chains(environment, kinds, access);
        List<Model> usual = chains.read(Variable.MODELS).orElseGet(chains::ofAllConfigured);
        return new ModelConfig(
                usual,
                chains.read(Variable.MODELS_EASY).orElse(usual),
                chains.read(Variable.MODELS_HARD).orElse(usual),
                access,
                environment.duration(Variable.MODEL_SILENCE).orElse(USUAL_SILENCE),
                environment.path(Variable.ADIUVA_PLUGINS).orElse(null));
    }

    private static Access access(Environment environment, String provider) {
        String prefix = prefix(provider);
        return new Access(
                environment.text(prefix + "_API_KEY").map(Secret::new).orElse(null),
                address(environment, prefix + "_BASE_URL").orElse(null),
                environment.text(prefix + "_MODEL").orElse(null),
                extra(environment, prefix + "_EXTRA"));
    }

    private static String prefix(String provider) {
        return provider.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Map<String, String> extra(Environment environment, String variable) {
        Map<String, String> extra = new LinkedHashMap<>();
        for (String setting : environment.text(variable).orElse("").split(",")) {
            String[] parts = setting.split("=", 2);
            if (parts.length == 2) {
                extra.put(parts[0].strip(), parts[1].strip());
            } else if (!setting.isBlank()) {
                environment.mistake(variable, "must be like num_ctx=32768, separated by commas");
            }
        }
        return extra;
    }

    private static Optional<URI> address(Environment environment, String variable) {
        return environment.text(variable).flatMap(text -> {
            Optional<URI> address = address(text);
            if (address.isEmpty()) {
                environment.mistake(variable, "must be an http or https address");
            }
            return address;
        });
    }

    /// An `http` or `https` address with a host.
    public static Optional<URI> address(String text) {
        try {
            URI url = URI.create(text);
            boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            return http && url.getHost() != null ? Optional.of(url) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /// Reads chains such as `anthropic:claude-sonnet-4-5,ollama:llama3.1:8b,built-in`.
    private record Chains(Environment environment, List<Kind> kinds, Map<String, Access> access) {
        Optional<List<Model>> read(Variable variable) {
            List<String> entries = environment.list(variable);
            if (entries.isEmpty()) {
                return Optional.empty();
            }
            int builtIn = entries.indexOf(BUILT_IN_NAME);
            if (builtIn >= 0 && builtIn < entries.size() - 1) {
                environment.mistake(variable, "must end with built-in, which always answers");
            }
            List<Model> models = new ArrayList<>();
            entries.stream()
                    .filter(entry -> !entry.equals(BUILT_IN_NAME))
                    .forEach(entry -> model(variable, entry).ifPresent(models::add));
            return Optional.of(models);
        }

        List<Model> ofAllConfigured() {
            return kinds.stream()
                    .filter(kind -> accessTo(kind).isConfigured())
                    .flatMap(kind -> named(Variable.MODELS, kind, "").stream())
                    .toList();
        }

        private Optional<Model> model(Variable variable, String entry) {
            String[] parts = entry.split(":", 2);
            Optional<Kind> kind = kinds.stream()
                    .filter(each -> each.name().equals(parts[0].strip()))
                    .findFirst();
            if (kind.isEmpty()) {
                environment.mistake(variable, "names a provider that there is not; there are " + names());
                return Optional.empty();
            }
            requireKey(variable, kind.get());
            return named(variable, kind.get(), parts.length == 2 ? parts[1].strip() : "");
        }

        private void requireKey(Variable variable, Kind kind) {
            if (kind.needsKey() && !accessTo(kind).isConfigured()) {
                environment.mistake(
                        variable, "names " + kind.name() + ", which needs " + prefix(kind.name()) + "_API_KEY");
            }
        }

        private Optional<Model> named(Variable variable, Kind kind, String name) {
            String configured = accessTo(kind).model();
            String model = !name.isEmpty() ? name : configured == null ? kind.usualModel() : configured;
            if (model == null) {
                environment.mistake(
                        variable, "names " + kind.name() + " without a model, as in " + kind.name() + ":MODEL");
            }
            return Optional.ofNullable(model).map(known -> new Model(kind.name(), known));
        }

        private Access accessTo(Kind kind) {
            return access.getOrDefault(kind.name(), Access.NONE);
        }

        private String names() {
            return String.join(", ", kinds.stream().map(Kind::name).toList()) + ", " + BUILT_IN_NAME;
        }
    }
}
