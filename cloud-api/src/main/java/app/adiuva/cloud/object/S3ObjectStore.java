package app.adiuva.cloud.object;

import app.adiuva.cloud.config.StorageConfig;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/// Objects in a bucket of S3 or of a server that speaks its protocol. Buckets are addressed by path, because
/// few of those servers answer to a host name for each bucket. Thread-safe.
public final class S3ObjectStore implements ObjectStore {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration SILENCE_LIMIT = Duration.ofSeconds(60);

    private final String bucket;
    private final S3Client s3;
    private final S3Presigner presigner;

    public S3ObjectStore(StorageConfig.Bucket access) {
        this.bucket = access.name();
        StaticCredentialsProvider credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create(
                access.accessKeyId(), access.secretKey().reveal()));
        // Some servers never say "100 Continue", and the client would wait a second for it at each upload.
        S3Configuration byPath = S3Configuration.builder()
                .pathStyleAccessEnabled(true)
                .expectContinueEnabled(false)
                .build();
        this.s3 = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_LIMIT)
                        .socketTimeout(SILENCE_LIMIT))
                .region(Region.of(access.region()))
                .endpointOverride(access.endpoint())
                .credentialsProvider(credentials)
                .serviceConfiguration(byPath)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .build();
        this.presigner = S3Presigner.builder()
                .region(Region.of(access.region()))
                .endpointOverride(access.endpoint())
                .credentialsProvider(credentials)
                .serviceConfiguration(byPath)
                .build();
    }

    @Override
    public void put(ObjectKey key, InputStream content, long length, Sha256 expected) throws IOException {
        CheckedContent checked = new CheckedContent(content, length, expected);
        if (length > S3Upload.PART_BYTES) {
            new S3Upload(s3, bucket, key.path()).send(checked, length);
            return;
        }
        byte[] all = checked.readNBytes((int) length);
        checked.requireRight();
        PutObjectRequest request = PutObjectRequest.builder()
                .bucket(bucket)
                .key(key.path())
                .checksumSHA256(expected.base64())
                .build();
        answer(() -> s3.putObject(request, RequestBody.fromBytes(all)));
    }

    @Override
    public Optional<Long> length(ObjectKey key) {
        try {
            return Optional.of(answer(() ->
                            s3.headObject(request -> request.bucket(bucket).key(key.path())))
                    .contentLength());
        } catch (NoSuchKeyException none) {
            return Optional.empty();
        }
    }

    @Override
    public boolean lengthsAreCheap() {
        return false;
    }

    @Override
    public Optional<InputStream> open(ObjectKey key, long offset, long count) {
        String range = "bytes=" + offset + "-" + (offset + count - 1);
        try {
            return Optional.of(answer(() -> s3.getObject(
                    request -> request.bucket(bucket).key(key.path()).range(range))));
        } catch (NoSuchKeyException none) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(ObjectKey key) {
        answer(() -> s3.deleteObject(request -> request.bucket(bucket).key(key.path())));
    }

    @Override
    public void list(String folder, Consumer<Entry> each) {
        String prefix = ObjectKey.of(folder).path() + "/";
        answer(() -> {
            s3.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix)).contents().stream()
                    .flatMap(
                            object -> ObjectKey.parse(object.key())
                                    .map(key -> new Entry(key, object.size(), object.lastModified()))
                                    .stream())
                    .forEach(each);
            return prefix;
        });
    }

    @Override
    public Optional<PresignedUpload> presign(ObjectKey key, long length, Sha256 expected, Duration validity) {
        PresignedPutObjectRequest signed = presigner.presignPutObject(request -> request.signatureDuration(validity)
                .putObjectRequest(put ->
                        put.bucket(bucket).key(key.path()).contentLength(length).checksumSHA256(expected.base64())));
        Map<String, String> headers = signed.signedHeaders().entrySet().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("host"))
                .collect(Collectors.toMap(Map.Entry::getKey, header -> String.join(",", header.getValue())));
        try {
            return Optional.of(new PresignedUpload(signed.url().toURI(), headers, signed.expiration()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the address of a bucket is an address", e);
        }
    }

    @Override
    public void close() {
        s3.close();
        presigner.close();
    }

    /// That an object is missing is an answer; every other failure means that there is none.
    static <T> T answer(Supplier<T> request) {
        try {
            return request.get();
        } catch (NoSuchKeyException none) {
            throw none;
        } catch (SdkException e) {
            throw new ObjectStoreUnavailable(e);
        }
    }
}
