package app.adiuva.cloud.billing.sandbox;

import app.adiuva.cloud.http.Json;
import app.adiuva.cloud.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/// The table `sandbox_objects`. Thread-safe.
final class SandboxStore {
    private final Database database;

    SandboxStore(Database database) {
        this.database = database;
    }

    void insert(Kind kind, String id, String customer, Instant now, Object state) {
        database.write(handle -> handle.createUpdate("""
                        insert into sandbox_objects (id, kind, customer_id, created_at, state)
                        values (:id, :kind, :customer, :now, :state)
                        """)
                .bind("id", id)
                .bind("kind", kind.name())
                .bind("customer", customer)
                .bind("now", now.toEpochMilli())
                .bind("state", Json.text(state))
                .execute());
    }

    <T> Optional<T> find(Kind kind, String id, Class<T> type) {
        return database.read(handle -> text(handle, kind, id)).map(state -> Json.read(state, type));
    }

    /// Replaces a state by what `change` makes of it. Whoever was overtaken by another change looks again, so
    /// `change` may be asked several times, and its last answer counts.
    ///
    /// @return the new state; empty when there is none to change
    <T> Optional<T> change(Kind kind, String id, Class<T> type, UnaryOperator<T> change) {
        while (true) {
            Optional<String> old = database.read(handle -> text(handle, kind, id));
            if (old.isEmpty()) {
                return Optional.empty();
            }
            T changed = change.apply(Json.read(old.get(), type));
            if (replace(id, old.get(), Json.text(changed))) {
                return Optional.of(changed);
            }
        }
    }

    private boolean replace(String id, String old, String changed) {
        return database.write(handle -> handle.createUpdate(
                                "update sandbox_objects set state = :state where id = :id and state = :old")
                        .bind("state", changed)
                        .bind("id", id)
                        .bind("old", old)
                        .execute())
                == 1;
    }

    /// Newest first.
    <T> List<T> of(Kind kind, String customer, Class<T> type) {
        return database.read(handle -> handle.createQuery("select state from sandbox_objects where kind = :kind"
                        + " and customer_id = :customer order by created_at desc, id limit 100")
                .bind("kind", kind.name())
                .bind("customer", customer)
                .map((row, context) -> Json.read(row.getString("state"), type))
                .list());
    }

    <T> List<T> since(Kind kind, Instant time, Class<T> type) {
        return database.read(handle -> handle.createQuery(
                        "select state from sandbox_objects where kind = :kind and created_at >= :time")
                .bind("kind", kind.name())
                .bind("time", time.toEpochMilli())
                .map((row, context) -> Json.read(row.getString("state"), type))
                .list());
    }

    private static Optional<String> text(Handle handle, Kind kind, String id) {
        return handle.createQuery("select state from sandbox_objects where kind = :kind and id = :id")
                .bind("kind", kind.name())
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }
}
