package app.adiuva.cloud.credit;

import app.adiuva.cloud.config.CreditConfig;
import app.adiuva.cloud.http.Routes;
import app.adiuva.cloud.store.Database;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;

/// Credits, wired.
///
/// @param tabs opens a tab for one answer to an account
public record CreditFeature(Routes routes, Credits credits, Function<UUID, Tab> tabs) {
    public static CreditFeature wire(CreditConfig config, Database database, Clock clock) {
        Credits credits = new Credits(new CreditStore(database), clock);
        return new CreditFeature(
                new CreditRoutes(credits, config.prices()),
                credits,
                account -> new Tab(credits, config.prices(), account));
    }
}
