package app.adiuva.cloud.object;

import app.adiuva.cloud.config.Secret;
import app.adiuva.cloud.config.StorageConfig;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/// An S3 server on loopback over a folder. It checks signatures.
public final class TestS3 implements AutoCloseable {
    private static final String KEY_ID = "test-key";
    private static final String SECRET = "test-secret";

    private final S3Proxy proxy;
    private final FilesystemNio2BlobStore blobs;

    private TestS3(S3Proxy proxy, FilesystemNio2BlobStore blobs) {
        this.proxy = proxy;
        this.blobs = blobs;
    }

    public static TestS3 start(Path folder) throws Exception {
        FilesystemNio2BlobStore blobs = new FilesystemNio2BlobStore(folder.toString());
        S3Proxy proxy = S3Proxy.builder()
                .blobStore(blobs)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, KEY_ID, SECRET)
                .build();
        proxy.start();
        return new TestS3(proxy, blobs);
    }

    /// A new, empty bucket.
    public StorageConfig.Bucket bucket() {
        String bucket = "bucket-" + UUID.randomUUID();
        blobs.createContainer(bucket);
        return new StorageConfig.Bucket(
                bucket, "us-east-1", URI.create("http://127.0.0.1:" + proxy.getPort()), KEY_ID, new Secret(SECRET));
    }

    @Override
    public void close() {
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the server does not stop", e);
        }
    }
}
