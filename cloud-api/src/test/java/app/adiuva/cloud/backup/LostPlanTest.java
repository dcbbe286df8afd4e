package app.adiuva.cloud.backup;

import static app.adiuva.cloud.backup.BackupClient.bytes;
import static app.adiuva.cloud.backup.BackupClient.content;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.cloud.TestCloud;
import app.adiuva.cloud.TestCloud.Reply;
import app.adiuva.cloud.config.DatabaseConfig;
import app.adiuva.cloud.store.Database;
import app.adiuva.contracts.ApiPaths;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A plan that is lost takes away what is new, and nothing that is stored.
class LostPlanTest {
    @TempDir
    Path folder;

    @Test
    void without_a_plan_backups_are_listed_fetched_deleted_and_brought_back_and_only_new_ones_are_refused() {
        try (TestCloud cloud = TestCloud.start(folder, Map.of("REQUEST_LIMITS", "on"));
                Database database = Database.open(DatabaseConfig.sqlite(folder.resolve("cloud.db")))) {
            BackupClient client = BackupClient.register(cloud);
            database.write(handle -> handle.execute("update users set tier = 'pro'"));
            byte[] keys = bytes(500, 9);
            client.keyring(keys, Map.of("If-None-Match", "*")).expect(204);
            String old = client.backUp(1, 1, 2).expect(201).json().get("id").asText();
            client.backUp(2, 2, 3).expect(201);

            database.write(handle -> handle.execute("update users set tier = 'free'"));
            assertEquals(2, client.history().size());
            assertEquals(200, client.download(ApiPaths.BACKUP).statusCode());
            for (int pack = 1; pack <= 3; pack++) {
                assertArrayEquals(content(pack), client.pack(pack));
            }
            assertArrayEquals(keys, client.download(ApiPaths.BACKUP_KEYRING).body());
            client.delete(old).expect(204);
            cloud.post(ApiPaths.BACKUP + "/" + old + "/restore", client.token(), "")
                    .expect(204);

            Reply refused = client.put(3, bytes(10, 1)).expect(402);
            assertEquals("tier_too_low", refused.problem());
            assertEquals(
                    "Your plan has no cloud backup. Nothing was stored; existing backups can be restored. Pro has 5 GB.",
                    refused.json().get("detail").asText());
            client.tryOpen(3, UUID.randomUUID().toString()).expect(402);
            assertEquals(2, client.history().size());
        }
    }
}
