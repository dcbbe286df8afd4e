package app.adiuva.desktop.checkin;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.checkin.Insight.Kind;
import app.adiuva.desktop.inbox.Proposals;
import app.adiuva.desktop.inbox.Source;
import app.adiuva.desktop.plan.PlanRefused;
import app.adiuva.desktop.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    /// After a no, or silence, the same task is proposed again at the earliest.
    private static final Duration AGAIN = Duration.ofDays(7);

    private static final Duration ONCE = Duration.ofDays(1);

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
                .filter(one -> one.kind() == Kind.RECURRING && isNew(one))
                .limit(MOST_SUBJECTS)
                .toList()) {
            proposed += makeTask(insight, words);
        }
        return proposed;
    }

    /// Once a day at most: many late tasks must not become many plans.
    private int moveOverdue(Words words) {
        if (wasProposedLately()) {
            return 0;
        }
        ZonedDateTime today = LocalDate.now(clock).atStartOfDay(clock.getZone());
        List<PlanAction> moves = overdue(today).stream()
                .map(id -> PlanAction.update(
                        Table.TASKS,
                        id,
                        fields("due_at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(today), "all_day", true)))
                .toList();
        return moves.isEmpty() ? 0 : propose(words.overdue(moves.size()), null, words.overdueWhy(), moves);
    }

    private boolean wasProposedLately() {
        return database.read(sql -> sql.number(
                        "SELECT count(*) FROM proposals WHERE source = 'check_in' AND source_id IS NULL"
                                + " AND created_at BETWEEN ? AND ?",
                        clock.instant().minus(ONCE),
                        clock.instant()))
                > 0;
    }

    /// Tasks whose day is over and that were not proposed to be moved lately. A repeating one keeps its rhythm.
    private List<String> overdue(ZonedDateTime today) {
        return database.read(sql -> sql.query(
                """
                SELECT id FROM tasks
                WHERE deleted_at IS NULL AND status IN ('open', 'in_progress') AND recurrence IS NULL AND due_at < ?
                    AND NOT EXISTS (
                        SELECT 1 FROM proposals p, json_each(p.actions) action
                        WHERE p.source = 'check_in' AND p.created_at > ? AND action.value ->> '$.data.id' = tasks.id)
                ORDER BY due_at LIMIT ?
                """, row -> row.text("id"), today.toInstant(), clock.instant().minus(AGAIN), MOST_TASKS));
    }

    private boolean isNew(Insight insight) {
        return database.read(sql -> sql.number(
                        "SELECT count(*) FROM proposals WHERE source = 'check_in' AND source_id = ?",
                        insight.fingerprint()))
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
                List.of(task));
    }

    private int propose(String title, @Nullable String sourceId, String reason, List<PlanAction> actions) {
        try {
            return proposals
                            .propose(AGENT, title, Source.CHECK_IN, sourceId, reason, actions, List.of())
                            .isPresent()
                    ? 1
                    : 0;
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
