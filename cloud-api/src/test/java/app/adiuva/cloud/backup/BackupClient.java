package app.adiuva.cloud.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// A desktop's side of the backup routes, for one account.
record BackupClient(TestCloud cloud, String token) {
    static final long NOON = 1_763_726_400_000L;

    static BackupClient register(TestCloud cloud) {
        return new BackupClient(cloud, cloud.register().accessToken());
    }

    /// A backup that is complete in itself.
    Reply put(long version, byte[] content) {
        return put(content, headers(version, content));
    }

    Reply put(byte[] content, Map<String, String> headers) {
        return cloud.send("PUT", ApiPaths.BACKUP, token, BodyPublishers.ofByteArray(content), headers);
    }

    /// Backs up packs whose content follows from their names.
    Reply backUp(long version, int... packs) {
        String session = open(version);
        List<String> names = new ArrayList<>();
        for (int pack : packs) {
            names.add(name(pack));
        }
        for (String missing : missing(session, names)) {
            pack(session, missing, content(missing)).expect(201);
        }
        return commit(version, session, names);
    }

    Reply commit(long version, String session, List<String> names) {
        byte[] manifest = bytes(500, version);
        Map<String, String> headers = new HashMap<>(headers(version, manifest));
        headers.put(BackupHeaders.SESSION, session);
        headers.put(
                BackupHeaders.PACKS_DIGEST,
                Sha256.ofText(String.join("\n", names) + "\n").wire());
        return put(manifest, headers);
    }

    String open(long version) {
        return open(version, UUID.randomUUID().toString());
    }

    String open(long version, String key) {
        return tryOpen(version, key).expect(201).json().get("id").asText();
    }

    Reply tryOpen(long version, String key) {
        return cloud.send(
                "POST",
                ApiPaths.BACKUP_SESSIONS,
                token,
                BodyPublishers.ofString("{\"version\":" + version + ",\"estimated_bytes\":1000}"),
                Map.of("Content-Type", "application/json", "Idempotency-Key", key));
    }

    List<String> missing(String session, List<String> names) {
        String body = "{\"packs\":[\"" + String.join("\",\"", names) + "\"]}";
        List<String> missing = new ArrayList<>();
        cloud.post(ApiPaths.BACKUP_SESSIONS + "/" + session + "/missing", token, body)
                .expect(200)
                .json()
                .get("packs")
                .forEach(name -> missing.add(name.asText()));
        return missing;
    }

    Reply pack(String session, String name, byte[] content) {
        return cloud.send(
                "PUT",
                ApiPaths.BACKUP_SESSIONS + "/" + session + "/packs/" + name,
                token,
                BodyPublishers.ofByteArray(content),
                Map.of(BackupHeaders.PACK_CHECKSUM, Sha256.of(content).wire()));
    }

    Reply keyring(byte[] content, Map<String, String> headers) {
        return cloud.send("PUT", ApiPaths.BACKUP_KEYRING, token, BodyPublishers.ofByteArray(content), headers);
    }

    Reply delete(String id) {
        return cloud.send("DELETE", ApiPaths.BACKUP + "/" + id, token, BodyPublishers.noBody(), Map.of());
    }

    JsonNode history() {
        return cloud.get(ApiPaths.BACKUP_HISTORY, token).expect(200).json();
    }

    JsonNode found() {
        return cloud.get(ApiPaths.BACKUP_FOUND, token).expect(200).json();
    }

    Reply adopt(String id) {
        return cloud.post(ApiPaths.BACKUP_FOUND + "/" + id + "/adopt", token, "");
    }

    HttpResponse<byte[]> download(String path) {
        return download(path, Map.of());
    }

    HttpResponse<byte[]> download(String path, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(cloud.uri(path)).header("Authorization", "Bearer " + token);
        headers.forEach(request::header);
        try {
            return cloud.http().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] pack(int number) {
        HttpResponse<byte[]> response = download(ApiPaths.BACKUP_PACKS + "/" + name(number));
        assertEquals(200, response.statusCode());
        return response.body();
    }

    static Map<String, String> headers(long version, byte[] content) {
        return Map.of(
                BackupHeaders.VERSION,
                String.valueOf(version),
                BackupHeaders.TIMESTAMP,
                String.valueOf(NOON),
                BackupHeaders.CHECKSUM,
                Sha256.of(content).wire());
    }

    static String name(int number) {
        return "%032x".formatted(number);
    }

    /// What the pack with a name consists of.
    static byte[] content(int number) {
        return content(name(number));
    }

    private static byte[] content(String name) {
        return bytes(70_000, name.hashCode());
    }

    static byte[] bytes(int count, long seed) {
        byte[] bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
