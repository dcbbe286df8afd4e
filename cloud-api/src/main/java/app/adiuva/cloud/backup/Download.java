package app.adiuva.cloud.backup;

import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.object.ObjectKey;
import app.adiuva.cloud.object.ObjectStore;
import app.adiuva.cloud.object.Sha256;
import app.adiuva.contracts.problem.ProblemCode;
import io.javalin.http.Context;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Streams an object, or the one part of it that the request asks for (RFC 9110, section 14).
final class Download {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    private final ObjectStore objects;

    Download(ObjectStore objects) {
        this.objects = objects;
    }

    /// @param length of the object
    /// @return false when the store does not have the object, or not all of it: nothing was sent
    boolean send(Context request, ObjectKey key, long length, Sha256 checksum) {
        if (isCut(key, length)) {
            return false;
        }
        String tag = "\"" + checksum.hex() + "\"";
        Part part = part(request, length, tag);
        Optional<InputStream> content = part.count == 0
                ? Optional.of(InputStream.nullInputStream())
                : objects.open(key, part.offset, part.count);
        if (content.isEmpty()) {
            return false;
        }
        request.header("Accept-Ranges", "bytes");
        request.header("ETag", tag);
        request.contentType("application/octet-stream");
        request.status(part.isWhole(length) ? 200 : 206);
        if (!part.isWhole(length)) {
            request.header(
                    "Content-Range", "bytes " + part.offset + "-" + (part.offset + part.count - 1) + "/" + length);
        }
        request.res().setContentLengthLong(part.count);
        request.result(content.get());
        return true;
    }

    /// A bucket has whole objects only, and asking it costs a request.
    private boolean isCut(ObjectKey key, long length) {
        return objects.lengthsAreCheap()
                && objects.length(key).filter(there -> there == length).isEmpty();
    }

    private record Part(long offset, long count) {
        boolean isWhole(long length) {
            return offset == 0 && count == length;
        }
    }

    /// The whole object for a header that is no single range of bytes, as the RFC wants.
    ///
    /// @throws ProblemException `range_not_satisfiable` (416)
    private static Part part(Context request, long length, String tag) {
        String header = request.header("Range");
        Matcher range = RANGE.matcher(header == null ? "" : header.strip());
        String condition = request.header("If-Range");
        if (!range.matches()
                || (range.group(1).isEmpty() && range.group(2).isEmpty())
                || (condition != null && !condition.equals(tag))) {
            return new Part(0, length);
        }
        boolean tail = range.group(1).isEmpty();
        long first = tail ? Math.max(0, length - Long.parseLong(range.group(2))) : Long.parseLong(range.group(1));
        long last =
                tail || range.group(2).isEmpty() ? length - 1 : Math.min(length - 1, Long.parseLong(range.group(2)));
        if (first > last) {
            request.header("Content-Range", "bytes */" + length);
            throw new ProblemException(ProblemCode.RANGE_NOT_SATISFIABLE, "It has " + length + " bytes.");
        }
        return new Part(first, last - first + 1);
    }
}
