package app.adiuva.desktop.inbox;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.desktop.inbox.Proposal.State;
import app.adiuva.desktop.plan.ActionJson;
import app.adiuva.desktop.plan.Changes;
import app.adiuva.desktop.plan.PlanRefused;
import app.adiuva.desktop.plan.Preview;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.JsonText;
import app.adiuva.desktop.store.Row;
import app.adiuva.desktop.store.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every plan that waits for the user: of conversations, playbooks and check-ins. A proposal changes nothing; it is
/// applied like any plan, by [Changes#apply] of a [#preview] that was shown, and the journal alone says that it was.
///
/// Thread-safe; calls block on the disk.
public final class Proposals {
    /// How long a proposal waits; what was said to one is forgotten as long after it.
    public static final Duration KEPT = Duration.ofDays(30);

    private static final int LONGEST_TITLE = 200;

    /// What a conversation or a run no longer stands behind is not open either.
    private static final String OPEN = """
            FROM proposals WHERE status = 'open' AND created_at > ?
                AND NOT EXISTS (SELECT 1 FROM journal WHERE plan_id = proposals.id)
                AND CASE source
                    WHEN 'chat' THEN EXISTS (
                        SELECT 1 FROM messages JOIN chats ON chats.id = chat_id
                        WHERE plan_id = proposals.id AND messages.deleted_at IS NULL AND replaced_at IS NULL
                            AND chats.deleted_at IS NULL)
                    WHEN 'playbook' THEN EXISTS (
                        SELECT 1 FROM playbook_runs WHERE playbook_runs.id = proposals.id AND outcome IS NULL)
                    ELSE 1 END
            """;

    private final Database database;
    private final Changes changes;
    private final Clock clock;

