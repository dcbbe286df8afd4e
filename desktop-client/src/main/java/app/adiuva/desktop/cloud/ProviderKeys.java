package app.adiuva.desktop.cloud;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The user's own keys of providers of models, in a file that only its owner can read: never in the database, so that
/// no backup, export or search holds one. Each cloud has its own file, as the sign-in has. Thread-safe.
public final class ProviderKeys {
    private final OwnerOnlyFile file;

    public ProviderKeys(Path file) {
        this.file = new OwnerOnlyFile(file);
    }

    private record Kept(@Nullable Map<String, String> keys) {
        @Override
        public String toString() {
            return "Kept[REDACTED]";
        }
    }

    /// The providers that have a key, by name.
    public synchronized List<String> providers() {
        return List.copyOf(read().keySet());
    }

    public synchronized Optional<ProviderKey> find(String provider) {
        return Optional.ofNullable(read().get(provider))
                .filter(ProviderKey::isOne)
                .map(ProviderKey::new);
    }

    /// Replaces what there was.
    public synchronized void put(String provider, ProviderKey key) {
        file.alone(() -> {
            Map<String, String> keys = read();
            keys.put(provider, key.secret());
            file.write(Json.write(new Kept(keys)));
            return keys;
        });
    }

    public synchronized void remove(String provider) {
        file.alone(() -> {
            Map<String, String> keys = read();
            if (keys.remove(provider) != null) {
                file.write(Json.write(new Kept(keys)));
            }
            return keys;
        });
    }

    private Map<String, String> read() {
        try {
            return file.read()
                    .flatMap(text -> Json.read(text, Kept.class))
                    .map(Kept::keys)
                    .map(TreeMap::new)
                    .orElseGet(TreeMap::new);
        } catch (Json.Malformed damaged) {
            return new TreeMap<>();
        }
    }
}
