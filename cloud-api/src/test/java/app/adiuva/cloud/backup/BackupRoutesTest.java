package app.adiuva.cloud.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.adiuva.cloud.TestCloud;
import app.adiuva.cloud.TestCloud.Reply;
import app.adiuva.cloud.object.Sha256;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.backup.BackupHeaders;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// C20, C21, C22: backups over HTTP, on the cloud of one computer, which has no quota.
final class BackupRoutesTest {
    private static final long NOON = 1_763_726_400_000L;

    @TempDir
    Path directory;

    private TestCloud cloud;
    private String token;

    @BeforeEach
    void start() {
        cloud = TestCloud.start(
                directory,
                Map.of("ADIUVA_RUN_FILE", directory.resolve("run.json").toString()));
        token = cloud.register().accessToken();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void gives_back_the_newest_backup_and_any_other() throws Exception {
        byte[] first = bytes(3_000_000, 1);
        byte[] second = bytes(10, 2);
        JsonNode stored = put(1, first).expect(201).json();
        put(2, second).expect(201);
        assertEquals("sha256:" + Sha256.of(first).hex(), stored.get("checksum").asText());
        assertEquals(3_000_000, stored.get("size_bytes").asLong());
        assertEquals(NOON, stored.get("timestamp").asLong());

        HttpResponse<byte[]> newest = download(ApiPaths.BACKUP, Map.of());
        assertArrayEquals(second, newest.body());
        assertEquals("2", newest.headers().firstValue(BackupHeaders.VERSION).orElseThrow());
        assertArrayEquals(
                first,
                download(ApiPaths.BACKUP + "/" + stored.get("id").asText(), Map.of())
                        .body());
    }

    @Test
    void lists_what_is_stored_newest_first() {
        put(3, bytes(5, 1)).expect(201);
        put(9, bytes(7, 1)).expect(201);
        JsonNode history = cloud.get(ApiPaths.BACKUP_HISTORY, token).expect(200).json();
        assertEquals(List.of(9L, 3L), longs(history, "version"));
        assertEquals(List.of(7L, 5L), longs(history, "size_bytes"));
    }

    @Test
    void takes_each_number_once_and_never_an_older_one() {
        byte[] content = bytes(100, 1);
        put(5, content).expect(201);
        assertEquals("version_conflict", put(5, bytes(100, 2)).expect(409).problem());
        assertEquals("version_conflict", put(4, content).expect(409).problem());
        JsonNode again = put(5, content).expect(201).json();
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
        put(1, content).expect(201);
        HttpResponse<byte[]> part = download(ApiPaths.BACKUP, Map.of("Range", "bytes=100-299"));
        assertEquals(206, part.statusCode());
        assertEquals(
                "bytes 100-299/1000", part.headers().firstValue("Content-Range").orElseThrow());
        assertArrayEquals(java.util.Arrays.copyOfRange(content, 100, 300), part.body());
        assertArrayEquals(
                java.util.Arrays.copyOfRange(content, 990, 1_000),
                download(ApiPaths.BACKUP, Map.of("Range", "bytes=-10")).body());
        assertEquals(
                416, download(ApiPaths.BACKUP, Map.of("Range", "bytes=1000-")).statusCode());
        assertEquals(
                200, download(ApiPaths.BACKUP, Map.of("Range", "lines=1-2")).statusCode());

        HttpResponse<byte[]> whole = download(ApiPaths.BACKUP, Map.of());
        String modified = whole.headers().firstValue("Last-Modified").orElseThrow();
        String tag = whole.headers().firstValue("ETag").orElseThrow();
        assertEquals(
                304,
                download(ApiPaths.BACKUP, Map.of("If-Modified-Since", modified)).statusCode());
        assertEquals(
                304, download(ApiPaths.BACKUP, Map.of("If-None-Match", tag)).statusCode());
        assertEquals(
                200,
                download(ApiPaths.BACKUP, Map.of("If-Modified-Since", "Mon, 01 Jan 2024 00:00:00 GMT"))
                        .statusCode());
    }

    @Test
    void brings_back_what_was_deleted() throws Exception {
        String id = put(1, bytes(10, 1)).json().get("id").asText();
        String path = ApiPaths.BACKUP + "/" + id;
        delete(path).expect(204);
        assertEquals("not_found", delete(path).expect(404).problem());
        assertEquals("not_found", cloud.get(path, token).expect(404).problem());
        assertEquals(
                1,
                cloud.get(ApiPaths.BACKUP_HISTORY + "?deleted=true", token)
                        .json()
                        .size());
        cloud.post(path + "/restore", token, "").expect(204);
        assertEquals(200, download(path, Map.of()).statusCode());
    }

    @Test
    void shows_nobody_the_backups_of_another() {
        String id = put(1, bytes(10, 1)).json().get("id").asText();
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
                keyring(new byte[] {1}, Map.of()).expect(428).problem());
        keyring(new byte[] {1}, Map.of("If-None-Match", "*")).expect(204);
        assertEquals(
                "changed_meanwhile",
                keyring(new byte[] {2}, Map.of("If-None-Match", "*"))
                        .expect(412)
                        .problem());
        String tag = download(ApiPaths.BACKUP_KEYRING, Map.of())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        keyring(new byte[] {3}, Map.of("If-Match", tag)).expect(204);
        assertEquals(
                "changed_meanwhile",
                keyring(new byte[] {4}, Map.of("If-Match", tag)).expect(412).problem());
        assertArrayEquals(
                new byte[] {3}, download(ApiPaths.BACKUP_KEYRING, Map.of()).body());
        assertEquals(413, keyring(new byte[5_000], Map.of("If-Match", tag)).status());
    }

