package app.adiuva.cloud.http;

import app.adiuva.contracts.problem.ProblemCode;
import io.javalin.http.Context;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;

/// The body of a request. Reading throws a [ProblemException] `too_slow` (408) when its sender has fallen silent, and
/// `incomplete` (400) when it broke off. Not thread-safe.
public final class RequestBody extends FilterInputStream {
    private final String kept;

    private RequestBody(InputStream body, String kept) {
        super(body);
        this.kept = kept;
    }

    /// @param kept a sentence for the sender: what is left of a body that did not arrive whole, and what to do
    public static RequestBody of(Context request, String kept) {
        try {
            return new RequestBody(request.req().getInputStream(), kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            throw e.getCause() instanceof TimeoutException ? silent(e) : incomplete(e);
        } catch (HttpException.RuntimeException e) { // what the server calls an end before the announced length
            throw incomplete(e);
        }
    }

    private ProblemException silent(IOException cause) {
        return new ProblemException(ProblemCode.TOO_SLOW, "Nothing came for half a minute. " + kept, cause);
    }

    private ProblemException incomplete(Exception cause) {
        return new ProblemException(ProblemCode.INCOMPLETE, "The request ended before it was complete. " + kept, cause);
    }
}
