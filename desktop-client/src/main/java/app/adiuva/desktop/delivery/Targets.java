package app.adiuva.desktop.delivery;

import app.adiuva.desktop.cloud.Json;
import app.adiuva.desktop.cloud.OwnerOnlyFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The targets that the user set up, in a file of the profile that only its owner can read: addresses of webhooks and
/// keys of buckets are secrets, and belong neither into the database nor into backups.
public final class Targets {
    private final OwnerOnlyFile file;

    /// @param file is made with the first target
    public Targets(Path file) {
        this.file = new OwnerOnlyFile(file);
    }

    /// All of them by name. A file that was damaged by hand holds none.
    public List<Target> all() {
        try {
            return read();
        } catch (Json.Malformed damaged) {
            return List.of();
        }
    }

    private List<Target> read() {
        return file.read().flatMap(text -> Json.read(text, Stored.class)).stream()
                .flatMap(stored -> stored.targets().stream())
                .flatMap(one -> one.target().stream())
                .sorted(Comparator.comparing(Target::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    public Optional<Target> find(String name) {
        return all().stream()
                .filter(target -> target.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /// Keeps it; one of the same name is replaced.
    ///
    /// @throws Json.Malformed if the file was damaged; it stays as it is
    public void keep(Target target) {
        file.alone(() -> {
            List<Target> all = without(target.name());
            all.add(target);
            write(all);
            return all;
        });
    }

    /// Whether there was one of this name.
    public boolean remove(String name) {
        return file.alone(() -> {
            boolean known = find(name).isPresent();
            if (known) {
                write(without(name.strip()));
            }
            return known;
        });
    }

    private List<Target> without(String name) {
        List<Target> rest = new ArrayList<>(read());
        rest.removeIf(target -> target.name().equalsIgnoreCase(name));
        return rest;
    }

    private void write(List<Target> targets) {
        file.write(Json.write(new Stored(targets.stream().map(One::of).toList())));
    }

    /// The file.
    record Stored(List<One> targets) {
        Stored {
            targets = List.copyOf(targets);
        }
    }

    /// @param kind `folder`, `zip`, `git`, `webhook` or `bucket`
    record One(
            String kind,
            String name,
            @Nullable String path,
            @Nullable Boolean push,
            @Nullable String address,
            @Nullable String bucket,
            @Nullable String region,
            @Nullable String prefix,
            @Nullable String accessKeyId,
            @Nullable String secretAccessKey) {
        static One of(Target target) {
            return switch (target) {
                case Target.Folder(var name, var path) -> local("folder", name, path, null);
                case Target.Zip(var name, var path) -> local("zip", name, path, null);
                case Target.Git(var name, var path, var push) -> local("git", name, path, push);
                case Target.Webhook(var name, var address) ->
                    new One("webhook", name, null, null, address.toString(), null, null, null, null, null);
                case Target.Bucket(var name, var bucket, var endpoint, var region, var prefix, var id, var secret) ->
                    new One("bucket", name, null, null, endpoint.toString(), bucket, region, prefix, id, secret);
            };
        }

        private static One local(String kind, String name, Path path, @Nullable Boolean push) {
            return new One(kind, name, path.toString(), push, null, null, null, null, null, null);
        }

        /// Empty for what an app of another version wrote.
        Optional<Target> target() {
            try {
                return isNameless()
                        ? Optional.empty()
                        : switch (kind) {
                            case "folder" -> Optional.of(new Target.Folder(name, Path.of(text(path))));
                            case "zip" -> Optional.of(new Target.Zip(name, Path.of(text(path))));
                            case "git" ->
                                Optional.of(new Target.Git(name, Path.of(text(path)), Boolean.TRUE.equals(push)));
                            case "webhook" -> Optional.of(new Target.Webhook(name, URI.create(text(address))));
                            case "bucket" ->
                                Optional.of(new Target.Bucket(
                                        name,
                                        text(bucket),
                                        URI.create(text(address)),
                                        text(region),
                                        text(prefix),
                                        text(accessKeyId),
                                        text(secretAccessKey)));
                            default -> Optional.empty();
                        };
            } catch (IllegalArgumentException notOne) {
                return Optional.empty();
            }
        }

        @SuppressWarnings("ConstantValue") // the file may have been written by hand
        private boolean isNameless() {
            return kind == null || name == null;
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }

        @Override
        public String toString() {
            return "One[REDACTED]";
        }
    }
}
