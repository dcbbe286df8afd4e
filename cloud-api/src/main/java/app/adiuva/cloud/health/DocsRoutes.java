package app.adiuva.cloud.health;

import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.http.Routes;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.problem.ProblemCode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `GET /openapi.json` and the page at `/docs` that shows it (Swagger UI, served from here: nothing is fetched from
/// elsewhere).
public final class DocsRoutes implements Routes {
    private static final String HERE = "/app/adiuva/cloud/docs/";
    private static final String SWAGGER = "/META-INF/resources/webjars/swagger-ui/5.17.14/";

    /// Swagger UI styles itself with inline styles and shows its icons from data URLs.
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static final Map<String, Asset> ASSETS = Map.of(
            "index.js", new Asset(HERE + "index.js", "text/javascript; charset=utf-8"),
            "swagger-ui.css", new Asset(SWAGGER + "swagger-ui.css", "text/css; charset=utf-8"),
            "swagger-ui-bundle.js", new Asset(SWAGGER + "swagger-ui-bundle.js", "text/javascript; charset=utf-8"));

    private record Asset(String resource, String contentType) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(ApiPaths.OPENAPI, request -> send(request, new Asset(HERE + "openapi.json", "application/json")));
        routes.get(ApiPaths.DOCS, DocsRoutes::page);
        routes.get(ApiPaths.DOCS + "/{file}", DocsRoutes::asset);
    }

    private static void page(Context request) {
        request.header("Content-Security-Policy", POLICY);
        send(request, new Asset(HERE + "index.html", "text/html; charset=utf-8"));
    }

    private static void asset(Context request) {
        Asset asset = ASSETS.get(request.pathParam("file"));
        if (asset == null) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "The page has no such file.");
        }
        send(request, asset);
    }

    private static void send(Context request, Asset asset) {
        try (@Nullable InputStream content = DocsRoutes.class.getResourceAsStream(asset.resource())) {
            if (content == null) {
                throw new IllegalStateException("missing from the build: " + asset.resource());
            }
            request.contentType(asset.contentType()).result(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
