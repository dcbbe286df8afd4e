package app.adiuva.cloud.billing;

import app.adiuva.cloud.http.Routes;
import app.adiuva.contracts.ApiPaths;
import io.javalin.config.RoutesConfig;

/// Where browsers come back to. Nothing happens here: what was paid is known by the provider's events alone.
final class ReturnPages implements Routes {
    private final String banner;

    ReturnPages(boolean sandbox) {
        this.banner = sandbox ? "<p class=\"sandbox\">Sandbox: no money has moved.</p>" : "";
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(ApiPaths.BILLING_DONE, request -> Page.write(request, 200, "Adiuva", banner + """
                        <h1>Thank you</h1>
                        <p>You can return to Adiuva. It shows your plan within seconds.</p>
                        <p class="muted">You may close this page.</p>
                        """));
        routes.get(ApiPaths.BILLING_CANCELLED, request -> Page.write(request, 200, "Adiuva", banner + """
                        <h1>Nothing was charged</h1>
                        <p>You can return to Adiuva. Your plan is as it was.</p>
                        <p class="muted">You may close this page.</p>
                        """));
    }
}
