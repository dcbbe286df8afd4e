package app.adiuva.cloud.backup;

import app.adiuva.cloud.inventory.Holder;
import app.adiuva.cloud.object.Sha256;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The table `backup_custody`, within one transaction.
final class CustodyStore {
    private final Handle handle;

    CustodyStore(Handle handle) {
        this.handle = handle;
    }

    /// @param written the checksum of the inventory that was written last
    /// @param writing that of the one that is about to be, and maybe was
    record Kept(Holder holder, Sha256 written, Sha256 writing) {
        boolean wrote(Sha256 inventory) {
            return inventory.equals(written) || inventory.equals(writing);
        }
    }

    /// What an account keeps; empty as long as it has never said so in the store.
    Optional<Kept> of(UUID account) {
        return all().stream()
                .filter(kept -> kept.holder().account().equals(account))
                .findAny();
    }

    /// What the accounts of this cloud keep, or have kept until somebody took it over.
    List<Kept> all() {
        return handle.createQuery("select * from backup_custody")
                .map((row, context) -> new Kept(
                        new Holder(
                                UUID.fromString(row.getString("series")),
                                row.getInt("generation"),
                                UUID.fromString(row.getString("user_id"))),
                        new Sha256(row.getString("written")),
                        new Sha256(row.getString("writing"))))
                .list();
    }

    Kept put(Kept kept) {
        handle.createUpdate("""
                        insert into backup_custody (user_id, series, generation, written, writing)
                        values (:account, :series, :generation, :written, :writing)
                        on conflict (user_id) do update set series = excluded.series, generation = excluded.generation,
                            written = excluded.written, writing = excluded.writing
                        """)
                .bind("account", kept.holder().account().toString())
                .bind("series", kept.holder().series().toString())
                .bind("generation", kept.holder().generation())
                .bind("written", kept.written().hex())
                .bind("writing", kept.writing().hex())
                .execute();
        return kept;
    }

    void remove(UUID account) {
        handle.createUpdate("delete from backup_custody where user_id = :account")
                .bind("account", account.toString())
                .execute();
    }
}
