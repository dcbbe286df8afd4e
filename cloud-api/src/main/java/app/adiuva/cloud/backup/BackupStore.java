package app.adiuva.cloud.backup;

import app.adiuva.cloud.store.Database;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// The tables of the backups. Thread-safe.
final class BackupStore {
    private final Database database;

    BackupStore(Database database) {
        this.database = database;
    }

    /// Reads without a transaction.
    <T> T read(Function<Tables, T> work) {
        return database.read(handle -> work.apply(new Tables(handle)));
    }

    /// Runs `work` in one transaction, alone among all that change this account's backups.
    <T> T write(UUID account, Function<Tables, T> work) {
        return database.write(handle -> {
            handle.createUpdate("update users set id = id where id = :id")
                    .bind("id", account.toString())
                    .execute();
            return work.apply(new Tables(handle));
        });
    }

    /// The tables within one transaction.
    static final class Tables {
        private final Handle handle;

        private Tables(Handle handle) {
            this.handle = handle;
        }

        SnapshotStore snapshots() {
            return new SnapshotStore(handle);
        }

        PackStore packs() {
            return new PackStore(handle);
        }

        UploadStore uploads() {
            return new UploadStore(handle);
        }

        KeyringStore keyrings() {
            return new KeyringStore(handle);
        }

        CustodyStore custody() {
            return new CustodyStore(handle);
        }

        InventoryStore inventory() {
            return new InventoryStore(handle);
        }

        /// The accounts that store anything.
        List<UUID> accounts() {
            return handle.createQuery("select user_id from backup_packs union select user_id from backup_metadata")
                    .map((row, context) -> UUID.fromString(row.getString("user_id")))
                    .list();
        }

        /// The keys of all objects of an account.
        List<String> keys(UUID account) {
            return handle.createQuery("""
                            select s3_key from backup_packs where user_id = :account
                            union select s3_key from backup_metadata where user_id = :account
                            """)
                    .bind("account", account.toString())
                    .mapTo(String.class)
                    .list();
        }

        /// What an account stores, in bytes; objects that were announced count as stored.
        long usedBytes(UUID account) {
            return handle.createQuery("""
                            select (select coalesce(sum(object_bytes), 0) from backup_packs where user_id = :account)
                                 + (select coalesce(sum(object_bytes), 0) from backup_metadata where user_id = :account)
                            """)
                    .bind("account", account.toString())
                    .mapTo(long.class)
                    .one();
        }
    }
}
