package app.adiuva.desktop.filter;

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
        return with(tag, "EXISTS (SELECT 1 FROM json_each(" + column + ") WHERE value = ? COLLATE NOCASE)");
    }

    /// The opposite; what is not known is not.
    public static String not(String sql) {
        return "NOT coalesce(" + sql + ", 0)";
    }
}
