package app.adiuva.cloud.backup;

import static app.adiuva.cloud.backup.BackupClient.bytes;
import static app.adiuva.cloud.backup.BackupClient.headers;
import static app.adiuva.cloud.backup.BackupClient.name;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.adiuva.cloud.TestCloud;
import app.adiuva.cloud.object.Sha256;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.backup.BackupHeaders;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// C20, C21, C22: backups over HTTP, on the cloud of one computer, which has no quota.
final class BackupRoutesTest {
    @TempDir
    Path directory;

    private TestCloud cloud;
    private String token;
    private BackupClient client;

    @BeforeEach
    void start() {
        cloud = TestCloud.start(
                directory,
                Map.of("ADIUVA_RUN_FILE", directory.resolve("run.json").toString()));
        client = BackupClient.register(cloud);
        token = client.token();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void gives_back_the_newest_backup_and_any_other() throws Exception {
        byte[] first = bytes(3_000_000, 1);
        byte[] second = bytes(10, 2);
        JsonNode stored = client.put(1, first).expect(201).json();
        client.put(2, second).expect(201);
        assertEquals("sha256:" + Sha256.of(first).hex(), stored.get("checksum").asText());
        assertEquals(3_000_000, stored.get("size_bytes").asLong());
        assertEquals(BackupClient.NOON, stored.get("timestamp").asLong());

        HttpResponse<byte[]> newest = client.download(ApiPaths.BACKUP, Map.of());
        assertArrayEquals(second, newest.body());
        assertEquals("2", newest.headers().firstValue(BackupHeaders.VERSION).orElseThrow());
        assertArrayEquals(
                first,
                client.download(ApiPaths.BACKUP + "/" + stored.get("id").asText(), Map.of())
                        .body());
    }

    @Test
    void lists_what_is_stored_newest_first() {
        client.put(3, bytes(5, 1)).expect(201);
        client.put(9, bytes(7, 1)).expect(201);
        JsonNode history = cloud.get(ApiPaths.BACKUP_HISTORY, token).expect(200).json();
        assertEquals(List.of(9L, 3L), longs(history, "version"));
        assertEquals(List.of(7L, 5L), longs(history, "size_bytes"));
    }

    @Test
    void takes_each_number_once_and_never_an_older_one() {
        byte[] content = bytes(100, 1);
        client.put(5, content).expect(201);
        assertEquals(
                "version_conflict", client.put(5, bytes(100, 2)).expect(409).problem());
        assertEquals("version_conflict", client.put(4, content).expect(409).problem());
        JsonNode again = client.put(5, content).expect(201).json();
        assertEquals(
                again.get("id").asText(),
                cloud.get(ApiPaths.BACKUP_HISTORY, token)
                        .json()
                        .get(0)
                        .get("id")
                        .asText());
    }

    @Test
    void stores_nothing_that_is_not_what_was_announced() {
        byte[] content = bytes(1_000, 1);
        Map<String, String> headers = headers(1, bytes(1_000, 2));
        assertEquals(
                "content_mismatch",
                cloud.send("PUT", ApiPaths.BACKUP, token, BodyPublishers.ofByteArray(content), headers)
                        .expect(422)
                        .problem());
        assertEquals("not_found", cloud.get(ApiPaths.BACKUP, token).expect(404).problem());
    }

    @Test
    void asks_for_headers_that_are_missing_or_no_sense() {
        byte[] content = bytes(10, 1);
        for (String name : List.of(BackupHeaders.VERSION, BackupHeaders.TIMESTAMP, BackupHeaders.CHECKSUM)) {
            for (String value : List.of("", "x", "-1", "99999999999999999999")) {
                Map<String, String> headers = new HashMap<>(headers(1, content));
                headers.remove(name);
                if (!value.isEmpty()) {
                    headers.put(name, value);
                }
                assertEquals(
                        "invalid_request",
                        cloud.send("PUT", ApiPaths.BACKUP, token, BodyPublishers.ofByteArray(content), headers)
                                .expect(422)
                                .problem(),
                        name + ": " + value);
            }
        }
        HttpRequest.BodyPublisher endless =
                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(content));
        assertEquals(
                "length_required",
                cloud.send("PUT", ApiPaths.BACKUP, token, endless, headers(1, content))
                        .expect(411)
                        .problem());
    }

    @Test
    void refuses_a_backup_from_the_day_after_tomorrow() {
        Map<String, String> headers = new HashMap<>(headers(1, bytes(1, 1)));
        headers.put(BackupHeaders.TIMESTAMP, String.valueOf(System.currentTimeMillis() + 90_000_000L));
        assertEquals(
                "invalid_request",
                cloud.send("PUT", ApiPaths.BACKUP, token, BodyPublishers.ofByteArray(bytes(1, 1)), headers)
                        .expect(422)
                        .problem());
    }

