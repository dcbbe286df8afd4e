package app.adiuva.cloud.http;

import app.adiuva.contracts.problem.Problem;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Answers with a problem where the server refuses a request before any route sees it: broken HTTP, endless headers.
final class ServerErrors implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Problem problem = Problems.ofStatus(status(response), RequestIds.next());
        response.setStatus(problem.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
        response.getHeaders().put(RequestIds.HEADER, problem.requestId());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(Json.bytes(problem)), callback);
        return true;
    }

    /// An unknown version of HTTP is the caller's mistake like any other.
    private static int status(Response response) {
        int status = response.getStatus();
        if (status == 505) {
            return 400;
        }
        return status < 400 ? 500 : status;
    }
}
