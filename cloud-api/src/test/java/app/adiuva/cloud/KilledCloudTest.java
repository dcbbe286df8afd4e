package app.adiuva.cloud;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.http.JsonForTests;
import app.adiuva.cloud.inventory.Holder;
import app.adiuva.cloud.inventory.Inventories;
import app.adiuva.cloud.inventory.Inventory;
import app.adiuva.cloud.object.FolderObjectStore;
import app.adiuva.cloud.object.Sha256;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.backup.BackupHeaders;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A cloud that is killed at any moment of a backup loses nothing that it has confirmed, and what it leaves in
/// the folder is enough for another computer.
@Tag("slow")
@Timeout(600)
class KilledCloudTest {
    private static final int ROUNDS = 12;
    private static final int PACK = 300_000;
    private static final long SEED = System.nanoTime();

    @TempDir
    Path folder;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random(SEED);
    private final TreeSet<Long> confirmed = new TreeSet<>();
    private final TreeSet<Long> deleted = new TreeSet<>();
    private Path place;
    private String url = "";
    private String token = "";

    @Test
    void what_was_confirmed_survives_every_kill_and_the_loss_of_the_computer() throws Exception {
        System.out.println("seed " + SEED);
        place = Files.createDirectory(folder.resolve("place"));
        for (int round = 0; round < ROUNDS; round++) {
            try (CloudProcess cloud = start("first")) {
                if (token.isEmpty()) {
                    token = register();
                }
                requireConfirmed();
                Thread desktop = Thread.ofVirtual().start(this::backUpUntilKilled);
                LockSupport.parkNanos(random.nextLong(1_500_000_000L));
                cloud.kill();
                desktop.join();
            }
            requireInventoryHolds();
        }
        try (CloudProcess first = start("first")) {
            requireConfirmed();
            backUp(confirmed.last() + 1);
            first.kill();
        }
        try (CloudProcess second = start("second")) {
            token = register();
            JsonNode found = json("GET", ApiPaths.BACKUP_FOUND, 200).get(0);
            json("POST", ApiPaths.BACKUP_FOUND + "/" + found.get("id").asText() + "/adopt", 204);
            requireConfirmed();
            backUp(confirmed.last() + 1);
            requireConfirmed();
            second.terminate();
            second.exitCode();
        }
        assertTrue(confirmed.size() > ROUNDS, "too little happened: " + confirmed);
    }

    private CloudProcess start(String profile) throws Exception {
        Path directory = Files.createDirectories(folder.resolve(profile));
        Path runFile = directory.resolve("run.json");
        Files.deleteIfExists(runFile);
        CloudProcess cloud = CloudProcess.start(
                directory, Map.of("ADIUVA_RUN_FILE", runFile.toString(), "BACKUP_DIR", place.toString()));
        url = cloud.running(runFile).get("url").asText();
        return cloud;
    }

    private void backUpUntilKilled() {
        try {
            while (true) {
                long next = confirmed.isEmpty() ? 1 : confirmed.last() + 1;
                backUp(next);
                if (next % 4 == 0) {
                    delete(next - 2);
                }
            }
        } catch (IOException killed) {
            // as it should be
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Each version needs a pack of its own and that of the version before.
    private void backUp(long version) throws IOException, InterruptedException {
        String wish = "{\"version\":" + version + ",\"estimated_bytes\":1}";
        HttpResponse<byte[]> opened = send(request(ApiPaths.BACKUP_SESSIONS)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", token.hashCode() + "-" + version)
                .POST(BodyPublishers.ofString(wish)));
        if (opened.statusCode() == 409) { // stored, and its confirmation was lost
            confirmed.add(version);
            return;
        }
        assertEquals(201, opened.statusCode());
        String session = ApiPaths.BACKUP_SESSIONS + "/" + tree(opened).get("id").asText();
        List<String> names = new ArrayList<>(List.of(name(version - 1), name(version)));
        HttpResponse<byte[]> missing = send(request(session + "/missing")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"packs\":[\"" + String.join("\",\"", names) + "\"]}")));
        for (JsonNode name : tree(missing).get("packs")) {
            byte[] pack = content(name.asText());
            assertEquals(
                    201,
                    send(request(session + "/packs/" + name.asText())
                                    .header(
                                            BackupHeaders.PACK_CHECKSUM,
                                            Sha256.of(pack).wire())
                                    .PUT(BodyPublishers.ofByteArray(pack)))
                            .statusCode());
        }
        byte[] manifest = content("manifest" + version);
        HttpResponse<byte[]> stored = send(request(ApiPaths.BACKUP)
                .header(BackupHeaders.VERSION, String.valueOf(version))
                .header(BackupHeaders.TIMESTAMP, "1")
                .header(BackupHeaders.CHECKSUM, Sha256.of(manifest).wire())
                .header(BackupHeaders.SESSION, session.substring(session.lastIndexOf('/') + 1))
                .header(
                        BackupHeaders.PACKS_DIGEST,
                        Sha256.ofText(String.join("\n", names) + "\n").wire())
                .PUT(BodyPublishers.ofByteArray(manifest)));
        assertEquals(201, stored.statusCode());
        confirmed.add(version);
    }

