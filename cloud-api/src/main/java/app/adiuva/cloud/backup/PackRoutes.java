package app.adiuva.cloud.backup;

import app.adiuva.cloud.http.Caller;
import app.adiuva.cloud.http.JsonBody;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.http.RequestBody;
import app.adiuva.cloud.http.Routes;
import app.adiuva.cloud.object.PresignedUpload;
import app.adiuva.cloud.object.Sha256;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.backup.BackupHeaders;
import app.adiuva.contracts.backup.OpenUpload;
import app.adiuva.contracts.backup.PackAddresses;
import app.adiuva.contracts.backup.PackAnnouncements;
import app.adiuva.contracts.backup.PackNames;
import app.adiuva.contracts.problem.ProblemCode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Upload sessions and their packs, under `/api/v1/backup/sessions` and `/packs`.
final class PackRoutes implements Routes {
    /// A pack of the format is 16 MiB and what its encryption adds.
    static final long MAX_PACK_BYTES = 17L << 20;

    private static final int MAX_NAMES = 1_000;
    private static final int MAX_ADDRESSES = 100;
    private static final String SESSION = ApiPaths.BACKUP_SESSIONS + "/{session}";

    private final Uploads uploads;
    private final Download download;

    PackRoutes(Uploads uploads, Download download) {
        this.uploads = uploads;
        this.download = download;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post(ApiPaths.BACKUP_SESSIONS, this::open);
        routes.delete(SESSION, this::abandon);
        routes.post(SESSION + "/missing", this::missing);
        routes.post(SESSION + "/presign", this::presign);
        routes.get(SESSION + "/packs/{pack}", this::progress);
        routes.put(SESSION + "/packs/{pack}", this::put);
        routes.get(ApiPaths.BACKUP_PACKS + "/{pack}", this::send);
    }

    private void open(Context request) {
        OpenUpload wish = JsonBody.read(request, OpenUpload.class);
        if (wish.version() < 1 || wish.estimatedBytes() < 0) {
            throw invalid("The field version must be 1 or more, and estimated_bytes 0 or more.");
        }
        String key = request.header("Idempotency-Key");
        if (key != null && !key.matches("[\\x21-\\x7e]{1,100}")) {
            throw invalid("The header Idempotency-Key must have 1 to 100 visible characters.");
        }
        JsonBody.write(request, 201, uploads.open(account(request), wish.version(), wish.estimatedBytes(), key));
    }

    private void abandon(Context request) {
        uploads.abandon(account(request), session(request));
        request.status(204);
    }

    private void missing(Context request) {
        List<String> names = JsonBody.read(request, PackNames.class).packs();
        requireAtMost(MAX_NAMES, names.size());
        List<PackName> packs = names.stream().map(UploadHeaders::packName).toList();
        List<PackName> missing = uploads.missing(account(request), session(request), packs);
        JsonBody.write(
                request, 200, new PackNames(missing.stream().map(PackName::hex).toList()));
    }

    private void presign(Context request) {
        List<PackAnnouncements.Pack> packs =
                JsonBody.read(request, PackAnnouncements.class).packs();
        requireAtMost(MAX_ADDRESSES, packs.size());
        List<PackAddresses.Pack> addresses =
                packs.stream().flatMap(pack -> address(request, pack).stream()).toList();
        JsonBody.write(request, 200, new PackAddresses(addresses));
    }

    private Optional<PackAddresses.Pack> address(Context request, PackAnnouncements.Pack pack) {
        requireSize(pack.length());
        Sha256 checksum = Sha256.parse(pack.checksum())
                .orElseThrow(() -> invalid("A checksum must be sha256: and 64 hexadecimal digits."));
        Optional<PresignedUpload> address = uploads.presign(
                account(request), session(request), UploadHeaders.packName(pack.name()), pack.length(), checksum);
        return address.map(upload -> new PackAddresses.Pack(
                pack.name(),
                upload.address().toString(),
                upload.headers(),
                upload.expiresAt().getEpochSecond()));
    }

    private void progress(Context request) {
        JsonBody.write(request, 200, uploads.progress(account(request), session(request), pack(request)));
    }

    private void put(Context request) throws IOException {
        long length = UploadHeaders.length(request);
        long offset = UploadHeaders.packOffset(request);
        requireSize(offset + length);
        boolean first = uploads.put(
                account(request),
                session(request),
                pack(request),
                offset,
                RequestBody.of(request, "What arrived of a pack is kept: ask how much, and go on there."),
                length,
                UploadHeaders.checksum(request, BackupHeaders.PACK_CHECKSUM));
        request.status(first ? 201 : 200);
    }

    private void send(Context request) {
        StoredPack pack = uploads.pack(account(request), pack(request));
        if (!download.send(request, pack.key(), pack.objectBytes(), pack.checksum())) {
            uploads.forget(account(request), List.of(pack));
            throw Uploads.noPack();
        }
        request.header(BackupHeaders.PACK_CHECKSUM, pack.checksum().wire());
    }

    private static void requireSize(long length) {
        if (length < 1 || length > MAX_PACK_BYTES) {
            throw new ProblemException(
                    length < 1 ? ProblemCode.INVALID_REQUEST : ProblemCode.TOO_LARGE,
                    "A pack has 1 to " + MAX_PACK_BYTES + " bytes. Nothing was stored.");
        }
    }

    private static void requireAtMost(int limit, int count) {
        if (count > limit) {
            throw invalid("At most " + limit + " packs at once, please; ask again for the rest.");
        }
    }

    private static UUID account(Context request) {
        return Caller.of(request).accountId();
    }

    private static PackName pack(Context request) {
        return UploadHeaders.packName(request.pathParam("pack"));
    }

    private static UUID session(Context request) {
        return UploadHeaders.id(request.pathParam("session"));
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
    }
}
