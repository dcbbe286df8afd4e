package app.adiuva.cloud.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.adiuva.cloud.config.DatabaseConfig;
import app.adiuva.cloud.object.FolderObjectStore;
import app.adiuva.cloud.object.ObjectKey;
import app.adiuva.cloud.object.Sha256;
import app.adiuva.cloud.store.Database;
import app.adiuva.cloud.store.DatabaseUnavailable;
import app.adiuva.contracts.auth.BillingTier;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A connection that breaks after the server has committed and before it could say so.
class BrokenCommitTest {
    private static final byte[] PACK = BackupClient.bytes(1_000, 1);
    private static final PackName NAME = new PackName(BackupClient.name(1));

    @TempDir
    Path folder;

    @Test
    void what_was_committed_keeps_its_object_though_nobody_heard_of_it() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                BreakingLink link = new BreakingLink(server.getPort());
                Database database = Database.open(new DatabaseConfig(
                        "jdbc:postgresql://127.0.0.1:" + link.port() + "/postgres", "postgres", null))) {
            UUID account = register(database);
            BackupStore store = new BackupStore(database);
            FolderObjectStore objects = new FolderObjectStore(folder.resolve("objects"));
            Quotas quotas = new Quotas(id -> BillingTier.PRO, true);
            Clock clock = Clock.systemUTC();
            Uploads uploads = new Uploads(
                    store, objects, new PartialPacks(folder.resolve("partial")), quotas, Custody.UNDISPUTED, clock);
            Backups backups = new Backups(store, objects, uploads, quotas, Custody.UNDISPUTED, clock);
            UUID session = UUID.fromString(uploads.open(account, 1, 0, null).id());
            uploads.missing(account, session, List.of(NAME));

            link.breakAfterCommit();
            assertThrows(
                    DatabaseUnavailable.class,
                    () -> uploads.put(
                            account, session, NAME, 0, new ByteArrayInputStream(PACK), PACK.length, Sha256.of(PACK)));
            ObjectKey pack = uploads.pack(account, NAME).key();
            assertEquals(Optional.of((long) PACK.length), objects.length(pack));

            byte[] manifest = BackupClient.bytes(50, 2);
            Announcement announced = new Announcement(
                    1,
                    clock.instant(),
                    Sha256.of(manifest),
                    manifest.length,
                    new Announcement.PackSet(session, Sha256.ofText(NAME.hex() + "\n")));
            link.breakAfterCommit();
            assertThrows(
                    DatabaseUnavailable.class,
                    () -> backups.store(account, announced, new ByteArrayInputStream(manifest)));
            StoredSnapshot again = backups.store(account, announced, new ByteArrayInputStream(manifest));
            assertEquals(Optional.of((long) manifest.length), objects.length(again.key()));
        }
    }

    private static UUID register(Database database) {
        UUID account = UUID.randomUUID();
        database.write(handle -> handle.execute(
                "insert into users (id, email, password_hash, created_at, updated_at) values (?, ?, 'x', 0, 0)",
                account.toString(),
                account + "@example.com"));
        return account;
    }
}
