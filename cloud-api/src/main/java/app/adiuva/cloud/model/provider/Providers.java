package app.adiuva.cloud.model.provider;

import app.adiuva.cloud.config.ModelConfig;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
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
    /// @throws ProvidersNotLoaded when the folder or a provider in it cannot be used
    public static Providers load(@Nullable Path plugins) {
        Map<String, Provider> found = new LinkedHashMap<>();
        try {
            for (Provider provider : ServiceLoader.load(Provider.class, loader(plugins))) {
                if (!provider.name().matches(NAME) || provider.name().equals(ModelConfig.BUILT_IN_NAME)) {
                    throw new ServiceConfigurationError("a provider cannot be called " + provider.name());
                }
                found.putIfAbsent(provider.name(), provider);
            }
        } catch (ServiceConfigurationError | LinkageError | IOException e) {
            throw new ProvidersNotLoaded(String.valueOf(e.getMessage()), e);
        }
        return new Providers(found);
    }

    /// The loader stays open as long as the process: the providers' classes come from it.
    private static ClassLoader loader(@Nullable Path plugins) throws IOException {
        ClassLoader own = Providers.class.getClassLoader();
        if (plugins == null) {
            return own;
        }
        try (Stream<Path> files = Files.list(plugins)) {
            List<Path> jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
            URL[] urls = new URL[jars.size()];
            for (int i = 0; i < urls.length; i++) {
                urls[i] = url(jars.get(i));
            }
            return new URLClassLoader(urls, own);
        }
    }

    private static URL url(Path jar) throws MalformedURLException {
        return jar.toUri().toURL();
    }

    public Optional<Provider> get(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// What configuration must know of them, in their order.
    public List<ModelConfig.Kind> kinds() {
        return byName.values().stream()
                .map(each -> new ModelConfig.Kind(each.name(), each.usualModel(), each.needsKey()))
                .toList();
    }
}
