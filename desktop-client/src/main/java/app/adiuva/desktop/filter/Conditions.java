package app.adiuva.desktop.filter;

import app.adiuva.desktop.store.AnyCase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The WHERE of a query while it is written. Text comes in as parameters alone. Confined to the thread that writes it.
public final class Conditions {
    private final List<@Nullable Object> parameters = new ArrayList<>();

    /// In the order of their `?`.
    public List<@Nullable Object> parameters() {
        return parameters;
    }

    /// `sql`, whose one `?` stands for the value.
    public String with(Object value, String sql) {
        parameters.add(value);
        return sql;
    }

    /// Whether a column holds one of these, written in lower case.
    public String in(String column, Collection<? extends Enum<?>> values) {
        return values.stream()
                .sorted()
                .map(value -> with(value.name().toLowerCase(Locale.ROOT), "?"))
                .collect(Collectors.joining(", ", column + " IN (", ")"));
    }

    /// Whether a column of times lies in these days; false where there is no time.
    public String in(String column, Days days) {
        List<String> ends = new ArrayList<>();
        if (days.from() != null) {
            ends.add(with(days.from(), column + " >= ?"));
        }
        if (days.before() != null) {
            ends.add(with(days.before(), column + " < ?"));
        }
        return ends.isEmpty() ? column + " IS NOT NULL" : "(" + String.join(" AND ", ends) + ")";
    }

    /// Whether a column that is a JSON array holds the tag, compared without regard to case.
    public String tagged(String column, String tag) {
        return "EXISTS (SELECT 1 FROM json_each(" + column + ") WHERE " + is("value", tag) + ")";
    }

    /// Whether a column is the text, compared without regard to case.
    public String is(String column, String text) {
        AnyCase wanted = new AnyCase(text);
        return with(wanted.text(), wanted.is(column));
    }

    /// Whether the text stands in a column, compared without regard to case.
    public String holds(String column, String text) {
        AnyCase wanted = new AnyCase(text);
        return with(wanted.pattern(), wanted.in(column));
    }

    /// The opposite; what is not known is not.
    public static String not(String sql) {
        return "NOT coalesce(" + sql + ", 0)";
    }
}