    @Test
    void stores_a_snapshot_once_all_its_packs_have_arrived() throws Exception {
        String session = open(1);
        byte[] one = bytes(70_000, 1);
        byte[] two = bytes(70_000, 2);
        List<String> names = List.of(name(1), name(2));
        assertEquals(names, missing(session, names));
        pack(session, name(1), one).expect(201);
        pack(session, name(1), one).expect(200);
        assertEquals("name_taken", pack(session, name(1), two).expect(409).problem());
        assertEquals(List.of(name(2)), missing(session, names));

        byte[] manifest = bytes(500, 3);
        Map<String, String> headers = new HashMap<>(headers(1, manifest));
        headers.put(BackupHeaders.SESSION, session);
        headers.put(
                BackupHeaders.PACKS_DIGEST,
                Sha256.ofText(name(1) + "\n" + name(2) + "\n").wire());
        assertEquals("packs_missing", put(manifest, headers).expect(409).problem());
        pack(session, name(2), two).expect(201);
        JsonNode stored = put(manifest, headers).expect(201).json();
        assertEquals(2, stored.get("chunk_count").asInt());
        assertEquals(140_500, stored.get("size_bytes").asLong());
        assertArrayEquals(
                two, download(ApiPaths.BACKUP_PACKS + "/" + name(2), Map.of()).body());
        assertEquals(List.of(), missing(open(2), names));
    }

    @Test
    void opens_the_same_session_for_the_same_key() {
        String key = UUID.randomUUID().toString();
        assertEquals(open(1, key), open(1, key));
        assertNotEquals(open(1, key), open(1, UUID.randomUUID().toString()));
    }

    private Reply put(long version, byte[] content) {
        return put(content, headers(version, content));
    }

    private Reply put(byte[] content, Map<String, String> headers) {
        return cloud.send("PUT", ApiPaths.BACKUP, token, BodyPublishers.ofByteArray(content), headers);
    }

    private Reply delete(String path) {
        return cloud.send("DELETE", path, token, BodyPublishers.noBody(), Map.of());
    }

    private Reply keyring(byte[] content, Map<String, String> headers) {
        return cloud.send("PUT", ApiPaths.BACKUP_KEYRING, token, BodyPublishers.ofByteArray(content), headers);
    }

    private String open(long version) {
        return open(version, UUID.randomUUID().toString());
    }

    private String open(long version, String key) {
        return cloud.send(
                        "POST",
                        ApiPaths.BACKUP_SESSIONS,
                        token,
                        BodyPublishers.ofString("{\"version\":" + version + ",\"estimated_bytes\":1000}"),
                        Map.of("Content-Type", "application/json", "Idempotency-Key", key))
                .expect(201)
                .json()
                .get("id")
                .asText();
    }

    private Reply pack(String session, String name, byte[] content) {
        return cloud.send(
                "PUT",
                ApiPaths.BACKUP_SESSIONS + "/" + session + "/packs/" + name,
                token,
                BodyPublishers.ofByteArray(content),
                Map.of(BackupHeaders.PACK_CHECKSUM, Sha256.of(content).wire()));
    }

    private List<String> missing(String session, List<String> names) {
        String body = "{\"packs\":[\"" + String.join("\",\"", names) + "\"]}";
        List<String> missing = new ArrayList<>();
        cloud.post(ApiPaths.BACKUP_SESSIONS + "/" + session + "/missing", token, body)
                .expect(200)
                .json()
                .get("packs")
                .forEach(name -> missing.add(name.asText()));
        return missing;
    }

    private HttpResponse<byte[]> download(String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(cloud.uri(path)).header("Authorization", "Bearer " + token);
        headers.forEach(request::header);
        return cloud.http().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Map<String, String> headers(long version, byte[] content) {
        return Map.of(
                BackupHeaders.VERSION,
                String.valueOf(version),
                BackupHeaders.TIMESTAMP,
                String.valueOf(NOON),
                BackupHeaders.CHECKSUM,
                Sha256.of(content).wire());
    }

    private static String name(int number) {
        return "%032x".formatted(number);
    }

    private static List<Long> longs(JsonNode array, String field) {
        List<Long> values = new ArrayList<>();
        array.forEach(element -> values.add(element.get(field).asLong()));
        return values;
    }

    private static byte[] bytes(int count, long seed) {
        byte[] bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
