package app.adiuva.cloud.backup;

import app.adiuva.cloud.backup.KeyringStore.Keyring;
import app.adiuva.cloud.http.Caller;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.http.RequestBody;
import app.adiuva.cloud.http.Routes;
import app.adiuva.cloud.object.Sha256;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.problem.ProblemCode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The wrapped keys of an account's backups: opaque, small, and replaced only by someone who has seen the newest.
final class KeyringRoutes implements Routes {
    private static final int MAX_BYTES = 4096;
    private static final int MAX_CHANGES = 20;
    private static final Duration PERIOD = Duration.ofDays(1);

    private final BackupStore store;
    private final Custody custody;
    private final Clock clock;

    KeyringRoutes(BackupStore store, Custody custody, Clock clock) {
        this.store = store;
        this.custody = custody;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(ApiPaths.BACKUP_KEYRING, this::send);
        routes.put(ApiPaths.BACKUP_KEYRING, this::replace);
    }

    private void send(Context request) {
        UUID account = Caller.of(request).accountId();
        Keyring keyring = store.read(tables -> tables.keyrings().newest(account))
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There are no keys yet."));
        request.header("ETag", tag(keyring.checksum()))
                .contentType("application/octet-stream")
                .result(Base64.getDecoder().decode(keyring.base64()));
    }

    private void replace(Context request) throws IOException {
        UUID account = Caller.of(request).accountId();
        long length = UploadHeaders.length(request);
        if (length < 1 || length > MAX_BYTES) {
            throw new ProblemException(ProblemCode.TOO_LARGE, "Keys have 1 to " + MAX_BYTES + " bytes.");
        }
        byte[] content = RequestBody.of(request, "The keys were not changed; send them again.")
                .readNBytes(MAX_BYTES);
        Sha256 checksum = Sha256.of(content);
        custody.require(account);
        String base64 = Base64.getEncoder().encodeToString(content);
        store.write(account, tables -> add(tables.keyrings(), request, account, base64, checksum));
        custody.changed(account);
        request.header("ETag", tag(checksum)).status(204);
    }

    /// The very same keys once more, because the answer was lost, change nothing.
    ///
    /// @return the newest keys then
    private Keyring add(KeyringStore keyrings, Context request, UUID account, String base64, Sha256 checksum) {
        Optional<Keyring> newest = keyrings.newest(account);
        requireCondition(request);
        if (newest.isPresent() && newest.get().checksum().equals(checksum)) {
            return newest.get();
        }
        requireSeen(request, newest);
        Instant now = clock.instant();
        requireFew(keyrings.changesAfter(account, now.minus(PERIOD)), now);
        Keyring next = new Keyring(newest.map(Keyring::revision).orElse(0L) + 1, base64, checksum, now);
        keyrings.add(account, next);
        return next;
    }

    /// @param changes within the period, oldest first
    /// @throws ProblemException 429
    private static void requireFew(List<Instant> changes, Instant now) {
        if (changes.size() >= MAX_CHANGES) {
            throw ProblemException.rateLimited(
                    "The keys were replaced " + MAX_CHANGES + " times within a day. Nothing was replaced.",
                    Duration.between(now, changes.getFirst().plus(PERIOD)));
        }
    }

    /// @throws ProblemException 428
    private static void requireCondition(Context request) {
        if (request.header("If-Match") == null && !isFirst(request)) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_REQUIRED,
                    "Send If-Match with the ETag of the keys that you replace, or If-None-Match: * for the first.");
        }
    }

    private static boolean isFirst(Context request) {
        return "*".equals(request.header("If-None-Match"));
    }

    /// @throws ProblemException 412
    private static void requireSeen(Context request, Optional<Keyring> newest) {
        String match = request.header("If-Match");
        boolean seen = isFirst(request)
                ? newest.isEmpty()
                : newest.isPresent() && tag(newest.get().checksum()).equals(match);
        if (!seen) {
            throw new ProblemException(
                    ProblemCode.CHANGED_MEANWHILE,
                    "The keys were changed meanwhile. Nothing was replaced; read them again.");
        }
    }

    private static String tag(Sha256 checksum) {
        return "\"" + checksum.hex() + "\"";
    }
}
