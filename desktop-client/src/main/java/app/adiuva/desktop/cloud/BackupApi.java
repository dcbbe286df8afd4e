package app.adiuva.desktop.cloud;

import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.backup.BackupHeaders;
import app.adiuva.contracts.backup.BackupMetadata;
import app.adiuva.contracts.backup.FoundBackups;
import app.adiuva.contracts.backup.OpenUpload;
import app.adiuva.contracts.backup.PackNames;
import app.adiuva.contracts.backup.PackProgress;
import app.adiuva.contracts.backup.UploadSession;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// The backup routes of one cloud for one account, as typed calls. What the cloud answers is bounded and never
/// trusted: whoever reads it checks it. Every call blocks; failures are [CloudFailure]s, and nothing is retried here.
///
/// Thread-safe.
public final class BackupApi {
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);

    /// For a body of 17 MiB over a line of 32 KiB a second.
    private static final Duration TRANSFER_TIMEOUT = Duration.ofMinutes(10);

    private static final int MAX_MANIFEST = 64 << 20;
    private static final int MAX_KEYRING = 1 << 16;

    private final URI base;
    private final HttpCalls http;
    private final String token;

    BackupApi(URI base, HttpCalls http, String token) {
        this.base = base;
        this.http = http;
        this.token = token;
    }

    /// A stored object with what the cloud says about it.
    public record Stored(BackupMetadata metadata, ByteBuffer content) {}

    /// The wrapped keys, and the tag that their replacement has to name.
    public record StoredKeyring(ByteBuffer content, String tag) {}

    /// What a snapshot's upload says of itself.
    ///
    /// @param session in which its packs were sent
    /// @param packsDigest over their sorted names, see [BackupHeaders#PACKS_DIGEST]
    public record Commit(long version, Instant createdAt, String checksum, String session, String packsDigest) {}

    /// All backups, newest first.
    public List<BackupMetadata> history() {
        return http.list(get(ApiPaths.BACKUP_HISTORY), BackupMetadata[].class);
    }

    /// The newest snapshot's manifest; empty when there is none.
    public Optional<Stored> newest() {
        return http.find(() -> manifestAt(ApiPaths.BACKUP));
    }

    public Stored manifest(String id) {
        return manifestAt(ApiPaths.BACKUP + "/" + id);
    }

    private Stored manifestAt(String path) {
        HttpResponse<byte[]> response = http.bytes(get(path), MAX_MANIFEST);
        return new Stored(metadata(response), ByteBuffer.wrap(response.body()));
    }

    public void delete(String id) {
        http.accept(request(ApiPaths.BACKUP + "/" + id, ANSWER_TIMEOUT).DELETE());
    }

    /// The wrapped keys; empty when this account has no backups yet.
    public Optional<StoredKeyring> keyring() {
        return http.find(() -> {
            HttpResponse<byte[]> response = http.bytes(get(ApiPaths.BACKUP_KEYRING), MAX_KEYRING);
            return new StoredKeyring(
                    ByteBuffer.wrap(response.body()),
                    response.headers().firstValue("ETag").orElseThrow(CloudFailure.Broken::senseless));
        });
    }

    /// Replaces the wrapped keys.
    ///
    /// @param tag of those that are replaced; null for the first
    /// @throws CloudFailure.Refused with `changed_meanwhile` when somebody else replaced them
    public void putKeyring(byte[] content, @Nullable String tag) {
        HttpRequest.Builder request =
                request(ApiPaths.BACKUP_KEYRING, ANSWER_TIMEOUT).PUT(BodyPublishers.ofByteArray(content));
        http.accept(tag == null ? request.header("If-None-Match", "*") : request.header("If-Match", tag));
    }

    /// @param key the same key gives the same session, also after a crash
    public UploadSession openUpload(OpenUpload upload, String key) {
        return http.json(post(ApiPaths.BACKUP_SESSIONS, upload).header("Idempotency-Key", key), UploadSession.class);
    }

    /// Ends a session without a snapshot. What was sent is kept for a day.
    public void abandon(String session) {
        http.accept(request(session(session), ANSWER_TIMEOUT).DELETE());
    }

    /// Claims packs for the session's snapshot; at most 1,000 at once.
    ///
    /// @return those that have to be sent
    public List<String> missing(String session, List<String> packs) {
        return http.json(post(session(session) + "/missing", new PackNames(packs)), PackNames.class)
                .packs();
    }

    /// How far the upload of a pack is.
    public PackProgress progress(String session, String pack) {
        return http.json(get(session(session) + "/packs/" + pack), PackProgress.class);
    }

    /// Sends a pack, or what is left of it.
    ///
    /// @param offset how many bytes have arrived before
    /// @param checksum over the whole pack
    /// @param sent hears how many bytes went out, while they do
    public void putPack(String session, String name, byte[] pack, int offset, String checksum, LongConsumer sent) {
        BodyPublisher rest = BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> counting(pack, offset, sent)), pack.length - offset);
        http.accept(request(session(session) + "/packs/" + name, TRANSFER_TIMEOUT)
                .expectContinue(true) // what would be refused is not sent
                .header(BackupHeaders.PACK_CHECKSUM, checksum)
                .header(BackupHeaders.PACK_OFFSET, String.valueOf(offset))
                .PUT(rest));
    }

    private static InputStream counting(byte[] pack, int offset, LongConsumer sent) {
        return new ByteArrayInputStream(pack, offset, pack.length - offset) {
            @Override
            public synchronized int read(byte[] buffer, int from, int length) {
                int count = super.read(buffer, from, length);
                sent.accept(Math.max(count, 0));
                return count;
            }
        };
    }

    /// Makes a snapshot of what the session sent. The same commit once more changes nothing.
    public BackupMetadata commit(Commit commit, byte[] manifest) {
        return http.json(
                request(ApiPaths.BACKUP, TRANSFER_TIMEOUT)
                        .header(BackupHeaders.VERSION, String.valueOf(commit.version()))
                        .header(
                                BackupHeaders.TIMESTAMP,
                                String.valueOf(commit.createdAt().toEpochMilli()))
                        .header(BackupHeaders.CHECKSUM, commit.checksum())
                        .header(BackupHeaders.SESSION, commit.session())
                        .header(BackupHeaders.PACKS_DIGEST, commit.packsDigest())
                        .PUT(BodyPublishers.ofByteArray(manifest)),
                BackupMetadata.class);
    }

    /// A part of a pack: exactly the bytes that were asked for.
    public byte[] pack(String name, long offset, int count) {
        HttpResponse<byte[]> response = http.bytes(
                request(ApiPaths.BACKUP_PACKS + "/" + name, TRANSFER_TIMEOUT)
                        .header("Range", "bytes=" + offset + "-" + (offset + count - 1)),
                count);
        if (response.body().length != count) {
            throw CloudFailure.Broken.senseless();
        }
        return response.body();
    }

    /// Backups of another computer in the place where this one keeps its own; none for a cloud that has no such
    /// place.
    public List<FoundBackups> found() {
        return http.find(() -> http.list(get(ApiPaths.BACKUP_FOUND), FoundBackups[].class))
                .orElse(List.of());
    }

    /// Takes found backups over; the computer that kept them can only read from then on.
    ///
    /// @throws CloudFailure.Refused with `backups_exist` when this account has others or keys, `not_found` when
    /// they are gone
    public void adopt(String id) {
        http.accept(request(ApiPaths.BACKUP_FOUND + "/" + id + "/adopt", TRANSFER_TIMEOUT)
                .POST(BodyPublishers.noBody()));
    }

    private static String session(String id) {
        return ApiPaths.BACKUP_SESSIONS + "/" + id;
    }

    private HttpRequest.Builder get(String path) {
        return request(path, ANSWER_TIMEOUT);
    }

    private HttpRequest.Builder post(String path, Object body) {
        return request(path, ANSWER_TIMEOUT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(body)));
    }

    private HttpRequest.Builder request(String path, Duration timeout) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(timeout).header("Authorization", "Bearer " + token);
    }

    private static BackupMetadata metadata(HttpResponse<?> response) {
        return new BackupMetadata(
                header(response, BackupHeaders.ID),
                number(response, BackupHeaders.VERSION),
                number(response, BackupHeaders.TIMESTAMP),
                header(response, BackupHeaders.CHECKSUM),
                (int) number(response, BackupHeaders.CHUNK_COUNT),
                number(response, "Content-Length"));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElseThrow(CloudFailure.Broken::senseless);
    }

    private static long number(HttpResponse<?> response, String name) {
        try {
            return Long.parseLong(header(response, name));
        } catch (NumberFormatException e) {
            throw CloudFailure.Broken.senseless();
        }
    }
}
