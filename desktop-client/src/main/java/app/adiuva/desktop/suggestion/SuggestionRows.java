package app.adiuva.desktop.suggestion;

import app.adiuva.desktop.store.Ids;
import app.adiuva.desktop.store.JsonText;
import app.adiuva.desktop.store.Row;
import app.adiuva.desktop.store.Sql;
import app.adiuva.desktop.suggestion.Proposal.NewTag;
import app.adiuva.desktop.suggestion.Proposal.NewTask;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The table of suggestions inside one transaction.
record SuggestionRows(Sql sql) {
    private record Known(String id, Fingerprint fingerprint, boolean open) {}

    /// Stores what was found in a thought. What was decided before is not proposed again, in other words neither; what
    /// waits and is no longer said is forgotten.
    ///
    /// @return those that are new
    List<Suggestion> propose(String thoughtId, List<Finding> findings, Instant now) {
        List<Known> known = known(thoughtId);
        List<Fingerprint> decided = new ArrayList<>(madeByHand(thoughtId));
        known.stream().filter(each -> !each.open()).map(Known::fingerprint).forEach(decided::add);
        List<Fingerprint> kept = new ArrayList<>();
        List<Suggestion> added = new ArrayList<>();
        for (Finding finding : findings) {
            Fingerprint print = Fingerprint.of(finding.proposal());
            if (kept.stream().anyMatch(print::equals) || decided.stream().anyMatch(print::resembles)) {
                continue;
            }
            kept.add(print);
            if (known.stream().anyMatch(each -> each.fingerprint().equals(print))) {
                renew(thoughtId, print, finding);
            } else {
                added.add(add(thoughtId, print, finding, now));
            }
        }
        known.stream()
                .filter(each -> each.open() && !kept.contains(each.fingerprint()))
                .forEach(each -> sql.update("DELETE FROM suggestions WHERE id = ?", each.id()));
        return added;
    }

    /// Stores what somebody else than the rules found in a thought, beside what waits. What was decided before, or
    /// waits
    /// in other words, is not proposed again.
    ///
    /// @return those that are new
    List<Suggestion> add(String thoughtId, List<Finding> findings, Instant now) {
        List<Fingerprint> taken = new ArrayList<>(madeByHand(thoughtId));
        known(thoughtId).stream().map(Known::fingerprint).forEach(taken::add);
        List<Suggestion> added = new ArrayList<>();
        for (Finding finding : findings) {
            Fingerprint print = Fingerprint.of(finding.proposal());
            if (taken.stream().noneMatch(print::resembles)) {
                taken.add(print);
                added.add(add(thoughtId, print, finding, now));
            }
        }
        return added;
    }

    /// One that was accepted is open again once that was taken back.
    private List<Known> known(String thoughtId) {
        return sql.query(
                """
                SELECT id, fingerprint, rejected_at IS NULL AND deleted_at IS NULL AND NOT EXISTS (
                    SELECT 1 FROM journal j WHERE j.plan_id = suggestions.plan_id AND j.undone_at IS NULL) AS open
                FROM suggestions WHERE thought_id = ?
                """,
                row -> new Known(row.text("id"), new Fingerprint(row.text("fingerprint")), row.flag("open")),
                thoughtId);
    }

    private List<Fingerprint> madeByHand(String thoughtId) {
        return sql.query(
                "SELECT title FROM tasks WHERE source_thought_id = ?",
                row -> Fingerprint.of(new NewTask(row.text("title"), null, null)),
                thoughtId);
    }

    private void renew(String thoughtId, Fingerprint print, Finding finding) {
        sql.update(
                "UPDATE suggestions SET proposal = ?, confidence = ?, reason = ?, words = ? WHERE thought_id = ? AND fingerprint = ?",
                json(finding.proposal()),
                finding.confidence(),
                finding.reason().name().toLowerCase(Locale.ROOT),
                finding.words(),
                thoughtId,
                print.text());
    }

    private Suggestion add(String thoughtId, Fingerprint print, Finding finding, Instant now) {
        Suggestion suggestion = new Suggestion(Ids.next(now), thoughtId, finding, now);
        sql.update(
                """
                INSERT INTO suggestions
                    (id, thought_id, kind, proposal, fingerprint, confidence, reason, words, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                suggestion.id(),
                thoughtId,
                finding.proposal() instanceof NewTask ? "task" : "tag",
                json(finding.proposal()),
                print.text(),
                finding.confidence(),
                finding.reason().name().toLowerCase(Locale.ROOT),
                finding.words(),
                now);
        return suggestion;
    }

    static Suggestion read(Row row) {
        Map<String, @Nullable Object> fields = JsonText.fields(row.text("proposal"));
        Proposal proposal = row.text("kind").equals("task")
                ? new NewTask(
                        text(fields, "title"),
                        fields.get("day") instanceof String day ? LocalDate.parse(day) : null,
                        fields.get("time") instanceof String time ? LocalTime.parse(time) : null)
                : new NewTag(text(fields, "tag"));
        Finding finding = new Finding(
                proposal,
                Double.parseDouble(row.text("confidence")),
                Reason.valueOf(row.text("reason").toUpperCase(Locale.ROOT)),
                row.text("words"));
        return new Suggestion(row.text("id"), row.text("thought_id"), finding, row.instant("created_at"));
    }

    private static String text(Map<String, @Nullable Object> fields, String name) {
        return (String) Objects.requireNonNull(fields.get(name));
    }

    private static String json(Proposal proposal) {
        Map<String, Object> fields = new LinkedHashMap<>();
        switch (proposal) {
            case NewTag tag -> fields.put("tag", tag.tag());
            case NewTask task -> {
                fields.put("title", task.title());
                if (task.day() != null) {
                    fields.put("day", task.day().toString());
                }
                if (task.time() != null) {
                    fields.put("time", task.time().toString());
                }
            }
        }
        return JsonText.of(fields);
    }
}
