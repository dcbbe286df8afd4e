package app.adiuva.cloud.model.provider;

import app.adiuva.cloud.config.ModelConfig;
import app.adiuva.cloud.plugin.Plugins;
import app.adiuva.cloud.plugin.PluginsNotLoaded;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The providers by their names. Immutable.
public final class Providers {
    private static final String NAME = "[a-z][a-z0-9-]{0,31}";

    private final Map<String, Provider> byName;

    private Providers(Map<String, Provider> byName) {
        this.byName = byName;
    }

    /// Those of the class path, and then those in the jars of a folder. The first of a name counts.
    ///
    /// @throws PluginsNotLoaded when the folder or a provider in it cannot be used
    public static Providers load(@Nullable Path plugins) {
        Map<String, Provider> found = new LinkedHashMap<>();
        for (Provider provider : Plugins.in(plugins).find(Provider.class)) {
            if (!provider.name().matches(NAME) || provider.name().equals(ModelConfig.BUILT_IN_NAME)) {
                throw new PluginsNotLoaded("a provider cannot be called " + provider.name());
            }
            found.putIfAbsent(provider.name(), provider);
        }
        return new Providers(found);
    }

    public Optional<Provider> get(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// All of them, in their order.
    public List<Provider> all() {
        return List.copyOf(byName.values());
    }

    /// What configuration must know of them, in their order.
    public List<ModelConfig.Kind> kinds() {
        return byName.values().stream()
                .map(each -> new ModelConfig.Kind(each.name(), each.usualModel(), each.needsKey()))
                .toList();
    }
}
