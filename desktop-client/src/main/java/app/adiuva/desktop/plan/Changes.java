package app.adiuva.desktop.plan;

import app.adiuva.contracts.plan.ActionCheck;
import app.adiuva.contracts.plan.ActionCheck.Violation;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Ids;
import app.adiuva.desktop.store.Sql;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The one way rows change. A list of actions, from an agent or from the user's hand, is checked, tried on the real
/// data and taken back, shown, applied in one transaction with a journal entry a row, and can be undone. Thread-safe.
public final class Changes {
    /// Origin of the user's own edits.
    public static final String USER = "user";

    private final Database database;
    private final Clock clock;
    private final Columns columns;

    public Changes(Database database, Clock clock, ZoneId zone) {
        this.database = database;
        this.clock = clock;
        this.columns = new Columns(zone);
    }

    /// Shows what the actions would do. Nothing is changed.
    ///
    /// @param origin the agent that proposes them (agents of a pipeline joined by `+`), or [#USER]
    /// @throws PlanRefused if one of them may not be carried out
    public Preview preview(String origin, List<PlanAction> actions) {
        return preview(origin, actions, List.of());
    }

    /// As [#preview(String, List)], for the proposal of an answer that has read texts by others.
    ///
    /// @param readUntrusted as in [app.adiuva.contracts.chat.ChatResponse]
    public Preview preview(String origin, List<PlanAction> actions, List<String> readUntrusted) {
        check(origin, actions);
        Instant now = now();
        List<RowDiff> diff =
                database.rehearse(sql -> new Run(records(sql), () -> Ids.next(now), now).carryOut(actions));
        return describe(Ids.next(now), origin, actions, diff, readUntrusted);
    }

    /// A row with all its fields, as these actions would leave it. Nothing is changed.
    ///
    /// @param row what one of them does to it
    /// @throws PlanRefused if one of them may not be carried out
    public Map<String, @Nullable Object> rowAfter(List<PlanAction> actions, RowDiff row) {
        Instant now = now();
        return database.rehearse(sql -> {
            Records records = records(sql);
            new Run(records, () -> Ids.next(now), now).carryOut(actions);
            return records.find(row.key()).map(Records.Stored::fields).orElse(row.after());
        });
    }

    /// Applies what was shown: all of it, durably, or nothing.
    ///
    /// @return an entry for each row, in the order of the diff
    /// @throws PlanApplied if this plan was applied before, whoever did it
    /// @throws PlanOutdated if it would now do something else
    /// @throws PlanRefused if one of the actions may no longer be carried out
    public List<JournalEntry> apply(Preview preview) {
        return carryOut(preview, _ -> true);
    }

    /// Applies a plan that the user has allowed for good, as [#apply]. Whether it is allowed is decided inside the
    /// transaction, by what the plan does there and not by what the preview says of itself.
    ///
    /// @return an entry for each row; empty when the user must be asked, and nothing was changed
    public Optional<List<JournalEntry>> applyAllowed(Preview preview, Allowance allowance) {
        try {
            return Optional.of(carryOut(preview, found -> Approval.mayGoUnasked(found, allowance)));
        } catch (YesNeeded ask) {
            return Optional.empty();
        }
    }

    /// Rolls back a plan that was not allowed.
    private static final class YesNeeded extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private List<JournalEntry> carryOut(Preview preview, Predicate<Preview> yes) {
        check(preview.origin(), preview.actions());
        Instant now = now();
        return database.write(sql -> {
            List<JournalEntry> before = new Journal(sql).ofPlan(preview.planId());
            if (!before.isEmpty()) {
                throw new PlanApplied(before);
            }
            List<RowDiff> diff = new Run(records(sql), idsOf(preview, now), now).carryOut(preview.actions());
            Preview found =
                    describe(preview.planId(), preview.origin(), preview.actions(), diff, preview.readUntrusted());
            if (!found.hash().equals(preview.hash())) {
                throw new PlanOutdated(found);
            }
            if (!yes.test(found)) {
                throw new YesNeeded();
            }
            return new Journal(sql).addAll(preview.planId(), preview.origin(), diff, now, Pace.UNWATCHED);
        });
    }

