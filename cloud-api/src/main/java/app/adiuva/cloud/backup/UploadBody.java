package app.adiuva.cloud.backup;

import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.problem.ProblemCode;
import io.javalin.http.Context;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeoutException;

/// The body of an upload. Reading throws a [ProblemException] `too_slow` (408) when its sender has fallen
/// silent. Not thread-safe.
final class UploadBody extends FilterInputStream {
    private UploadBody(InputStream body) {
        super(body);
    }

    static InputStream of(Context request) throws IOException {
        return new UploadBody(request.req().getInputStream());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw new ProblemException(
                        ProblemCode.TOO_SLOW,
                        "Nothing came for half a minute. What arrived of a pack is kept: ask how much, and go on there.",
                        e);
            }
            throw e;
        }
    }
}
