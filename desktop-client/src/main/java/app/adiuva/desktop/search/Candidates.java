package app.adiuva.desktop.search;

import app.adiuva.desktop.store.Row;
import app.adiuva.desktop.store.Sql;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The newest rows of one kind that hold the words, each with its relevance. Inside one transaction.
record Candidates(Sql sql, Kind kind) {
    /// Characters of a body that decide about its relevance.
    private static final int START = 2_000;

    private static final String COLUMNS =
            "SELECT v.seq, v.id, v.title, substr(v.body, 1, " + START + ") AS start FROM ";

    /// A row that may be shown.
    record Candidate(Kind kind, long seq, String id, String title, double score) {}

    /// Rows that hold all terms: the index finds those with spaces between them, the others are looked for in the
    /// texts.
    List<Candidate> withAll(List<Term> terms, int most) {
        Relevance relevance = new Relevance(terms);
        List<Term> indexed = terms.stream().filter(term -> !term.unspaced()).toList();
        List<Term> unspaced = terms.stream().filter(Term::unspaced).toList();
        List<@Nullable Object> parameters = new ArrayList<>();
        StringBuilder query = new StringBuilder(COLUMNS);
        if (indexed.isEmpty()) {
            query.append(kind.view()).append(" v WHERE true");
        } else {
            query.append(kind.index()).append(" i CROSS JOIN ").append(kind.view());
            query.append(" v ON v.seq = i.rowid WHERE ").append(kind.index()).append(" MATCH ?");
            parameters.add(indexed.stream().map(Term::match).collect(Collectors.joining(" AND ")));
        }
        for (Term term : unspaced) {
            query.append(" AND (instr(v.body, ?) OR instr(v.title, ?))");
            parameters.add(term.typed());
            parameters.add(term.typed());
        }
        query.append(" ORDER BY ")
                .append(indexed.isEmpty() ? "v.seq" : "i.rowid")
                .append(" DESC LIMIT ?");
        parameters.add(most);
        return sql.query(query.toString(), row -> candidate(row, relevance, true), parameters.toArray());
    }

    /// Rows that hold any of the terms. A term that fewer rows hold weighs more; those that `most` rows
    /// or more hold all weigh the same, since to count further would mean to read on.
    List<Candidate> withAny(List<Term> terms, int most) {
        Set<Long> rows = new LinkedHashSet<>();
        List<Term> weighed = new ArrayList<>();
        for (Term term : terms) {
            List<Long> found = newest(term, most);
            weighed.add(term.weighing(1 + Math.log((double) most / Math.max(1, found.size()))));
            rows.addAll(found);
        }
        Relevance relevance = new Relevance(weighed);
        return rows.stream()
                .flatMap(seq -> sql
                        .first(
                                COLUMNS + kind.view() + " v WHERE v.seq = ?",
                                row -> candidate(row, relevance, false),
                                seq)
                        .stream())
                .toList();
    }

    private List<Long> newest(Term term, int most) {
        return sql.query(
                "SELECT rowid AS seq FROM %1$s WHERE %1$s MATCH ? ORDER BY rowid DESC LIMIT ?".formatted(kind.index()),
                row -> row.number("seq"),
                term.match(),
                most);
    }

    private Candidate candidate(Row row, Relevance relevance, boolean all) {
        String title = row.text("title");
        return new Candidate(
                kind, row.number("seq"), row.text("id"), title, relevance.of(title, row.text("start"), all));
    }
}
