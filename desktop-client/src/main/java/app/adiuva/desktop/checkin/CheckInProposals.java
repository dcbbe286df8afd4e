package app.adiuva.desktop.checkin;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.checkin.Insight.Kind;
import app.adiuva.desktop.inbox.Proposal;
import app.adiuva.desktop.inbox.Proposals;
import app.adiuva.desktop.inbox.Source;
import app.adiuva.desktop.plan.PlanRefused;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Ids;
import app.adiuva.desktop.store.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What check-ins propose: tasks whose day has passed move to today, a subject that comes back becomes a task. It waits
/// in the inbox and never acts, whatever agents are allowed. What was proposed already follows from the proposals
/// themselves, so that a crash neither loses nor repeats one.
///
/// Thread-safe; blocking.
public final class CheckInProposals {
    private static final String AGENT = "task_agent";
    private static final int MOST_TASKS = 10;
    private static final int MOST_SUBJECTS = 3;
    /// After a no the same task is proposed again at the earliest.
    private static final Duration AGAIN = Duration.ofDays(7);

    private static final Duration ONCE = Duration.ofDays(1);

    /// A plan that would move tasks to a day before `?1`.
    private static final String OUTDATED = "source = 'check_in' AND source_id IS NULL AND status = 'open'"
            + " AND created_at < ?1 AND NOT EXISTS (SELECT 1 FROM journal WHERE plan_id = proposals.id)";

    private final Database database;
    private final Proposals proposals;
    private final Clock clock;

    CheckInProposals(Database database, Proposals proposals, Clock clock) {
        this.database = database;
        this.proposals = proposals;
        this.clock = clock;
    }

    /// What the user reads of proposals, in their language.
    public interface Words {
        String overdue(int tasks);

        String overdueWhy();

        String recurring(String subject);

        String recurringTask(String subject);

        String recurringWhy(int thoughts);
    }

    /// Proposes what is not yet.
    ///
    /// @param open the insights that are shown now
    /// @return how many plans wait anew
    int propose(List<Insight> open, Words words) {
        int proposed = moveOverdue(words);
        for (Insight insight : open.stream()
                .filter(one -> one.kind() == Kind.RECURRING && database.read(sql -> isNew(sql, one)))
                .limit(MOST_SUBJECTS)
                .toList()) {
            proposed += makeTask(insight, words);
        }
        return proposed;
    }

    /// Once a day at most: many late tasks must not become many plans. A plan of an earlier day that still waits would
    /// move tasks to that day; a new one takes its place, and is news when it moves more.
    private int moveOverdue(Words words) {
        ZonedDateTime today = LocalDate.now(clock).atStartOfDay(clock.getZone());
        Instant day = today.toInstant();
        if (database.read(sql -> wasProposedLately(sql, day))) {
            return 0;
        }
        List<String> waiting = database.read(sql -> sql.query(
                "SELECT action.value ->> '$.data.id' AS id FROM proposals, json_each(actions) action WHERE " + OUTDATED,
                row -> row.text("id"),
                day));
        List<String> late = database.read(sql -> overdue(sql, day));
        List<PlanAction> moves = late.stream()
                .map(id -> PlanAction.update(
                        Table.TASKS,
                        id,
                        fields("due_at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(today), "all_day", true)))
                .toList();
        int proposed = 0;
        if (!moves.isEmpty()) {
            proposed =
                    propose(words.overdue(moves.size()), null, words.overdueWhy(), moves, sql -> isFirstOf(sql, day));
        } else if (!waiting.isEmpty()) {
            database.write(sql -> putAway(sql, day));
        }
        return waiting.containsAll(late) ? 0 : proposed;
    }

    private boolean isFirstOf(Sql sql, Instant day) {
        putAway(sql, day);
        return !wasProposedLately(sql, day);
    }

    private int putAway(Sql sql, Instant day) {
        return sql.update(
                "UPDATE proposals SET status = 'expired', decided_at = ?2 WHERE " + OUTDATED, day, clock.instant());
    }

    private boolean wasProposedLately(Sql sql, Instant day) {
        return sql.number(
                        "SELECT count(*) FROM proposals WHERE source = 'check_in' AND source_id IS NULL"
                                + " AND created_at BETWEEN ?2 AND ?3 AND status <> 'expired' AND NOT (" + OUTDATED
                                + ")",
                        day,
                        clock.instant().minus(ONCE),
                        clock.instant())
                > 0;
    }

    /// Tasks whose day is over and to which nobody said no lately. A repeating one keeps its rhythm.
    private List<String> overdue(Sql sql, Instant day) {
        return sql.query(
                """
                SELECT id FROM tasks
                WHERE deleted_at IS NULL AND status IN ('open', 'in_progress') AND recurrence IS NULL AND due_at < ?1
                    AND id NOT IN (
                        SELECT action.value ->> '$.data.id' FROM proposals, json_each(actions) action
                        WHERE source = 'check_in' AND action.value ->> '$.data.id' IS NOT NULL
                            AND created_at > ?2 AND status <> 'expired' AND NOT (%s))
                ORDER BY due_at LIMIT ?3
                """.formatted(OUTDATED),
                row -> row.text("id"),
                day,
                clock.instant().minus(AGAIN),
                MOST_TASKS);
    }

    private static boolean isNew(Sql sql, Insight insight) {
        return sql.number(
                        "SELECT count(*) FROM proposals WHERE source = 'check_in' AND source_id = ?",
                        insight.fingerprint())
                == 0;
    }

    private int makeTask(Insight insight, Words words) {
        PlanAction task = PlanAction.create(
                Table.TASKS,
                fields(
                        "title", words.recurringTask(insight.subject()),
                        "source_thought_id", insight.thoughtIds().getFirst()));
        return propose(
                words.recurring(insight.subject()),
                insight.fingerprint(),
                words.recurringWhy(insight.thoughtIds().size()),
                List.of(task),
                sql -> isNew(sql, insight));
    }

    /// @param wanted asked in the transaction that lets the plan wait: another process may look at the same time
    private int propose(
            String title, @Nullable String sourceId, String reason, List<PlanAction> actions, Predicate<Sql> wanted) {
        Instant now = clock.instant();
        Proposal plan = new Proposal(
                Ids.next(now),
                AGENT,
                title,
                Source.CHECK_IN,
                sourceId,
                reason,
                actions,
                List.of(),
                Proposal.State.OPEN,
                null,
                now);
        try {
            return proposals.preview(plan).isEmpty()
                    ? 0
                    : database.write(sql -> wanted.test(sql) ? Proposals.add(sql, plan) : 0);
        } catch (PlanRefused outlived) {
            return 0; // a record is gone since it was looked at
        }
    }

    private static Map<String, @Nullable Object> fields(String one, Object first, String other, Object second) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(one, first);
        fields.put(other, second);
        return fields;
    }
}