    public Proposals(Database database, Changes changes, Clock clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /// Tries a plan on the records and lets it wait. Nothing is changed.
    ///
    /// @param sourceId what the proposal leads back to; null for nothing
    /// @param readUntrusted as in [app.adiuva.contracts.chat.ChatResponse]
    /// @return what waits; empty when the plan would change nothing
    /// @throws PlanRefused if one of the actions may not be carried out
    public Optional<Proposal> propose(
            String origin,
            String title,
            Source source,
            @Nullable String sourceId,
            String reason,
            List<PlanAction> actions,
            List<String> readUntrusted) {
        Preview preview = changes.preview(origin, actions, readUntrusted);
        if (preview.isEmpty()) {
            return Optional.empty();
        }
        offer(preview, title, source, sourceId, reason);
        return find(preview.planId());
    }

    /// Lets a plan wait that was tried already. One that is known by this id stays as it is.
    public void offer(Preview preview, String title, Source source, @Nullable String sourceId, String reason) {
        Proposal waiting = new Proposal(
                preview.planId(),
                preview.origin(),
                title,
                source,
                sourceId,
                reason,
                preview.actions(),
                preview.readUntrusted(),
                State.OPEN,
                null,
                clock.instant());
        database.write(sql -> add(sql, waiting));
    }

    /// As [#offer], as a part of something larger.
    public static int add(Sql sql, Proposal waiting) {
        return sql.update(
                """
                INSERT INTO proposals (id, origin, title, source, source_id, reason, actions, read_untrusted, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
                """,
                waiting.id(),
                waiting.origin(),
                line(waiting.title()),
                waiting.source().wire(),
                waiting.sourceId(),
                waiting.reason(),
                ActionJson.write(waiting.actions()),
                JsonText.of(waiting.readUntrusted()),
                waiting.createdAt());
    }

    /// What waits, the newest first.
    public List<Proposal> open(int limit) {
        return database.read(sql -> sql.query(
                "SELECT *, 0 AS in_journal " + OPEN + " ORDER BY seq DESC LIMIT ?", Proposals::read, limit(), limit));
    }

    /// What was said no to while a reason was being typed that was not given yet, the newest first.
    public List<Proposal> beingExplained() {
        return database.read(sql -> sql.query("""
                SELECT proposals.*, 0 AS in_journal FROM proposals JOIN drafts ON place = 'plan:' || id || ':why'
                WHERE status = 'rejected' AND actions <> '[]' ORDER BY seq DESC
                """, Proposals::read));
    }

    public long countOpen() {
        return database.read(sql -> sql.number("SELECT count(*) " + OPEN, limit()));
    }

    public Optional<Proposal> find(String id) {
        return database.read(sql -> sql.first("""
                SELECT *, EXISTS (SELECT 1 FROM journal WHERE plan_id = proposals.id) AS in_journal
                FROM proposals WHERE id = ?
                """, Proposals::read, id));
    }

    /// What the proposal would do to the records as they are now, which need not be what they were.
    ///
    /// @throws PlanRefused if it can no longer be carried out
    public Preview preview(Proposal proposal) {
        return changes.preview(proposal.origin(), proposal.actions(), proposal.readUntrusted())
                .inPlan(proposal.id());
    }

    /// Says no to a plan, unless it was applied. A run of a playbook that proposed it is over.
    ///
    /// @param because the user's words, or null for none
    /// @return whether it was waiting
    public boolean reject(String id, @Nullable String because) {
        Instant now = clock.instant();
        return database.write(sql -> {
            sql.update("""
                    UPDATE playbook_runs SET outcome = 'declined', trouble = NULL, ended_at = ?
                    WHERE id = ? AND outcome IS NULL AND NOT EXISTS (SELECT 1 FROM journal WHERE plan_id = playbook_runs.id)
                    """, now, id);
            return sql.update(
                            "UPDATE proposals SET status = 'rejected', rejected_because = ?, decided_at = ?"
                                    + " WHERE id = ? AND status = 'open'"
                                    + " AND NOT EXISTS (SELECT 1 FROM journal WHERE plan_id = proposals.id)",
                            because == null || because.isBlank() ? null : line(because),
                            now,
                            id)
                    > 0;
        });
    }

    /// Keeps why the user said no, once that was said.
    ///
    /// @return whether the no still stands
    public boolean because(String id, String words) {
        return database.write(sql -> sql.update(
                        "UPDATE proposals SET rejected_because = ? WHERE id = ? AND status = 'rejected'",
                        words.isBlank() ? null : line(words),
                        id)
                > 0);
    }

    /// Takes a no back, as long as what it was said to is known.
    ///
    /// @return whether it waits again
    public boolean reopen(String id) {
        return database.write(sql -> {
            sql.update(
                    "UPDATE playbook_runs SET outcome = NULL, ended_at = NULL WHERE id = ? AND outcome = 'declined'",
                    id);
            return sql.update("""
                            UPDATE proposals SET status = 'open', rejected_because = NULL, decided_at = NULL
                            WHERE id = ? AND status = 'rejected' AND actions <> '[]'
                            """, id) > 0;
        });
    }

    /// Marks as expired what has waited for too long, and forgets what decided ones wanted to do as long after, and
    /// what
    /// was typed about those that are decided or gone.
    ///
    /// @return how many have expired
    public int expire() {
        Instant now = clock.instant();
        return database.write(sql -> {
            sql.update("""
                    UPDATE proposals SET status = 'applied', decided_at = ? WHERE status = 'open'
                        AND EXISTS (SELECT 1 FROM journal WHERE plan_id = proposals.id)
                    """, now);
            sql.update("UPDATE proposals SET actions = '[]' WHERE status <> 'open' AND decided_at <= ?", limit());
            int expired = sql.update(
                    "UPDATE proposals SET status = 'expired', decided_at = ? WHERE status = 'open' AND created_at <= ?",
                    now,
                    limit());
            PlanDrafts.clear(sql);
            return expired;
        });
    }

    private Instant limit() {
        return clock.instant().minus(KEPT);
    }

    private static String line(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }

    private static Proposal read(Row row) {
        return new Proposal(
                row.text("id"),
                row.text("origin"),
                row.text("title"),
                Source.of(row.text("source")),
                row.textOrNull("source_id"),
                row.text("reason"),
                ActionJson.read(row.text("actions")),
                JsonText.words(row.text("read_untrusted")),
                row.flag("in_journal")
                        ? State.APPLIED
                        : State.valueOf(row.text("status").toUpperCase(Locale.ROOT)),
                row.textOrNull("rejected_because"),
                row.instant("created_at"));
    }
}