    private void delete(long version) throws IOException, InterruptedException {
        for (JsonNode backup : tree(send(request(ApiPaths.BACKUP_HISTORY).GET()))) {
            if (backup.get("version").asLong() == version) {
                deleted.add(version); // whether it is confirmed or not
                send(request(ApiPaths.BACKUP + "/" + backup.get("id").asText()).DELETE());
            }
        }
    }

    /// Everything that was confirmed is there, byte for byte.
    private void requireConfirmed() throws IOException, InterruptedException {
        TreeSet<Long> versions = new TreeSet<>();
        for (JsonNode backup : tree(send(request(ApiPaths.BACKUP_HISTORY).GET()))) {
            long version = backup.get("version").asLong();
            versions.add(version);
            byte[] manifest = send(request(
                                    ApiPaths.BACKUP + "/" + backup.get("id").asText())
                            .GET())
                    .body();
            assertArrayEquals(content("manifest" + version), manifest);
            for (String name : List.of(name(version - 1), name(version))) {
                assertArrayEquals(
                        content(name),
                        send(request(ApiPaths.BACKUP_PACKS + "/" + name).GET()).body());
            }
        }
        TreeSet<Long> lost = new TreeSet<>(confirmed);
        lost.removeAll(versions);
        lost.removeAll(deleted);
        assertEquals(List.of(), List.copyOf(lost), "seed " + SEED);
    }

    /// The inventory that the kill left names nothing that is not there, and lacks the last change at most.
    private void requireInventoryHolds() throws IOException {
        Inventories inventories = new Inventories(new FolderObjectStore(place));
        for (Holder holder : inventories.all()) {
            Inventory inventory = inventories.read(holder).orElseThrow();
            for (Inventory.Pack pack : inventory.packs()) {
                assertEquals(
                        pack.checksum(),
                        Sha256.of(Files.readAllBytes(place.resolve(pack.key()))).hex());
            }
            for (Inventory.Snapshot snapshot : inventory.snapshots()) {
                assertEquals(
                        snapshot.checksum(),
                        Sha256.of(Files.readAllBytes(place.resolve(snapshot.key())))
                                .hex());
            }
            assertTrue(
                    confirmed.isEmpty()
                            || inventory.snapshots().stream()
                                    .anyMatch(snapshot -> snapshot.version() >= confirmed.last()),
                    "seed " + SEED);
        }
    }

    private String register() throws IOException, InterruptedException {
        return tree(send(HttpRequest.newBuilder(URI.create(url + ApiPaths.REGISTER))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                "{\"email\":\"anna@example.com\",\"password\":\"correct horse battery\"}"))))
                .get("access_token")
                .asText();
    }

    private JsonNode json(String method, String path, int status) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = send(request(path).method(method, BodyPublishers.noBody()));
        assertEquals(status, response.statusCode());
        return status == 204 ? JsonForTests.tree("{}") : tree(response);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static JsonNode tree(HttpResponse<byte[]> response) {
        return JsonForTests.tree(new String(response.body(), StandardCharsets.UTF_8));
    }

    private static String name(long version) {
        return "%032x".formatted(version);
    }

    private static byte[] content(String name) {
        byte[] bytes = new byte[PACK];
        new Random(name.hashCode()).nextBytes(bytes);
        return bytes;
    }
}
