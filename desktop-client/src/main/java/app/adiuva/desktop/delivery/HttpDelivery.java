package app.adiuva.desktop.delivery;

import app.adiuva.desktop.cloud.Json;
import app.adiuva.desktop.delivery.Deliverable.Document;
import app.adiuva.desktop.delivery.DeliveryFailure.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/// Webhooks and buckets. Redirects are not followed: content goes where the user said, or nowhere.
final class HttpDelivery {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(50);

    /// Headers that the client sets itself, and refuses from anybody else.
    private static final Set<String> OF_THE_CLIENT = Set.of("host", "content-length", "expect", "connection");

    /// The body that a webhook gets.
    record Hooked(String name, List<Piece> documents) {
        Hooked {
            documents = List.copyOf(documents);
        }
    }

    record Piece(String fileName, String text) {}

    static byte[] document(Deliverable deliverable) {
        Hooked hooked = new Hooked(
                deliverable.name(),
                deliverable.documents().stream()
                        .map(one -> new Piece(one.fileName(), one.text()))
                        .toList());
        return Json.write(hooked).getBytes(StandardCharsets.UTF_8);
    }

    /// Where the answer's `Location` says it is; the address's origin when it says nothing.
    URI post(Target.Webhook hook, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(hook.address())
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return send(request)
                .firstValue("Location")
                .flatMap(HttpDelivery::address)
                .orElse(URI.create(Addresses.origin(hook.address())));
    }

    /// One object for each document. Those of earlier deliveries under the same name are replaced.
    URI put(Target.Bucket bucket, Deliverable deliverable) {
        URI first = object(bucket, deliverable.documents().getFirst());
        for (Document document : deliverable.documents()) {
            send(signed(bucket, object(bucket, document), document.text().getBytes(StandardCharsets.UTF_8)));
        }
        return first;
    }

    /// Every character is encoded that the signature wants encoded: servers do so before they compare.
    private static URI object(Target.Bucket bucket, Document document) {
        String path = "/" + bucket.bucket() + "/"
                + SdkHttpUtils.urlEncodeIgnoreSlashes(bucket.prefix() + document.fileName());
        return URI.create(Addresses.origin(bucket.endpoint()) + path);
    }

    /// By [Signature Version 4](https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-authenticating-requests.html).
    private static HttpRequest signed(Target.Bucket bucket, URI object, byte[] body) {
        SdkHttpRequest plain = SdkHttpRequest.builder()
                .method(SdkHttpMethod.PUT)
                .uri(object)
                .putHeader("Content-Type", "text/markdown; charset=utf-8")
                .build();
        SdkHttpRequest signed = AwsV4HttpSigner.create()
                .sign(request -> request.identity(
                                AwsCredentialsIdentity.create(bucket.accessKeyId(), bucket.secretAccessKey()))
                        .request(plain)
                        .payload(() -> new ByteArrayInputStream(body))
                        .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, bucket.region())
                        .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4FamilyHttpSigner.NORMALIZE_PATH, false))
                .request();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(object).timeout(ANSWER).PUT(BodyPublishers.ofByteArray(body));
        signed.forEachHeader((name, values) -> {
            if (!OF_THE_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    /// What comes after the answer's head is not read, however long it is and however slowly it comes.
    private static HttpHeaders send(HttpRequest request) {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            response.body().close();
            if (response.statusCode() / 100 != 2) {
                throw new DeliveryFailure(
                        Kind.REFUSED, "The address answered with status " + response.statusCode() + ".");
            }
            return response.headers();
        } catch (IOException unreachable) {
            throw new DeliveryFailure(Kind.UNREACHABLE, "The address does not answer.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DeliveryFailure(Kind.UNREACHABLE, "It was stopped.");
        } finally {
            client.shutdownNow();
        }
    }

    private static Optional<URI> address(String location) {
        try {
            URI address = new URI(location);
            return address.isAbsolute() ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException odd) {
            return Optional.empty();
        }
    }
}