    @Test
    void gives_parts_and_says_when_nothing_changed() throws Exception {
        byte[] content = bytes(1_000, 1);
        client.put(1, content).expect(201);
        HttpResponse<byte[]> part = client.download(ApiPaths.BACKUP, Map.of("Range", "bytes=100-299"));
        assertEquals(206, part.statusCode());
        assertEquals(
                "bytes 100-299/1000", part.headers().firstValue("Content-Range").orElseThrow());
        assertArrayEquals(java.util.Arrays.copyOfRange(content, 100, 300), part.body());
        assertArrayEquals(
                java.util.Arrays.copyOfRange(content, 990, 1_000),
                client.download(ApiPaths.BACKUP, Map.of("Range", "bytes=-10")).body());
        assertEquals(
                416,
                client.download(ApiPaths.BACKUP, Map.of("Range", "bytes=1000-")).statusCode());
        assertEquals(
                200,
                client.download(ApiPaths.BACKUP, Map.of("Range", "lines=1-2")).statusCode());

        HttpResponse<byte[]> whole = client.download(ApiPaths.BACKUP, Map.of());
        String modified = whole.headers().firstValue("Last-Modified").orElseThrow();
        String tag = whole.headers().firstValue("ETag").orElseThrow();
        assertEquals(
                304,
                client.download(ApiPaths.BACKUP, Map.of("If-Modified-Since", modified))
                        .statusCode());
        assertEquals(
                304,
                client.download(ApiPaths.BACKUP, Map.of("If-None-Match", tag)).statusCode());
        assertEquals(
                200,
                client.download(ApiPaths.BACKUP, Map.of("If-Modified-Since", "Mon, 01 Jan 2024 00:00:00 GMT"))
                        .statusCode());
    }

    @Test
    void brings_back_what_was_deleted() throws Exception {
        String id = client.put(1, bytes(10, 1)).json().get("id").asText();
        String path = ApiPaths.BACKUP + "/" + id;
        client.delete(id).expect(204);
        assertEquals("not_found", client.delete(id).expect(404).problem());
        assertEquals("not_found", cloud.get(path, token).expect(404).problem());
        assertEquals(
                1,
                cloud.get(ApiPaths.BACKUP_HISTORY + "?deleted=true", token)
                        .json()
                        .size());
        cloud.post(path + "/restore", token, "").expect(204);
        assertEquals(200, client.download(path, Map.of()).statusCode());
    }

    @Test
    void shows_nobody_the_backups_of_another() {
        String id = client.put(1, bytes(10, 1)).json().get("id").asText();
        String stranger = cloud.register().accessToken();
        String path = ApiPaths.BACKUP + "/" + id;
        cloud.get(path, stranger).expect(404);
        cloud.send("DELETE", path, stranger, BodyPublishers.noBody(), Map.of()).expect(404);
        cloud.post(path + "/restore", stranger, "").expect(404);
        assertEquals(0, cloud.get(ApiPaths.BACKUP_HISTORY, stranger).json().size());
        cloud.get(ApiPaths.BACKUP, null).expect(401);
    }

    @Test
    void replaces_keys_only_for_who_has_seen_them() throws Exception {
        assertEquals(
                "precondition_required",
                client.keyring(new byte[] {1}, Map.of()).expect(428).problem());
        client.keyring(new byte[] {1}, Map.of("If-None-Match", "*")).expect(204);
        assertEquals(
                "changed_meanwhile",
                client.keyring(new byte[] {2}, Map.of("If-None-Match", "*"))
                        .expect(412)
                        .problem());
        String tag = client.download(ApiPaths.BACKUP_KEYRING, Map.of())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        client.keyring(new byte[] {3}, Map.of("If-Match", tag)).expect(204);
        assertEquals(
                "changed_meanwhile",
                client.keyring(new byte[] {4}, Map.of("If-Match", tag))
                        .expect(412)
                        .problem());
        assertArrayEquals(
                new byte[] {3},
                client.download(ApiPaths.BACKUP_KEYRING, Map.of()).body());
        assertEquals(
                413, client.keyring(new byte[5_000], Map.of("If-Match", tag)).status());
    }

