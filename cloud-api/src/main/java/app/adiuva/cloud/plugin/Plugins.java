package app.adiuva.cloud.plugin;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The class path and the jars of a folder. Its loader stays open as long as the process: classes come from it.
public final class Plugins {
    private final ClassLoader loader;

    private Plugins(ClassLoader loader) {
        this.loader = loader;
    }

    /// @param folder null for the class path alone
    /// @throws PluginsNotLoaded when the folder cannot be read
    public static Plugins in(@Nullable Path folder) {
        ClassLoader own = Plugins.class.getClassLoader();
        if (folder == null) {
            return new Plugins(own);
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<URL> jars = new ArrayList<>();
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                jars.add(jar.toUri().toURL());
            }
            return new Plugins(new URLClassLoader(jars.toArray(URL[]::new), own));
        } catch (IOException e) {
            throw new PluginsNotLoaded(e);
        }
    }

    /// The services of this type: those of the class path, and then those of the jars, in the order of their names.
    ///
    /// @throws PluginsNotLoaded when one of them cannot be used
    public <T> List<T> find(Class<T> type) {
        try {
            List<T> found = new ArrayList<>();
            ServiceLoader.load(type, loader).forEach(found::add);
            return found;
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new PluginsNotLoaded(e);
        }
    }

    /// Where prompts of plug-ins are found. A resource of the cloud itself comes first.
    public ClassLoader loader() {
        return loader;
    }
}
