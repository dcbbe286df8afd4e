package app.adiuva.cloud.amnesia;

import app.adiuva.contracts.ApiPaths;
import java.util.List;

/// What anybody may read.
final class PageWays {
    static final List<RouteWays> ALL = List.of(
            RouteWays.of("GET " + ApiPaths.HEALTH).plain(200),
            RouteWays.of("GET " + ApiPaths.OPENAPI).plain(200),
            RouteWays.of("GET " + ApiPaths.DOCS).plain(200),
            RouteWays.of("GET " + ApiPaths.DOCS + "/{file}")
                    .foreignPath()
                    .way(Way.of("as meant", 200, ApiPaths.DOCS + "/index.js")),
            RouteWays.of("GET " + ApiPaths.BILLING_DONE).plain(200),
            RouteWays.of("GET " + ApiPaths.BILLING_CANCELLED).plain(200));

    private PageWays() {}
}
