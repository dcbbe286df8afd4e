package app.adiuva.desktop.suggestion;

import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Row;
import app.adiuva.desktop.store.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The thoughts about which the cloud is to be asked: on the disk until it has answered. Thread-safe.
final class ThoughtsToAsk {
    private static final int MOST_ATTEMPTS = 3;

    /// So long nobody else asks about a thought that is being asked about; longer than any answer takes.
    private static final Duration CLAIMED = Duration.ofMinutes(5);

    private static final int LONGEST = 2_000;
    private static final int LONGEST_TAG = 60;
    private static final int MOST_TAGS = 100;

    private final Database database;
    private final Clock clock;

    ThoughtsToAsk(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A thought that is asked about.
    ///
    /// @param content all that it says, also where less of it is sent
    record Asked(long seq, String id, String content, List<String> tags) {
        /// What is sent of it.
        String text() {
            String bare = content.strip();
            return bare.codePointCount(0, bare.length()) <= LONGEST
                    ? bare
                    : bare.substring(0, bare.offsetByCodePoints(0, LONGEST));
        }
    }

    /// Notes, in the transaction of whoever read it, that the rules were unsure of a thought.
    static void add(Sql sql, long seq) {
        sql.update("INSERT OR REPLACE INTO thoughts_to_ask (thought_seq) VALUES (?)", seq);
    }

    /// Whether any is left, due or not.
    boolean isEmpty() {
        return database.<Long>read(sql -> sql.number("SELECT EXISTS (SELECT 1 FROM thoughts_to_ask)")) == 0;
    }

    /// The user no longer allows it.
    void clear() {
        database.write(sql -> sql.update("DELETE FROM thoughts_to_ask"));
    }

    /// The newest of those that are due, claimed, and each counted as asked about once more.
    ///
    /// @param quiet so long a thought was not touched; nobody is asked about what is still being written
    List<Asked> claim(int most, Duration quiet) {
        Instant now = clock.instant();
        return database.write(sql -> {
            sql.update("""
                    DELETE FROM thoughts_to_ask WHERE not_before <= ?1 AND (attempts >= ?2 OR thought_seq NOT IN (
                        SELECT seq FROM thoughts WHERE deleted_at IS NULL AND status <> 'archived'
                            AND thought_type <> 'journal' AND trim(content) <> ''))
                    """, now, MOST_ATTEMPTS);
            List<Asked> due = sql.query("""
                    SELECT t.seq, t.id, t.content, t.tags FROM thoughts_to_ask a JOIN thoughts t ON t.seq = a.thought_seq
                    WHERE a.not_before <= ? AND t.updated_at <= ? ORDER BY a.thought_seq DESC LIMIT ?
                    """, ThoughtsToAsk::asked, now, now.minus(quiet), most);
            due.forEach(each -> sql.update(
                    "UPDATE thoughts_to_ask SET attempts = attempts + 1, not_before = ? WHERE thought_seq = ?",
                    now.plus(CLAIMED),
                    each.seq()));
            return due;
        });
    }

    /// Nobody was asked after all.
    void putBack(List<Asked> claimed) {
        database.write(sql -> {
            claimed.forEach(each -> sql.update(
                    "UPDATE thoughts_to_ask SET attempts = max(0, attempts - 1), not_before = 0 WHERE thought_seq = ?",
                    each.seq()));
            return claimed.size();
        });
    }

    /// The answer could not be used: these may be asked about once more, but not for ever.
    void release(List<Asked> claimed) {
        database.write(sql -> {
            claimed.forEach(
                    each -> sql.update("UPDATE thoughts_to_ask SET not_before = 0 WHERE thought_seq = ?", each.seq()));
            return claimed.size();
        });
    }

    /// Stores what was found in each of the thoughts, and is done with them, all in one transaction. A thought that
    /// says
    /// something else by now waits for its own turn.
    ///
    /// @param findings of each thought, in their order
    /// @return the suggestions that are new
    List<Suggestion> answered(List<Asked> claimed, List<List<Finding>> findings) {
        Instant now = clock.instant();
        return database.write(sql -> {
            List<Suggestion> added = new ArrayList<>();
            for (int i = 0; i < claimed.size(); i++) {
                Asked asked = claimed.get(i);
                boolean same = sql.number(
                                "SELECT count(*) FROM thoughts WHERE seq = ? AND content = ? AND deleted_at IS NULL",
                                asked.seq(),
                                asked.content())
                        > 0;
                if (same) {
                    added.addAll(new SuggestionRows(sql).add(asked.id(), findings.get(i), now));
                    sql.update("DELETE FROM thoughts_to_ask WHERE thought_seq = ?", asked.seq());
                }
            }
            return added;
        });
    }

    /// The tags that the user gives, the most used first.
    List<String> tags() {
        return database.read(sql -> sql.query("""
                SELECT value AS tag, count(*) AS uses FROM thoughts, json_each(thoughts.tags)
                WHERE tags <> '[]' AND deleted_at IS NULL AND length(value) BETWEEN 1 AND ?
                GROUP BY value ORDER BY uses DESC, value LIMIT ?
                """, row -> row.text("tag"), LONGEST_TAG, MOST_TAGS));
    }

    private static Asked asked(Row row) {
        List<String> tags = row.words("tags").stream()
                .filter(tag -> !tag.isBlank() && tag.length() <= LONGEST_TAG)
                .limit(MOST_TAGS)
                .toList();
        return new Asked(row.number("seq"), row.text("id"), row.text("content"), tags);
    }
}
