package app.adiuva.cloud.object;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/// One large object, sent in parts so that no more than a part is in memory. Used once.
final class S3Upload {
    /// S3 takes at most 10,000 parts: this allows for 320 GiB.
    static final int PART_BYTES = 32 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(S3Upload.class);

    private final S3Client s3;
    private final String bucket;
    private final String key;

    S3Upload(S3Client s3, String bucket, String key) {
        this.s3 = s3;
        this.bucket = bucket;
        this.key = key;
    }

    void send(CheckedContent content, long length) throws IOException {
        String upload = S3ObjectStore.answer(() -> s3.createMultipartUpload(
                        request -> request.bucket(bucket).key(key)))
                .uploadId();
        try {
            List<CompletedPart> parts = sendParts(upload, content, length);
            content.requireRight();
            S3ObjectStore.answer(() -> s3.completeMultipartUpload(request ->
                    request.bucket(bucket).key(key).uploadId(upload).multipartUpload(whole -> whole.parts(parts))));
        } catch (RuntimeException | IOException e) {
            abort(upload);
            throw e;
        }
    }

    private List<CompletedPart> sendParts(String upload, CheckedContent content, long length) throws IOException {
        List<CompletedPart> parts = new ArrayList<>();
        for (long left = length; left > 0; left -= PART_BYTES) {
            byte[] part = content.readNBytes((int) Math.min(PART_BYTES, left));
            int number = parts.size() + 1;
            String tag = S3ObjectStore.answer(() -> s3.uploadPart(
                            request -> request.bucket(bucket)
                                    .key(key)
                                    .uploadId(upload)
                                    .partNumber(number),
                            RequestBody.fromBytes(part)))
                    .eTag();
            parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
        }
        return parts;
    }

    /// Parts that stay behind cost money until the bucket's own rule removes them.
    private void abort(String upload) {
        try {
            s3.abortMultipartUpload(request -> request.bucket(bucket).key(key).uploadId(upload));
        } catch (SdkException e) {
            LOG.atWarn().setCause(e).log("The parts of a broken upload could not be removed");
        }
    }
}
