package app.adiuva.cloud.backup;

import app.adiuva.cloud.backup.KeyringStore.Keyring;
import app.adiuva.cloud.http.Caller;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.http.Routes;
import app.adiuva.cloud.object.Sha256;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.problem.ProblemCode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// The wrapped keys of an account's backups: opaque, small, and replaced only by someone who has seen the newest.
final class KeyringRoutes implements Routes {
    private static final int MAX_BYTES = 4096;

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
        byte[] content = UploadBody.of(request).readNBytes(MAX_BYTES);
        Sha256 checksum = Sha256.of(content);
        custody.require(account);
        store.write(account, tables -> {
            Optional<Keyring> newest = tables.keyrings().newest(account);
            requireSeen(request, newest);
            long revision = newest.map(Keyring::revision).orElse(0L) + 1;
            Keyring next =
                    new Keyring(revision, Base64.getEncoder().encodeToString(content), checksum, clock.instant());
            tables.keyrings().add(account, next);
            return revision;
        });
        custody.changed(account);
        request.header("ETag", tag(checksum)).status(204);
    }

    /// @throws ProblemException 412 or 428
    private static void requireSeen(Context request, Optional<Keyring> newest) {
        String match = request.header("If-Match");
        boolean first = "*".equals(request.header("If-None-Match"));
        if (match == null && !first) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_REQUIRED,
                    "Send If-Match with the ETag of the keys that you replace, or If-None-Match: * for the first.");
        }
        boolean seen = first
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
