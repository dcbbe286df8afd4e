package app.adiuva.desktop.search;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import app.adiuva.desktop.search.Candidates.Candidate;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Sql;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Finds words in everything the user can search. All words must occur; the last may be unfinished. Case and accents
/// do not matter. Words of scripts without spaces, such as Chinese, are found anywhere in a text by reading all texts,
/// newest first, which takes about a tenth of a second for a hundred thousand. Thread-safe.
public final class Search {
    /// So many of the newest matches of each kind are ranked. Older ones of words this frequent are not found: to rank
    /// them all would take the longer the more there are, and tell little apart.
    static final int MOST_RANKED = 500;

    /// So many of the newest rows with each word are ranked, when any of the words will do.
    private static final int MOST_OF_A_WORD = 100;

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::score).reversed();

    private static final Comparator<Candidate> NEWEST_FIRST =
            Comparator.comparingLong(Candidate::seq).reversed();

    private final Database database;

    public Search(Database database) {
        this.database = database;
    }

    /// The best matches among all kinds. Of equals, first those of the kind with fewer matches, then the newest.
    ///
    /// @param text what the user typed; nothing in it is an operator
    public List<Hit> find(String text, int limit) {
        return find(List.of(Kind.values()), text, limit);
    }

    /// The best matches of one kind.
    public List<Hit> find(Kind kind, String text, int limit) {
        return find(List.of(kind), text, limit);
    }

    private List<Hit> find(List<Kind> kinds, String text, int limit) {
        List<Term> terms = Term.typed(text);
        if (terms.isEmpty()) {
            return List.of();
        }
        return database.read(sql -> {
            List<Candidate> found = kinds.stream()
                    .flatMap(kind -> new Candidates(sql, kind).withAll(terms, Math.max(limit, MOST_RANKED)).stream())
                    .toList();
            Map<Kind, Long> matches = found.stream().collect(groupingBy(Candidate::kind, counting()));
            Comparator<Candidate> rarestKindFirst = Comparator.comparing(candidate -> matches.get(candidate.kind()));
            return found.stream()
                    .sorted(BEST_FIRST
                            .thenComparing(rarestKindFirst)
                            .thenComparing(Candidate::kind)
                            .thenComparing(NEWEST_FIRST))
                    .limit(limit)
                    .map(best -> hit(sql, best, terms))
                    .toList();
        });
    }

    /// Ids of rows that hold any of the words, the best first; rare words tell more than frequent ones.
    public List<String> idsOf(Kind kind, List<String> words, int limit) {
        List<Term> terms = words.stream().limit(Term.MOST).map(Term::whole).toList();
        return database.read(sql -> new Candidates(sql, kind)
                .withAny(terms, MOST_OF_A_WORD).stream()
                        .sorted(BEST_FIRST.thenComparing(NEWEST_FIRST))
                        .limit(limit)
                        .map(Candidate::id)
                        .toList());
    }

    private static Hit hit(Sql sql, Candidate best, List<Term> terms) {
        String body = sql.first(
                        "SELECT body FROM " + best.kind().view() + " WHERE seq = ?",
                        row -> row.text("body"),
                        best.seq())
                .orElseThrow();
        return new Hit(best.kind().wire(), best.id(), best.title(), Snippet.of(body, terms), best.score());
    }
}
