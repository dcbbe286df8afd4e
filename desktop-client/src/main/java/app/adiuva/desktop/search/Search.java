package app.adiuva.desktop.search;

import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Row;
import java.util.List;
import java.util.Optional;

/// Finds words in everything the user can search. All words must occur; the last may be unfinished. Thread-safe.
public final class Search {
    private static final int SNIPPET_WORDS = 16;

    private final Database database;

    public Search(Database database) {
        this.database = database;
    }

    /// The best matches by BM25, words in titles counting four times. For one or two letters the newest matches: to
    /// rank the many that begin with them would take long and mean little.
    ///
    /// @param text what the user typed; nothing in it is an operator
    public List<Hit> find(String text, int limit) {
        Optional<FtsQuery> query = FtsQuery.of(text);
        if (query.isEmpty()) {
            return List.of();
        }
        String order = query.get().isShort() ? "rowid DESC" : "rank";
        return database.read(sql -> sql.query(
                """
                SELECT kind, id, title, %s AS score,
                    snippet(search_index, 1, '', '', '…', %d) AS snippet
                FROM search_index WHERE search_index MATCH ? AND rank MATCH 'bm25(4.0, 1.0)' ORDER BY %s LIMIT ?
                """.formatted(query.get().isShort() ? "0.0" : "-rank", SNIPPET_WORDS, order),
                Search::hit,
                query.get().match(),
                limit));
    }

    /// Ids of rows of one kind that contain any of the words, the best first.
    public List<String> idsOf(String kind, List<String> words, int limit) {
        if (words.isEmpty()) {
            return List.of();
        }
        return database.read(sql -> sql.query(
                "SELECT id FROM search_index WHERE search_index MATCH ? AND kind = ? ORDER BY rank LIMIT ?",
                row -> row.text("id"),
                FtsQuery.anyOf(words),
                kind,
                limit));
    }

    private static Hit hit(Row row) {
        return new Hit(
                row.text("kind"),
                row.text("id"),
                row.text("title"),
                row.text("snippet").replaceAll("\\s+", " ").strip(),
                row.real("score"));
    }
}
