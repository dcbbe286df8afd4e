package app.adiuva.cloud.backup;

import app.adiuva.cloud.http.Routes;
import app.adiuva.cloud.inventory.Inventories;
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
    /// @param ofOneComputer whether the store is its user's own: plans limit nothing there, and this user's other
    /// computers may come to it
    public static BackupFeature wire(
            Database database,
            ObjectStore objects,
            Path partial,
            Function<UUID, BillingTier> tiers,
            boolean ofOneComputer,
            Clock clock) {
        PartialPacks partialPacks = new PartialPacks(partial);
        BackupStore store = new BackupStore(database);
        Quotas quotas = new Quotas(tiers, !ofOneComputer);
        Inventories inventories = new Inventories(objects);
        PublishedCustody published = new PublishedCustody(store, inventories);
        Custody custody = ofOneComputer ? published : Custody.UNDISPUTED;
        Uploads uploads = new Uploads(store, objects, partialPacks, quotas, custody, clock);
        Backups backups = new Backups(store, objects, uploads, quotas, custody, clock);
        Download download = new Download(objects);
        ScheduledExecutorService timer = timer();
        if (ofOneComputer) {
            timer.execute(logged(published::publishAll));
        }
        Garbage garbage = new Garbage(store, objects, partialPacks, custody, clock);
        long period = COLLECT_EVERY.toMinutes();
        var _ = timer.scheduleWithFixedDelay(logged(garbage::collect), period, period, TimeUnit.MINUTES);
        return new BackupFeature(
                List.of(
                        new FoundRoutes(
                                ofOneComputer ? new Adoption(store, objects, inventories, published, clock) : null),
                        new KeyringRoutes(store, custody, clock),
                        new PackRoutes(uploads, download),
                        new BackupRoutes(backups, download)),
                () -> {
                    timer.shutdownNow();
                    objects.close();
                });
    }

    private static ScheduledExecutorService timer() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("backup-store").factory());
    }

    private static Runnable logged(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.atWarn().setCause(e).log("The store of the backups could not be put in order; next try in an hour");
            }
        };
    }
}
