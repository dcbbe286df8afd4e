package app.adiuva.desktop.playbook;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.contracts.playbook.PlaybookSummary;
import app.adiuva.desktop.cloud.Json;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Row;
import app.adiuva.desktop.store.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the cloud told of its playbooks last, so that they can be listed without it, and those without a model step be
/// run. Thread-safe.
public final class KeptPlaybooks {
    private static final Duration FRESH = Duration.ofDays(1);

    private final Database database;
    private final Clock clock;

    public KeptPlaybooks(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<PlaybookSummary> all() {
        return database.read(sql -> sql.query("SELECT * FROM playbooks ORDER BY position", KeptPlaybooks::summary));
    }

    /// Takes the place of what was told before. Definitions stay of those that run without the cloud.
    void replace(List<PlaybookSummary> told) {
        database.write(sql -> {
            sql.update("UPDATE playbooks SET position = -1");
            for (int i = 0; i < told.size(); i++) {
                put(sql, told.get(i), i);
            }
            return sql.update("DELETE FROM playbooks WHERE position < 0");
        });
    }

    private static void put(Sql sql, PlaybookSummary told, int position) {
        sql.update(
                """
                INSERT INTO playbooks (id, position, title, summary, tier, available, needs_model)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET
                    definition = CASE
                        WHEN excluded.needs_model OR title <> excluded.title OR summary <> excluded.summary THEN NULL
                        ELSE definition END,
                    position = excluded.position, title = excluded.title, summary = excluded.summary,
                    tier = excluded.tier, available = excluded.available, needs_model = excluded.needs_model
                """,
                told.id(),
                position,
                told.title(),
                told.summary(),
                told.tier().name().toLowerCase(Locale.ROOT),
                told.available(),
                told.needsModel());
    }

    /// A playbook as the cloud gave it.
    ///
    /// @param fresh whether that is so short ago that the cloud need not be asked again
    record Kept(Playbook playbook, boolean fresh) {}

    Optional<Kept> definition(String id) {
        return database.read(sql -> sql.first(
                "SELECT definition, fetched_at FROM playbooks WHERE id = ? AND definition IS NOT NULL",
                row -> kept(row.text("definition"), row.instantOrNull("fetched_at")),
                id));
    }

    private Kept kept(String json, @Nullable Instant fetched) {
        return new Kept(
                Json.read(json, Playbook.class).orElseThrow(),
                fetched != null && clock.instant().isBefore(fetched.plus(FRESH)));
    }

    /// Keeps one that can be run without the cloud; any other is asked for each time.
    void keep(Playbook playbook) {
        if (!playbook.needsModel()) {
            database.write(sql -> sql.update(
                    "UPDATE playbooks SET definition = ?, fetched_at = ? WHERE id = ?",
                    Json.write(playbook),
                    clock.instant(),
                    playbook.id()));
        }
    }

    private static PlaybookSummary summary(Row row) {
        return new PlaybookSummary(
                row.text("id"),
                row.text("title"),
                row.text("summary"),
                BillingTier.valueOf(row.text("tier").toUpperCase(Locale.ROOT)),
                row.flag("available"),
                row.flag("needs_model"));
    }
}
