package app.adiuva.cloud.backup;

import app.adiuva.cloud.http.Routes;
import app.adiuva.cloud.object.ObjectStore;
import app.adiuva.cloud.store.Database;
import app.adiuva.contracts.auth.BillingTier;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Backups, wired.
///
/// @param onClose ends what the feature has running
public record BackupFeature(List<Routes> routes, Runnable onClose) {
    private static final Duration COLLECT_EVERY = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(BackupFeature.class);

    /// @param partial folder for packs on their way
    /// @param tiers the plan of an account, as the database says at this moment
    /// @param limited whether plans limit what may be stored
    public static BackupFeature wire(
            Database database,
            ObjectStore objects,
            Path partial,
            Function<UUID, BillingTier> tiers,
            boolean limited,
            Clock clock) {
        PartialPacks partialPacks = new PartialPacks(partial);
        BackupStore store = new BackupStore(database);
        Quotas quotas = new Quotas(tiers, limited);
        Uploads uploads = new Uploads(store, objects, partialPacks, quotas, clock);
        Backups backups = new Backups(store, objects, uploads, quotas, clock);
        Download download = new Download(objects);
        ScheduledExecutorService timer = collectHourly(new Garbage(store, objects, partialPacks, clock));
        return new BackupFeature(
                List.of(
                        new KeyringRoutes(store, clock),
                        new PackRoutes(uploads, backups, download),
                        new BackupRoutes(backups, download)),
                () -> {
                    timer.shutdownNow();
                    objects.close();
                });
    }

    private static ScheduledExecutorService collectHourly(Garbage garbage) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("backup-garbage").factory());
        var _ = timer.scheduleWithFixedDelay(
                () -> {
                    try {
                        garbage.collect();
                    } catch (RuntimeException e) {
                        LOG.atWarn()
                                .setCause(e)
                                .log("Objects that nobody needs could not be removed; next try in an hour");
                    }
                },
                COLLECT_EVERY.toMinutes(),
                COLLECT_EVERY.toMinutes(),
                TimeUnit.MINUTES);
        return timer;
    }
}
