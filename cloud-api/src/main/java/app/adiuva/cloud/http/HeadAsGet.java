package app.adiuva.cloud.http;

import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Lets HEAD do all that GET does; the server leaves the body out. Javalin alone would answer every HEAD with 200 and
/// ask no route, so that a monitor would find a sick cloud healthy.
final class HeadAsGet extends Handler.Wrapper {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(HttpMethod.HEAD.is(request.getMethod()) ? new Get(request) : request, response, callback);
    }

    private static final class Get extends Request.Wrapper {
        Get(Request head) {
            super(head);
        }

        @Override
        public String getMethod() {
            return HttpMethod.GET.asString();
        }
    }
}
