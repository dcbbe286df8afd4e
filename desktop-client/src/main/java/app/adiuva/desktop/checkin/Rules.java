package app.adiuva.desktop.checkin;

import app.adiuva.desktop.checkin.Insight.Kind;
import app.adiuva.desktop.search.Likeness;
import app.adiuva.desktop.store.Sql;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a check-in looks for, by rules that can be said in a sentence each. Reads the newest [#MOST_RECENT] thoughts of
/// the last week and what was open before, so that it takes as long with a hundred thousand thoughts as with a
/// thousand. Inside one transaction.
///
/// @param zone the user's
record Rules(Sql sql, Instant now, ZoneId zone) {
    static final Duration RECENT = Duration.ofDays(7);
    static final int MOST_RECENT = 500;

    private static final Duration SETTLED = Duration.ofDays(1);
    private static final Duration OPEN_FOR = Duration.ofDays(30);
    private static final int LEAST_THOUGHTS = 3;
    private static final int LEAST_DAYS = 2;
    private static final int RARE = 250;
    private static final int MOST_COMPARED = 60;
    private static final int MOST_OF_A_KIND = 10;
    private static final int LEAST_WORDS = 3;
    private static final double SAME = 0.6;

    private static final String THOUGHTS =
            "SELECT seq, id, content, tags, created_at FROM thoughts WHERE deleted_at IS NULL AND status <> 'archived'";

    /// The newest of the last week, newest first.
    List<RecentThought> recent() {
        return sql.query(
                THOUGHTS + " AND created_at > ? AND created_at <= ? ORDER BY created_at DESC, id DESC LIMIT ?",
                RecentThought::of,
                now.minus(RECENT),
                now,
                MOST_RECENT);
    }

    List<Noticed> all(List<RecentThought> recent) {
        List<Noticed> all = new ArrayList<>();
        all.addAll(undone());
        all.addAll(recurring(recent));
        all.addAll(questions());
        all.addAll(repeated(recent));
        return all;
    }

    /// Tasks that were suggested over a day ago, or whose day has passed.
    private List<Noticed> undone() {
        String today = LocalDate.ofInstant(now, zone).toString();
        return sql.query(
                """
                SELECT 'task:' || thought_id || ':' || fingerprint AS print, thought_id,
                    json_extract(proposal, '$.title') AS title,
                    coalesce(json_extract(proposal, '$.day') < ?1, 0) AS late
                FROM open_suggestions
                WHERE kind = 'task' AND (created_at <= ?2 OR json_extract(proposal, '$.day') < ?1)
                ORDER BY late DESC, created_at DESC LIMIT ?3
                """,
                row -> new Noticed(
                        row.flag("late") ? Kind.OVERDUE : Kind.FORGOTTEN,
                        row.text("print"),
                        row.text("title"),
                        List.of(row.text("thought_id"))),
                today,
                now.minus(SETTLED),
                MOST_OF_A_KIND);
    }

    /// Subjects of several thoughts on several days. Of words that stand in the same thoughts the alphabetically
    /// first is named, so that a subject keeps its name whichever thought is the newest.
    private List<Noticed> recurring(List<RecentThought> recent) {
        Map<String, List<RecentThought>> byWord = new LinkedHashMap<>();
        recent.forEach(thought -> thought.words()
                .keySet()
                .forEach(word ->
                        byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(thought)));
        Map<List<String>, Noticed> bySubject = new LinkedHashMap<>();
        byWord.entrySet().stream()
                .filter(entry -> comesBack(entry.getValue()) && isRare(entry.getKey()))
                .sorted(Comparator.<Map.Entry<String, List<RecentThought>>>comparingInt(
                                entry -> -entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_OF_A_KIND)
                .map(entry -> recurring(entry.getKey(), entry.getValue()))
                .forEach(noticed -> bySubject.putIfAbsent(noticed.thoughtIds(), noticed));
        return List.copyOf(bySubject.values());
    }

    private static Noticed recurring(String word, List<RecentThought> thoughts) {
        String said = thoughts.getLast().words().getOrDefault(word, word);
        return new Noticed(
                Kind.RECURRING,
                "recurring:" + word,
                said,
                thoughts.stream().map(RecentThought::id).toList());
    }

    private boolean comesBack(List<RecentThought> thoughts) {
        return thoughts.size() >= LEAST_THOUGHTS
                && thoughts.stream()
                                .map(thought -> LocalDate.ofInstant(thought.createdAt(), zone))
                                .distinct()
                                .count()
                        >= LEAST_DAYS;
    }

    /// A word that stands in very many thoughts is no subject.
    private boolean isRare(String word) {
        return sql.number(
                        "SELECT count(*) FROM (SELECT 1 FROM search_thoughts WHERE search_thoughts MATCH ? LIMIT ?)",
                        "\"" + word.replace("\"", "\"\"") + "\"",
                        RARE + 1)
                <= RARE;
    }

    /// Questions of the last month that wait in the inbox and that nothing later takes up.
    private List<Noticed> questions() {
        return sql
                .query(THOUGHTS + """
                         AND created_at > ? AND created_at <= ? AND status = 'inbox'
                        AND (thought_type = 'question' OR rtrim(content) LIKE '%?')
                        AND NOT EXISTS (SELECT 1 FROM tasks k WHERE k.source_thought_id = thoughts.id)
                        ORDER BY created_at DESC, id DESC LIMIT ?
                        """, RecentThought::of, now.minus(OPEN_FOR), now.minus(SETTLED), MOST_OF_A_KIND)
                .stream()
                .filter(question -> !isTakenUp(question))
                .map(question -> new Noticed(
                        Kind.QUESTION, "question:" + question.id(), question.title(), List.of(question.id())))
                .toList();
    }

    /// Rows grow with time: a later thought that shares two rare words may be the answer.
    private boolean isTakenUp(RecentThought question) {
        return new Likeness(sql)
                .thoughts(question.row(), question.content(), MOST_OF_A_KIND).stream()
                        .anyMatch(alike ->
                                alike.row() > question.row() && alike.words().size() >= 2);
    }

    private List<Noticed> repeated(List<RecentThought> recent) {
        List<Noticed> found = new ArrayList<>();
        for (RecentThought thought : recent.subList(0, Math.min(MOST_COMPARED, recent.size()))) {
            if (found.size() < MOST_OF_A_KIND && thought.words().size() >= LEAST_WORDS) {
                older(thought)
                        .ifPresent(older -> found.add(new Noticed(
                                Kind.REPEATED,
                                "repeated:" + older.id() + ":" + thought.id(),
                                thought.title(),
                                List.of(thought.id(), older.id()))));
            }
        }
        return found;
    }

    private Optional<RecentThought> older(RecentThought thought) {
        return new Likeness(sql)
                .thoughts(thought.row(), thought.content(), LEAST_THOUGHTS).stream()
                        .filter(alike -> alike.row() < thought.row())
                        .flatMap(alike -> sql.first(THOUGHTS + " AND seq = ?", RecentThought::of, alike.row()).stream())
                        .filter(older -> older.likeness(thought) >= SAME)
                        .findFirst();
    }
}
