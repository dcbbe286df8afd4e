package app.adiuva.cloud.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the bytes of backups are kept.
public sealed interface StorageConfig {
    /// Files below a folder.
    record Folder(Path path) implements StorageConfig {}

    /// A bucket of S3, or of a server that speaks its protocol.
    ///
    /// @param endpoint of a server other than Amazon's; null for Amazon's own in the region
    record Bucket(String name, String region, @Nullable URI endpoint, String accessKeyId, Secret secretKey)
            implements StorageConfig {}

    /// A bucket if one is named, or else a folder.
    ///
    /// @param directory of the cloud's own files
    static StorageConfig read(Environment environment, Path directory) {
        Optional<String> bucket = environment.text(Variable.S3_BUCKET);
        if (bucket.isEmpty()) {
            return new Folder(environment.path(Variable.BACKUP_DIR).orElseGet(() -> directory.resolve("backups")));
        }
        Optional<String> keyId = environment.text(Variable.AWS_ACCESS_KEY_ID);
        Optional<Secret> secret = environment.secret(Variable.AWS_SECRET_ACCESS_KEY);
        if (keyId.isEmpty()) {
            environment.mistake(Variable.AWS_ACCESS_KEY_ID, "is needed with S3_BUCKET");
        }
        if (secret.isEmpty()) {
            environment.mistake(Variable.AWS_SECRET_ACCESS_KEY, "is needed with S3_BUCKET");
        }
        return new Bucket(
                bucket.get(),
                environment.text(Variable.AWS_REGION).orElse("us-east-1"),
                endpoint(environment),
                keyId.orElse(""),
                secret.orElse(new Secret("")));
    }

    private static @Nullable URI endpoint(Environment environment) {
        Optional<String> text = environment.text(Variable.S3_ENDPOINT);
        if (text.isEmpty()) {
            return null;
        }
        try {
            URI address = new URI(text.get());
            if (address.getHost() != null && address.getScheme().matches("https?")) {
                return address;
            }
        } catch (URISyntaxException noAddress) {
            // falls through to the same message
        }
        environment.mistake(Variable.S3_ENDPOINT, "must be an http or https address");
        return null;
    }
}
