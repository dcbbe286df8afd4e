package app.adiuva.cloud.backup;

import app.adiuva.cloud.http.Caller;
import app.adiuva.cloud.http.JsonBody;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.http.RequestBody;
import app.adiuva.cloud.http.Routes;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.backup.BackupHeaders;
import app.adiuva.contracts.problem.ProblemCode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// Snapshots under `/api/v1/backup`.
final class BackupRoutes implements Routes {
    private static final String ONE = ApiPaths.BACKUP + "/{id}";

    private final Backups backups;
    private final Download download;

    BackupRoutes(Backups backups, Download download) {
        this.backups = backups;
        this.download = download;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.put(ApiPaths.BACKUP, this::store);
        routes.get(ApiPaths.BACKUP, request -> send(request, backups.newest(account(request))));
        routes.get(ApiPaths.BACKUP_HISTORY, this::history);
        routes.get(ONE, request -> send(request, backups.find(account(request), id(request))));
        routes.delete(ONE, request -> setDeleted(request, true));
        routes.post(ONE + "/restore", request -> setDeleted(request, false));
    }

    private void store(Context request) throws IOException {
        StoredSnapshot stored = backups.store(
                account(request),
                UploadHeaders.announcement(request),
                RequestBody.of(request, "Nothing was stored; send it again."));
        JsonBody.write(request, 201, stored.metadata());
    }

    private void history(Context request) {
        boolean deleted = "true".equals(request.queryParam("deleted"));
        JsonBody.write(
                request,
                200,
                backups.history(account(request), deleted).stream()
                        .map(StoredSnapshot::metadata)
                        .toList());
    }

    private void setDeleted(Context request, boolean deleted) {
        backups.setDeleted(account(request), id(request), deleted);
        request.status(204);
    }

    private void send(Context request, StoredSnapshot snapshot) {
        request.header(BackupHeaders.ID, snapshot.id().toString());
        request.header(BackupHeaders.VERSION, String.valueOf(snapshot.version()));
        request.header(
                BackupHeaders.TIMESTAMP, String.valueOf(snapshot.timestamp().toEpochMilli()));
        request.header(BackupHeaders.CHECKSUM, snapshot.checksum().wire());
        request.header(BackupHeaders.CHUNK_COUNT, String.valueOf(snapshot.chunkCount()));
        request.header("Last-Modified", httpDate(snapshot.createdAt()));
        if (isUnchanged(request, snapshot)) {
            request.status(304);
            return;
        }
        if (!download.send(request, snapshot.key(), snapshot.objectBytes(), snapshot.checksum())) {
            throw new ProblemException(
                    ProblemCode.BACKUP_LOST,
                    "The object store has lost this object. Other backups may be whole; keep your computer's data.");
        }
    }

    /// A date of HTTP has no fractions of a second.
    private static boolean isUnchanged(Context request, StoredSnapshot snapshot) {
        String known = request.header("If-None-Match");
        if (known != null) {
            return known.contains("\"" + snapshot.checksum().hex() + "\"");
        }
        String since = request.header("If-Modified-Since");
        if (since == null) {
            return false;
        }
        try {
            Instant date = ZonedDateTime.parse(since.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return !snapshot.createdAt().truncatedTo(ChronoUnit.SECONDS).isAfter(date);
        } catch (DateTimeParseException noDate) {
            return false;
        }
    }

    private static String httpDate(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    private static UUID account(Context request) {
        return Caller.of(request).accountId();
    }

    private static UUID id(Context request) {
        return UploadHeaders.id(request.pathParam("id"));
    }
}
