package app.adiuva.cloud.backup;

import app.adiuva.cloud.config.StorageConfig;
import app.adiuva.cloud.object.TestS3;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// The same in the user's own bucket.
class BucketAdoptionTest extends AdoptionContract {
    private static TestS3 server;

    private final StorageConfig.Bucket bucket = server.bucket();

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = TestS3.start(folder);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Override
    Map<String, String> place() {
        return Map.of(
                "S3_BUCKET", bucket.name(),
                "S3_ENDPOINT", String.valueOf(bucket.endpoint()),
                "AWS_ACCESS_KEY_ID", bucket.accessKeyId(),
                "AWS_SECRET_ACCESS_KEY", bucket.secretKey().reveal());
    }
}
