package app.adiuva.cloud.http;

import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.problem.ProblemCode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads and writes the bodies of requests.
public final class JsonBody {
    private static final String JSON = "application/json";
    private static final int PIECE = 8_192;

    private JsonBody() {}

    /// The request's body as a checked object.
    ///
    /// @throws ProblemException 400, 408, 413, 415 or 422
    public static <T> T read(Context request, Class<T> type) {
        String contentType = request.req().getContentType();
        if (contentType == null || !isJson(contentType)) {
            throw new ProblemException(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Send JSON in UTF-8, with \"Content-Type: application/json\".");
        }
        requirePlain(request);
        return Json.read(bytes(request), type);
    }

    public static void write(Context request, int status, Object value) {
        request.status(status).contentType(JSON).result(Json.bytes(value));
    }

    /// Refuses a body that says it is too large, before a byte of it is read. Uploads of backups have limits of their
    /// own.
    static void requireSize(Context request) {
        boolean upload = request.method().equals(HandlerType.PUT) && isBackup(request);
        if (!upload && request.req().getContentLengthLong() > Limits.MAX_BODY_BYTES) {
            throw new ProblemException(ProblemCode.TOO_LARGE, "A body may hold 1 MiB. Nothing of it was read.");
        }
    }

    /// Refuses callers that accept no JSON, on paths that answer with it.
    static void requireAcceptable(Context request) {
        if (!answersOtherwise(request) && !accepts(request.header("Accept"))) {
            throw new ProblemException(
                    ProblemCode.NOT_ACCEPTABLE, "This answers in application/json; let the Accept header allow it.");
        }
    }

    private static boolean answersOtherwise(Context request) {
        return isBackup(request)
                || Access.isPage(request.path())
                || request.path().startsWith(ApiPaths.BILLING_INVOICES + "/");
    }

    private static boolean isBackup(Context request) {
        return request.path().equals(ApiPaths.BACKUP) || request.path().startsWith(ApiPaths.BACKUP + "/");
    }

    private static boolean accepts(@Nullable String header) {
        return header == null
                || Arrays.stream(header.toLowerCase(Locale.ROOT).split(","))
                        .map(range -> range.strip().replace(" ", ""))
                        .filter(range -> !range.matches(".*;q=0(\\.0*)?(;.*)?"))
                        .map(range -> range.split(";", 2)[0])
                        .anyMatch(range -> range.isEmpty()
                                || range.equals("*/*")
                                || range.equals("application/*")
                                || range.equals(JSON));
    }

    /// Refuses a compressed body: its true size would only be known after inflating it.
    private static void requirePlain(Context request) {
        String encoding = request.header("Content-Encoding");
        if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
            request.header("Accept-Encoding", "identity");
            throw new ProblemException(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Send the body as it is, without Content-Encoding.");
        }
    }

    /// The whole body, within its limits of size and time; those hold for one of unknown length, too.
    public static byte[] bytes(Context request) {
        long start = System.nanoTime();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        RequestBody body = RequestBody.of(request, "Nothing was changed; send it again.");
        for (int read = body.read(piece, 0, PIECE); read >= 0; read = body.read(piece, 0, PIECE)) {
            whole.write(piece, 0, read);
            if (whole.size() > Limits.MAX_BODY_BYTES) {
                throw new ProblemException(ProblemCode.TOO_LARGE, "A body may hold 1 MiB.");
            }
            if (System.nanoTime() - start > Limits.BODY_TIME.toNanos()) {
                throw new ProblemException(
                        ProblemCode.TOO_SLOW, "The body came too slowly. Nothing was changed; try again.");
            }
        }
        return whole.toByteArray();
    }

    private static boolean isJson(String contentType) {
        String[] parts = contentType
                .toLowerCase(Locale.ROOT)
                .replace(" ", "")
                .replace("\"", "")
                .split(";");
        return parts.length > 0
                && parts[0].equals(JSON)
                && Arrays.stream(parts).noneMatch(part -> part.startsWith("charset=") && !part.equals("charset=utf-8"));
    }
}
