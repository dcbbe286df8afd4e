package app.adiuva.cloud.http;

import app.adiuva.contracts.ApiPaths;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Counts the open requests. Looking whether the cloud is well does not count as using it.
final class ActivityHandler extends Handler.Wrapper {
    private final Activity activity;

    ActivityHandler(Activity activity) {
        this.activity = activity;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!request.getHttpURI().getPath().equals(ApiPaths.HEALTH)) {
            activity.begin();
            Request.addCompletionListener(request, failure -> activity.end());
        }
        return super.handle(request, response, callback);
    }
}
