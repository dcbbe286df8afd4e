package app.adiuva.desktop.search;

import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Row;
import app.adiuva.desktop.store.Sql;
import java.util.List;
import java.util.Optional;

/// Finds words in everything the user can search. All words must occur; the last may be unfinished. Thread-safe.
public final class Search {
    private static final int SNIPPET_WORDS = 16;

    /// Ranking stops at so many of the newest matches: more would cost time and tell nothing apart.
    private static final int MOST_RANKED = 5_000;

    /// The rows that match, best first by BM25 among the newest; words in titles count four times.
    private static final String RANKED = """
            SELECT row, score FROM (
                SELECT rowid AS row, -bm25(search_index, 4.0, 1.0, 0.0) AS score
                FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT ?)
            ORDER BY score DESC LIMIT ?
            """;

    private final Database database;

    public Search(Database database) {
        this.database = database;
    }

    private record Ranked(long row, double score) {}

    /// The best matches. For one or two letters the newest: to rank all that begin with them would mean little.
    ///
    /// @param text what the user typed; nothing in it is an operator
    public List<Hit> find(String text, int limit) {
        Optional<FtsQuery> query = FtsQuery.of(text);
        if (query.isEmpty()) {
            return List.of();
        }
        String match = query.get().match();
        int ranked = query.get().isShort() ? limit : MOST_RANKED;
        return database.read(sql -> rank(sql, match, ranked, limit).stream()
                .flatMap(best -> hit(sql, match, best).stream())
                .toList());
    }

    /// Ids of rows of one kind that contain any of the words, the best first.
    public List<String> idsOf(String kind, List<String> words, int limit) {
        if (words.isEmpty()) {
            return List.of();
        }
        String match = FtsQuery.anyOf(kind, words);
        return database.read(sql -> rank(sql, match, MOST_RANKED, limit).stream()
                .flatMap(
                        best -> sql
                                .first("SELECT id FROM search_index WHERE rowid = ?", row -> row.text("id"), best.row())
                                .stream())
                .toList());
    }

    private static List<Ranked> rank(Sql sql, String match, int ranked, int limit) {
        return sql.query(RANKED, row -> new Ranked(row.number("row"), row.real("score")), match, ranked, limit);
    }

    private static Optional<Hit> hit(Sql sql, String match, Ranked best) {
        return sql.first("""
                SELECT kind, id, title, snippet(search_index, 1, '', '', '…', ?) AS snippet
                FROM search_index WHERE search_index MATCH ? AND rowid = ?
                """, row -> hit(row, best.score()), SNIPPET_WORDS, match, best.row());
    }

    private static Hit hit(Row row, double score) {
        return new Hit(
                row.text("kind"),
                row.text("id"),
                row.text("title"),
                row.text("snippet").replaceAll("\\s+", " ").strip(),
                score);
    }
}