    /// Applies the user's own edit at once.
    ///
    /// @throws PlanRefused if it does not fit the tables
    public List<JournalEntry> perform(List<PlanAction> actions) {
        return perform(actions, Pace.UNWATCHED);
    }

    /// As [#perform(List)], for many rows.
    public List<JournalEntry> perform(List<PlanAction> actions, Pace pace) {
        check(USER, actions);
        return perform((_, _) -> actions, pace);
    }

    /// Applies the user's own edit by the rows as they are when nobody else writes.
    ///
    /// @param found the actions of the plan with this id, inside the transaction that applies them; what it writes
    ///     there is on the disk with them or not at all
    /// @return an entry for each row; empty when there is nothing to do
    /// @throws PlanRefused if it does not fit the tables
    public List<JournalEntry> perform(BiFunction<Sql, String, List<PlanAction>> found) {
        return perform((records, plan) -> checked(found.apply(records.sql(), plan)), Pace.UNWATCHED);
    }

    /// Gives tags to rows and takes others away, whatever tags they have got meanwhile.
    ///
    /// @return an entry for each row that it changes
    public List<JournalEntry> retag(Retagging wanted, Pace pace) {
        return perform((records, _) -> checked(wanted.actions(records)), pace);
    }

    private static List<PlanAction> checked(List<PlanAction> actions) {
        if (!actions.isEmpty()) {
            check(USER, actions);
        }
        return actions;
    }

    /// @param found the actions of the plan with this id, by the rows as they are when nobody else writes
    private List<JournalEntry> perform(BiFunction<Records, String, List<PlanAction>> found, Pace pace) {
        Instant now = now();
        return database.write(sql -> {
            Records records = records(sql);
            String plan = Ids.next(now);
            List<RowDiff> diff = new Run(records, () -> Ids.next(now), now).carryOut(found.apply(records, plan), pace);
            return new Journal(sql).addAll(plan, USER, diff, now, pace);
        });
    }

    /// Takes one applied change back.
    public UndoResult undo(String journalId) {
        return reverse(journalId, Reversal::undo);
    }

    /// Does a change again that was taken back.
    public UndoResult redo(String journalId) {
        return reverse(journalId, Reversal::redo);
    }

    /// What would have to be turned together with these entries, in that order: what is in force is taken back, what
    /// was taken back is done again. Nothing is changed.
    ///
    /// @param seen as in [#turnTogether]
    /// @return empty when there is no way
    public List<JournalEntry> wayTo(List<JournalEntry> seen) {
        return database.rehearse(sql -> {
            Journal journal = new Journal(sql);
            WayBack way = new WayBack(new Reversal(records(sql), journal, now()), journal);
            return way.of(seen.stream()
                    .filter(entry ->
                            journal.find(entry.id()).filter(entry::isTurnedAs).isPresent())
                    .toList());
        });
    }

    /// Turns several entries in this order, all of them or none: what was seen in force is taken back, what was seen
    /// taken back is done again. One that was turned since is where it should be.
    ///
    /// @param seen the entries as they were when the user chose to turn them
    /// @return of the last one, or of the first that cannot be turned
    public UndoResult turnTogether(List<JournalEntry> seen) {
        return together(_ -> seen, UndoResult.Never.UNKNOWN, Pace.UNWATCHED);
    }

    /// Takes back what of these entries is in force, the last one first: all of it or nothing.
    ///
    /// @param journalIds in the order in which they were applied
    /// @return as of [#turnTogether]
    public UndoResult undoAll(List<String> journalIds, Pace pace) {
        return together(
                journal -> journal.all(journalIds.reversed()).stream()
                        .filter(entry -> entry.isTurnable() && entry.undoneAt() == null)
                        .toList(),
                UndoResult.Never.UNDONE_BEFORE,
                pace);
    }

    /// Does again what of these entries was taken back: all of it or nothing.
    ///
    /// @param journalIds in the order in which they were applied
    /// @return as of [#turnTogether]
    public UndoResult redoAll(List<String> journalIds, Pace pace) {
        return together(
                journal -> journal.all(journalIds).stream()
                        .filter(entry -> entry.isTurnable() && entry.undoneAt() != null)
                        .toList(),
                UndoResult.Never.IN_FORCE,
                pace);
    }

