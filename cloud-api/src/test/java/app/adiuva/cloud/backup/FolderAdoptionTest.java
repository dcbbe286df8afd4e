package app.adiuva.cloud.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.cloud.TestCloud;
import app.adiuva.contracts.ApiPaths;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderAdoptionTest extends AdoptionContract {
    @TempDir
    Path disk;

    @Override
    Map<String, String> place() {
        return Map.of("BACKUP_DIR", disk.toString());
    }

    @Test
    void a_cloud_of_many_shows_nobody_what_lies_in_its_store(@TempDir Path folder) {
        try (TestCloud shared = TestCloud.start(folder, place())) {
            BackupClient client = BackupClient.register(shared);
            shared.get(ApiPaths.BACKUP_FOUND, null).expect(401);
            assertEquals(
                    "not_found",
                    shared.get(ApiPaths.BACKUP_FOUND, client.token())
                            .expect(404)
                            .problem());
            assertEquals(
                    "not_found",
                    client.adopt(UUID.randomUUID().toString()).expect(404).problem());
        }
    }
}
