package app.adiuva.cloud.health;

import app.adiuva.cloud.http.JsonBody;
import app.adiuva.cloud.http.Routes;
import app.adiuva.cloud.store.Database;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.health.Health;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// `GET /api/v1/health`: 200 when the cloud can work, 503 when its database does not answer.
public final class HealthRoutes implements Routes {
    private final Database database;
    private final String version;
    private final Clock clock;
    private final Instant started;

    public HealthRoutes(Database database, String version, Clock clock) {
        this.database = database;
        this.version = version;
        this.clock = clock;
        this.started = clock.instant();
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(ApiPaths.HEALTH, this::health);
    }

    private void health(Context request) {
        boolean ok = database.reachable();
        Instant now = clock.instant();
        Health health = new Health(
                ok ? "ok" : "unhealthy",
                version,
                ok ? "ok" : "unreachable",
                Duration.between(started, now).toSeconds(),
                now.getEpochSecond());
        JsonBody.write(request, ok ? 200 : 503, health);
    }
}