    /// @param nothing what comes of no entries
    private UndoResult together(Function<Journal, List<JournalEntry>> which, UndoResult nothing, Pace pace) {
        try {
            return database.write(sql -> {
                Journal journal = new Journal(sql);
                return new Together(new Reversal(records(sql), journal, now()), journal)
                        .turn(which.apply(journal), pace)
                        .orElse(nothing);
            });
        } catch (Together.Stuck stuck) {
            return stuck.result();
        }
    }

    /// Applied changes, newest first.
    ///
    /// @param before only those older than the entry with this id; null for the first page
    public List<JournalEntry> history(int limit, @Nullable String before) {
        return history(HistoryFilter.ALL, limit, before);
    }

    /// Those applied changes that fit, newest first.
    ///
    /// @param before as in the other
    public List<JournalEntry> history(HistoryFilter filter, int limit, @Nullable String before) {
        return database.read(sql -> new Journal(sql).latest(filter, limit, before));
    }

    /// What was applied of a plan, in the order of its diff; empty while it is not applied.
    public List<JournalEntry> ofPlan(String planId) {
        return database.read(sql -> new Journal(sql).ofPlan(planId));
    }

    public Optional<JournalEntry> find(String journalId) {
        return database.read(sql -> new Journal(sql).find(journalId));
    }

    /// What was applied together last and still stands, oldest first: one act of the user.
    public List<JournalEntry> latest() {
        return latest(0);
    }

    /// As [#latest()], unless that was applied at this place of the journal or before.
    ///
    /// @param after as [#place] told it
    public List<JournalEntry> latest(long after) {
        return database.read(sql -> new Journal(sql).latest(after));
    }

    /// Where the journal ends now; what is applied from now on stands behind it.
    public long place() {
        return database.read(sql -> new Journal(sql).end());
    }

    /// The entries with these ids, in this order, without those that are gone.
    public List<JournalEntry> entries(List<String> journalIds) {
        return database.read(sql -> new Journal(sql).all(journalIds));
    }

    /// What was applied together, and taken back last, oldest first.
    public List<JournalEntry> lastUndone() {
        return database.read(sql -> new Journal(sql).lastUndone());
    }

    /// To the millisecond, as times are stored: what the journal says of a row must equal what the row says.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private UndoResult reverse(String journalId, BiFunction<Reversal, JournalEntry, UndoResult> direction) {
        return database.write(sql -> {
            Journal journal = new Journal(sql);
            Reversal reversal = new Reversal(records(sql), journal, now());
            return journal.find(journalId)
                    .map(entry -> direction.apply(reversal, entry))
                    .orElse(UndoResult.Never.UNKNOWN);
        });
    }

    private Records records(Sql sql) {
        return new Records(sql, columns);
    }

    private static void check(String origin, List<PlanAction> actions) {
        List<Violation> violations =
                origin.equals(USER) ? ActionCheck.ofUser(actions) : ActionCheck.ofAgent(origin, actions);
        if (!violations.isEmpty()) {
            throw new PlanRefused(violations);
        }
    }

    private static Preview describe(
            String planId, String origin, List<PlanAction> actions, List<RowDiff> diff, List<String> readUntrusted) {
        List<ApprovalReason> reasons = Approval.reasons(diff, readUntrusted);
        return new Preview(
                planId,
                origin,
                actions,
                diff,
                !reasons.isEmpty(),
                reasons,
                readUntrusted,
                PlanHash.of(origin, actions, diff));
    }

    /// The ids that the preview gave to new rows, in order, so that what is applied is what was shown.
    private static Supplier<String> idsOf(Preview preview, Instant now) {
        Iterator<String> shown = preview.diff().stream()
                .filter(row -> row.kind() == RowDiff.Kind.CREATE || row.kind() == RowDiff.Kind.NOTIFY)
                .map(row -> Objects.requireNonNull(row.id()))
                .iterator();
        return () -> shown.hasNext() ? shown.next() : Ids.next(now);
    }
}