    @Test
    void the_same_keys_once_more_change_nothing_and_a_flood_of_others_ends() {
        for (int i = 0; i < 2; i++) {
            client.keyring(new byte[] {1}, Map.of("If-None-Match", "*")).expect(204);
        }
        for (int i = 0; i < 2; i++) {
            client.keyring(new byte[] {2}, Map.of("If-Match", tag(1))).expect(204);
        }
        for (int i = 3; i <= 20; i++) {
            client.keyring(new byte[] {(byte) i}, Map.of("If-Match", tag(i - 1)))
                    .expect(204);
        }
        assertEquals(
                "rate_limited",
                client.keyring(new byte[] {21}, Map.of("If-Match", tag(20)))
                        .expect(429)
                        .problem());
        client.keyring(new byte[] {20}, Map.of("If-Match", tag(19))).expect(204);
        assertEquals(
                "changed_meanwhile",
                client.keyring(new byte[] {1}, Map.of("If-None-Match", "*"))
                        .expect(412)
                        .problem());
    }

    private static String tag(int keys) {
        return "\"" + Sha256.of(new byte[] {(byte) keys}).hex() + "\"";
    }

    @Test
    void stores_a_snapshot_once_all_its_packs_have_arrived() throws Exception {
        String session = client.open(1);
        byte[] one = bytes(70_000, 1);
        byte[] two = bytes(70_000, 2);
        List<String> names = List.of(name(1), name(2));
        assertEquals(names, client.missing(session, names));
        client.pack(session, name(1), one).expect(201);
        client.pack(session, name(1), one).expect(200);
        assertEquals(
                "name_taken", client.pack(session, name(1), two).expect(409).problem());
        assertEquals(List.of(name(2)), client.missing(session, names));

        byte[] manifest = bytes(500, 3);
        Map<String, String> headers = new HashMap<>(headers(1, manifest));
        headers.put(BackupHeaders.SESSION, session);
        headers.put(
                BackupHeaders.PACKS_DIGEST,
                Sha256.ofText(name(1) + "\n" + name(2) + "\n").wire());
        assertEquals("packs_missing", client.put(manifest, headers).expect(409).problem());
        client.pack(session, name(2), two).expect(201);
        JsonNode stored = client.put(manifest, headers).expect(201).json();
        assertEquals(2, stored.get("chunk_count").asInt());
        assertEquals(140_500, stored.get("size_bytes").asLong());
        assertArrayEquals(
                two,
                client.download(ApiPaths.BACKUP_PACKS + "/" + name(2), Map.of()).body());
        assertEquals(List.of(), client.missing(client.open(2), names));
    }

    @Test
    void asks_again_for_a_pack_that_somebody_removed_from_the_folder() throws IOException {
        client.backUp(1, 1, 2).expect(201);
        removePacks();
        assertEquals(404, client.download(ApiPaths.BACKUP_PACKS + "/" + name(1)).statusCode(), "found by a reader");
        List<String> names = List.of(name(1), name(2));
        assertEquals(names, client.missing(client.open(2), names), "and by the next backup");

        client.backUp(2, 1, 2).expect(201);
        assertArrayEquals(BackupClient.content(1), client.pack(1), "both backups are whole again");
        assertArrayEquals(BackupClient.content(2), client.pack(2));
    }

    @Test
    void says_at_once_that_a_backup_is_lost_or_cut_off_and_gives_the_others() throws IOException {
        String first =
                client.put(1, bytes(5_000, 1)).expect(201).json().get("id").asText();
        client.put(2, bytes(6_000, 2)).expect(201);
        Path newest = manifests()
                .filter(file -> file.toFile().length() == 6_000)
                .findFirst()
                .orElseThrow();
        Files.write(newest, bytes(5_999, 2));
        assertEquals(410, client.download(ApiPaths.BACKUP).statusCode());
        Files.delete(newest);
        assertEquals(410, client.download(ApiPaths.BACKUP).statusCode());
        assertEquals(200, client.download(ApiPaths.BACKUP + "/" + first).statusCode());
    }

    private Stream<Path> manifests() throws IOException {
        try (Stream<Path> all = Files.walk(directory.resolve("backups"))) {
            return all.filter(Files::isRegularFile).toList().stream();
        }
    }

    private void removePacks() throws IOException {
        try (Stream<Path> all = Files.walk(directory.resolve("backups"))) {
            for (Path pack : all.filter(file -> file.getParent().endsWith("packs"))
                    .filter(Files::isRegularFile)
                    .toList()) {
                Files.delete(pack);
            }
        }
    }

    @Test
    void opens_the_same_session_for_the_same_key() {
        String key = UUID.randomUUID().toString();
        assertEquals(client.open(1, key), client.open(1, key));
        assertNotEquals(client.open(1, key), client.open(1, UUID.randomUUID().toString()));
    }

    private static List<Long> longs(JsonNode array, String field) {
        List<Long> values = new ArrayList<>();
        array.forEach(element -> values.add(element.get(field).asLong()));
        return values;
    }
}
