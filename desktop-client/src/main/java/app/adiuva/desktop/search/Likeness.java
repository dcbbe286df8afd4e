package app.adiuva.desktop.search;

import app.adiuva.desktop.store.Sql;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Thoughts that share rare words with a text, ranked by BM25. Words that many thoughts hold tell nothing and would
/// make
/// the ranking read them all. Inside one transaction.
public record Likeness(Sql sql) {
    /// A word in more thoughts than this is no longer rare, nor is one in more than a tenth of them.
    private static final int RARE = 250;

    private static final int MOST_WORDS = 10;
    private static final int MOST_TRIED = 60;

    /// @param words that both say, as the other says them
    public record Alike(long row, List<String> words) {}

    /// @param row that is not to be found
    public List<Alike> thoughts(long row, String text, int most) {
        List<Term> rare = rare(text);
        if (rare.isEmpty()) {
            return List.of();
        }
        String match = rare.stream().map(Term::match).collect(Collectors.joining(" OR "));
        return sql.query(
                """
                SELECT i.rowid AS seq, v.body FROM search_thoughts i JOIN searchable_thoughts v ON v.seq = i.rowid
                WHERE search_thoughts MATCH ? AND i.rowid <> ? ORDER BY bm25(search_thoughts), i.rowid DESC LIMIT ?
                """, found -> new Alike(found.number("seq"), shared(found.text("body"), rare)), match, row, most);
    }

    private static List<String> shared(String body, List<Term> rare) {
        Map<String, String> shared = new LinkedHashMap<>();
        for (Tokens tokens = new Tokens(body); tokens.next(); ) {
            String folded = tokens.folded();
            if (rare.stream().anyMatch(term -> term.folded().equals(folded))) {
                shared.putIfAbsent(folded, tokens.word());
            }
        }
        return List.copyOf(shared.values());
    }

    private record Counted(Term term, long rows) {}

    private List<Term> rare(String text) {
        Map<String, Term> terms = new LinkedHashMap<>();
        for (Tokens tokens = new Tokens(text); terms.size() < MOST_TRIED && tokens.next(); ) {
            if (tokens.word().length() > 2) {
                terms.putIfAbsent(tokens.folded(), Term.whole(tokens.word()));
            }
        }
        long rare = Math.clamp(sql.number("SELECT max(seq) FROM thoughts") / 10, 3, RARE);
        List<Counted> counted = new ArrayList<>();
        for (Term term : terms.values()) {
            long rows = sql.number(
                    "SELECT count(*) FROM (SELECT 1 FROM search_thoughts WHERE search_thoughts MATCH ? LIMIT ?)",
                    term.match(),
                    rare + 1);
            if (rows > 1 && rows <= rare) {
                counted.add(new Counted(term, rows));
            }
        }
        return counted.stream()
                .sorted(Comparator.comparingLong(Counted::rows))
                .limit(MOST_WORDS)
                .map(Counted::term)
                .toList();
    }
}
