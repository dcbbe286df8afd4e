package app.adiuva.desktop.cloud;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where the cloud on this computer keeps backups, as its user chose.
public sealed interface BackupPlace {
    /// Files below a folder: on another disk, say.
    ///
    /// @param path absolute
    record Folder(Path path) implements BackupPlace {
        public Folder {
            if (!path.isAbsolute()) {
                throw new IllegalArgumentException("a folder for backups is an absolute path");
            }
        }
    }

    /// A bucket of S3, or of a server that speaks its protocol.
    ///
    /// @param endpoint `https://…` of another server than Amazon's; empty for Amazon's own in the region
    record Bucket(String name, String endpoint, String region, String accessKeyId, String secretAccessKey)
            implements BackupPlace {
        public Bucket {
            if (name.isBlank() || region.isBlank() || accessKeyId.isBlank() || secretAccessKey.isBlank()) {
                throw new IllegalArgumentException("a bucket has a name, a region and two keys");
            }
            if (!endpoint.isEmpty() && !isAddress(endpoint)) {
                throw new IllegalArgumentException("an endpoint is an address like https://s3.example.com");
            }
        }

        private static boolean isAddress(String text) {
            try {
                URI address = new URI(text);
                return address.getHost() != null
                        && String.valueOf(address.getScheme()).matches("https?");
            } catch (URISyntaxException e) {
                return false;
            }
        }

        @Override
        public String toString() {
            return "Bucket[" + name + "]";
        }
    }

    /// A name for the place that a file name may hold: the account and the index of its backups are of one place.
    default String fingerprint() {
        String place = switch (this) {
            case Folder folder -> "folder\n" + folder.path.normalize();
            case Bucket bucket -> "bucket\n" + bucket.endpoint + "\n" + bucket.name;
        };
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// What was chosen; empty for nothing, or what is no choice.
    static Optional<BackupPlace> read(Path file) {
        try {
            return new OwnerOnlyFile(file)
                    .read()
                    .flatMap(text -> Json.read(text, Stored.class))
                    .flatMap(Stored::place);
        } catch (Json.Malformed e) {
            return Optional.empty();
        }
    }

    /// A cloud that runs is replaced by one that uses this place, with the next request.
    default void write(Path file) {
        Stored stored = switch (this) {
            case Folder folder -> new Stored(folder.path.toString(), null, null, null, null, null);
            case Bucket bucket ->
                new Stored(
                        null, bucket.name, bucket.endpoint, bucket.region, bucket.accessKeyId, bucket.secretAccessKey);
        };
        new OwnerOnlyFile(file).write(Json.write(stored));
    }

    /// The variables that tell the cloud.
    default Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        switch (this) {
            case Folder folder -> variables.put("BACKUP_DIR", folder.path.toString());
            case Bucket bucket -> {
                variables.put("S3_BUCKET", bucket.name);
                variables.put("AWS_REGION", bucket.region);
                variables.put("AWS_ACCESS_KEY_ID", bucket.accessKeyId);
                variables.put("AWS_SECRET_ACCESS_KEY", bucket.secretAccessKey);
                if (!bucket.endpoint.isEmpty()) {
                    variables.put("S3_ENDPOINT", bucket.endpoint);
                }
            }
        }
        return variables;
    }

    /// The file's fields.
    record Stored(
            @Nullable String folder,
            @Nullable String bucket,
            @Nullable String endpoint,
            @Nullable String region,
            @Nullable String accessKeyId,
            @Nullable String secretAccessKey) {
        Optional<BackupPlace> place() {
            try {
                if (folder != null) {
                    return Optional.of(new Folder(Path.of(folder)));
                }
                if (bucket != null && region != null && accessKeyId != null && secretAccessKey != null) {
                    String address = endpoint == null ? "" : endpoint;
                    return Optional.of(new Bucket(bucket, address, region, accessKeyId, secretAccessKey));
                }
            } catch (IllegalArgumentException e) { // no path, or no bucket
                return Optional.empty();
            }
            return Optional.empty();
        }

        @Override
        public String toString() {
            return "Stored[REDACTED]";
        }
    }
}
