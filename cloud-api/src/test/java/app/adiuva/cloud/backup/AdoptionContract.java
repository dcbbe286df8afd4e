package app.adiuva.cloud.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.cloud.TestCloud;
import app.adiuva.contracts.ApiPaths;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups that outlive their computer: two clouds, each of one computer, come to the same place one after the other.
abstract class AdoptionContract {
    private static final byte[] KEYS = BackupClient.bytes(300, 77);

    @TempDir
    Path computers;

    private TestCloud first;
    private TestCloud second;
    private BackupClient old;
    private BackupClient fresh;

    /// The variables that name the place.
    abstract Map<String, String> place();

    @BeforeEach
    void start() throws Exception {
        first = computer("first");
        second = computer("second");
        old = BackupClient.register(first);
        fresh = BackupClient.register(second);
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
    }

    @Test
    void a_new_computer_restores_everything_and_goes_on() {
        backUp();
        String id = found(fresh).get("id").asText();
        fresh.adopt(id).expect(204);

        assertEquals(old.history(), fresh.history());
        assertArrayEquals(KEYS, fresh.download(ApiPaths.BACKUP_KEYRING).body());
        for (JsonNode backup : fresh.history()) {
            assertArrayEquals(
                    BackupClient.bytes(500, backup.get("version").asLong()),
                    fresh.download(ApiPaths.BACKUP + "/" + backup.get("id").asText())
                            .body());
        }
        for (int pack : new int[] {1, 2, 3}) {
            assertArrayEquals(BackupClient.content(pack), fresh.pack(pack));
        }
        assertEquals("version_conflict", fresh.tryOpen(2, "again").expect(409).problem());
        fresh.backUp(3, 2, 3, 4).expect(201);
        assertArrayEquals(BackupClient.content(2), fresh.pack(2));
        assertArrayEquals(BackupClient.content(4), fresh.pack(4));
        assertEquals(0, fresh.found().size());
        fresh.adopt(id).expect(204);
        assertEquals(3, fresh.history().size());
    }

    @Test
    void what_is_found_says_how_much_and_how_old_it_is() {
        backUp();
        JsonNode found = found(fresh);
        assertEquals(2, found.get("backups").asInt());
        assertEquals(2, found.get("newest_version").asLong());
        assertEquals(BackupClient.NOON, found.get("newest_timestamp").asLong());
        assertEquals(3 * 70_000 + 2 * 500, found.get("size_bytes").asLong());
        assertEquals(0, old.found().size());
    }

    @Test
    void the_former_computer_only_reads_until_it_takes_them_back() {
        backUp();
        String session = old.open(3);
        String stored = old.history().get(0).get("id").asText();
        fresh.adopt(found(fresh).get("id").asText()).expect(204);
        fresh.backUp(3, 3, 4).expect(201);

        assertEquals("taken_over", old.tryOpen(3, "again").expect(409).problem());
        assertEquals("taken_over", old.commit(3, session, List.of()).expect(409).problem());
        assertEquals("taken_over", old.delete(stored).expect(409).problem());
        assertEquals(
                "taken_over",
                old.keyring(KEYS, Map.of("If-Match", "x")).expect(409).problem());
        assertEquals(2, old.history().size());
        assertArrayEquals(BackupClient.content(1), old.pack(1));

        old.adopt(found(old).get("id").asText()).expect(204);
        assertEquals(3, old.history().size());
        assertArrayEquals(BackupClient.content(4), old.pack(4));
        old.backUp(4, 4, 5).expect(201);
        assertEquals("taken_over", fresh.tryOpen(5, "again").expect(409).problem());
    }

    @Test
    void only_an_account_without_backups_takes_any_over() {
        backUp();
        String id = found(fresh).get("id").asText();
        fresh.put(1, new byte[10]).expect(201);
        assertEquals("backups_exist", fresh.adopt(id).expect(409).problem());
        BackupClient withKeys = BackupClient.register(second);
        withKeys.keyring(KEYS, Map.of("If-None-Match", "*")).expect(204);
        assertEquals("backups_exist", withKeys.adopt(id).expect(409).problem());
        BackupClient.register(second).adopt(id).expect(204);
        assertEquals(
                "not_found", BackupClient.register(second).adopt(id).expect(404).problem());
        assertEquals("not_found", fresh.adopt("nonsense").expect(404).problem());
    }

    @Test
    void what_was_deleted_can_still_be_brought_back_elsewhere() {
        backUp();
        String deleted = old.history().get(1).get("id").asText();
        old.delete(deleted).expect(204);
        assertEquals(1, found(fresh).get("backups").asInt());
        fresh.adopt(found(fresh).get("id").asText()).expect(204);
        assertEquals(1, fresh.history().size());
        second.post(ApiPaths.BACKUP + "/" + deleted + "/restore", fresh.token(), "")
                .expect(204);
        assertArrayEquals(BackupClient.content(1), fresh.pack(1));
    }

    private void backUp() {
        old.keyring(KEYS, Map.of("If-None-Match", "*")).expect(204);
        old.backUp(1, 1, 2).expect(201);
        old.backUp(2, 2, 3).expect(201);
    }

    private static JsonNode found(BackupClient client) {
        JsonNode found = client.found();
        assertEquals(1, found.size());
        return found.get(0);
    }

    private TestCloud computer(String name) throws Exception {
        Path folder = Files.createDirectory(computers.resolve(name));
        Map<String, String> variables = new HashMap<>(place());
        variables.put("ADIUVA_RUN_FILE", folder.resolve("run.json").toString());
        return TestCloud.start(folder, variables);
    }
}
