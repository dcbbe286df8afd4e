package app.adiuva.cloud.http;

import io.javalin.config.RoutesConfig;

/// The paths that one feature answers.
public interface Routes {
    void addTo(RoutesConfig routes);
}
