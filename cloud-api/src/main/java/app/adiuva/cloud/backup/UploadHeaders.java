package app.adiuva.cloud.backup;

import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.object.Sha256;
import app.adiuva.contracts.backup.BackupHeaders;
import app.adiuva.contracts.problem.ProblemCode;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Reads what the headers of an upload announce.
final class UploadHeaders {
    private UploadHeaders() {}

    /// @throws ProblemException 411 or 422 for what is missing or no sense
    static Announcement announcement(Context request) {
        long version = number(request, BackupHeaders.VERSION);
        if (version < 1) {
            throw invalid(BackupHeaders.VERSION, "must be 1 or more");
        }
        Instant timestamp = Instant.ofEpochMilli(number(request, BackupHeaders.TIMESTAMP));
        Sha256 checksum = checksum(request, BackupHeaders.CHECKSUM);
        return new Announcement(
                version, timestamp, checksum, length(request), packs(request).orElse(null));
    }

    private static Optional<Announcement.PackSet> packs(Context request) {
        String session = request.header(BackupHeaders.SESSION);
        return session == null
                ? Optional.empty()
                : Optional.of(new Announcement.PackSet(id(session), checksum(request, BackupHeaders.PACKS_DIGEST)));
    }

    /// The length that the request says its body has.
    ///
    /// @throws ProblemException `length_required` (411)
    static long length(Context request) {
        long length = request.req().getContentLengthLong();
        if (length < 0) {
            throw new ProblemException(
                    ProblemCode.LENGTH_REQUIRED, "Send the length of the body in Content-Length. Nothing was stored.");
        }
        return length;
    }

    static Sha256 checksum(Context request, String header) {
        return Sha256.parse(text(request, header))
                .orElseThrow(() -> invalid(header, "must be sha256: and 64 hexadecimal digits"));
    }

    /// How many bytes of a pack the sender thinks have arrived before.
    static long packOffset(Context request) {
        return request.header(BackupHeaders.PACK_OFFSET) == null ? 0 : number(request, BackupHeaders.PACK_OFFSET);
    }

    /// The id in a path or a header; one that cannot be an id names nothing.
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "There is nothing with this id.");
        }
    }

    static PackName packName(String text) {
        return PackName.parse(text)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.INVALID_REQUEST, "The name of a pack is 32 lower-case hexadecimal digits."));
    }

    private static long number(Context request, String header) {
        String text = text(request, header);
        if (!text.matches("\\d{1,15}")) {
            throw invalid(header, "must be a whole number of at most 15 digits");
        }
        return Long.parseLong(text);
    }

    private static String text(Context request, String header) {
        String value = request.header(header);
        if (value == null || value.isBlank()) {
            throw invalid(header, "is missing");
        }
        return value.strip();
    }

    private static ProblemException invalid(String header, String what) {
        return new ProblemException(ProblemCode.INVALID_REQUEST, "The header " + header + " " + what + ".");
    }
}
