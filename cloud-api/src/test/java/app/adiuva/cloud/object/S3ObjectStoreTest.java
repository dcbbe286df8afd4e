package app.adiuva.cloud.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.adiuva.cloud.config.Secret;
import app.adiuva.cloud.config.StorageConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against a server that checks every signature.
final class S3ObjectStoreTest extends ObjectStoreContract {
    private static TestS3 server;

    private StorageConfig.Bucket access;
    private ObjectStore store;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = TestS3.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        access = server.bucket();
        store = new S3ObjectStore(access);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    ObjectStore store() {
        return store;
    }

    @Test
    void says_that_the_bucket_does_not_answer_to_a_wrong_key() {
        StorageConfig.Bucket wrong = new StorageConfig.Bucket(
                access.name(), access.region(), access.endpoint(), access.accessKeyId(), new Secret("wrong"));
        try (ObjectStore stranger = new S3ObjectStore(wrong)) {
            assertThrows(
                    ObjectStoreUnavailable.class,
                    () -> stranger.put(KEY, new ByteArrayInputStream(new byte[1]), 1, checksum(new byte[1])));
            assertThrows(ObjectStoreUnavailable.class, () -> stranger.length(KEY));
        }
    }

    @Test
    void takes_the_announced_bytes_at_a_presigned_address() throws IOException, InterruptedException {
        byte[] content = bytes(70_000, 1);
        PresignedUpload upload = presign(content);
        assertEquals(200, send(upload, content));
        assertEquals(Optional.of(70_000L), store.length(KEY));
    }

    @Test
    void refuses_other_bytes_at_a_presigned_address() throws IOException, InterruptedException {
        byte[] content = bytes(70_000, 1);
        PresignedUpload upload = presign(content);
        assertEquals(4, send(upload, bytes(70_000, 2)) / 100);
        URI elsewhere = URI.create(upload.address().toString().replace("/one?", "/other?"));
        assertEquals(403, send(new PresignedUpload(elsewhere, upload.headers(), upload.expiresAt()), content));
        assertEquals(Optional.empty(), store.length(KEY));
    }

    private PresignedUpload presign(byte[] content) {
        return store.presign(KEY, content.length, checksum(content), Duration.ofMinutes(15))
                .orElseThrow();
    }

    private static int send(PresignedUpload upload, byte[] content) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(upload.address()).PUT(HttpRequest.BodyPublishers.ofByteArray(content));
        upload.headers().forEach((name, value) -> {
            if (!name.equalsIgnoreCase("content-length")) {
                request.header(name, value);
            }
        });
        try (HttpClient client = HttpClient.newHttpClient()) {
            return statusOf(client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        }
    }

    /// The status alone: a server that refuses an upload may cut its explanation off.
    private static int statusOf(HttpResponse<InputStream> response) throws IOException {
        try (InputStream _ = response.body()) {
            return response.statusCode();
        }
    }
}
