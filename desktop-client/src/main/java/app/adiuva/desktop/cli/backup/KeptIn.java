package app.adiuva.desktop.cli.backup;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.cloud.BackupPlace;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where backups are kept, for people and programs.
///
/// @param url of the cloud that is used in place of this computer's own; empty for none
/// @param chosen by the user
/// @param standard the folder where they are kept when nothing was chosen
record KeptIn(String url, Optional<BackupPlace> chosen, Path standard) {
    boolean isElsewhere() {
        return !url.isEmpty();
    }

    /// Whether they are lost together with the profile.
    boolean isWithTheData() {
        return url.isEmpty() && chosen.isEmpty();
    }

    String words() {
        if (isElsewhere()) {
            return "the cloud at " + url;
        }
        return switch (chosen.orElseGet(() -> new BackupPlace.Folder(standard))) {
            case BackupPlace.Folder folder -> "the folder " + folder.path();
            case BackupPlace.Bucket bucket ->
                "the bucket " + bucket.name()
                        + (bucket.endpoint().isEmpty() ? ", " + bucket.region() : " at " + bucket.endpoint());
        };
    }

    Map<String, @Nullable Object> document() {
        if (isElsewhere()) {
            return document("cloud", null, null, null, null);
        }
        return switch (chosen.orElseGet(() -> new BackupPlace.Folder(standard))) {
            case BackupPlace.Folder folder -> document("folder", folder.path(), null, null, null);
            case BackupPlace.Bucket bucket ->
                document(
                        "bucket",
                        null,
                        bucket.name(),
                        bucket.endpoint().isEmpty() ? null : bucket.endpoint(),
                        bucket.region());
        };
    }

    private Map<String, @Nullable Object> document(
            String kind,
            @Nullable Path folder,
            @Nullable String bucket,
            @Nullable String endpoint,
            @Nullable String region) {
        return object(
                "kind", kind,
                "url", isElsewhere() ? url : null,
                "folder", folder == null ? null : folder.toString(),
                "bucket", bucket,
                "endpoint", endpoint,
                "region", region);
    }
}
