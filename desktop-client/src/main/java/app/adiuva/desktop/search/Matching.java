package app.adiuva.desktop.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Rows of one kind that hold a text, as a condition of a query over them.
///
/// @param where true for them
/// @param parameters of its `?`
public record Matching(String where, List<String> parameters) {
    public Matching {
        parameters = List.copyOf(parameters);
    }

    /// Rows with these words one after another, of which the last may be unfinished; all rows when there is no word
    /// in the text.
    ///
    /// @param seq the column of the query that holds the row's `seq`
    public static Matching typed(Kind kind, String seq, String text) {
        return of(kind, seq, Term.typed(text));
    }

    /// As [#typed], with a last word that is whole.
    public static Matching whole(Kind kind, String seq, String text) {
        return of(kind, seq, Term.typed(text).stream().map(Term::finished).toList());
    }

    private static Matching of(Kind kind, String seq, List<Term> terms) {
        List<String> conditions = new ArrayList<>();
        List<String> parameters = new ArrayList<>();
        List<Term> indexed = terms.stream().filter(term -> !term.unspaced()).toList();
        if (!indexed.isEmpty()) {
            conditions.add("%1$s IN (SELECT rowid FROM %2$s WHERE %2$s MATCH ?)".formatted(seq, kind.index()));
            parameters.add(indexed.stream().map(Term::match).collect(Collectors.joining(" + ")));
        }
        for (Term term : terms) {
            if (term.unspaced()) {
                conditions.add("%s IN (SELECT seq FROM %s WHERE instr(body, ?))".formatted(seq, kind.view()));
                parameters.add(term.typed());
            }
        }
        return new Matching(conditions.isEmpty() ? "TRUE" : String.join(" AND ", conditions), parameters);
    }
}
