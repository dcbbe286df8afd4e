package app.adiuva.desktop.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/// A text that is looked for in a column without regard to case, in any script.
///
/// SQLite knows the case of ASCII alone. Of other letters it asks the function `fold`, which takes so much longer that
/// only a text with such letters pays for it, and only for columns that have some too.
///
/// @param text in lower case
public record AnyCase(String text) {
    public AnyCase {
        text = fold(text);
    }

    /// As two texts are that differ in case alone.
    public static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /// Whether the column is the text, its one `?` being [#text].
    public String is(String column) {
        return isAscii() ? column + " = ? COLLATE NOCASE" : folded(column, "= ?");
    }

    /// Whether the text stands in the column, its one `?` being [#pattern].
    public String in(String column) {
        String holds = "LIKE ? ESCAPE '!'";
        return isAscii() ? column + " " + holds : folded(column, holds);
    }

    public String pattern() {
        return "%" + text.replaceAll("([%_!])", "!$1") + "%";
    }

    private boolean isAscii() {
        return text.chars().allMatch(letter -> letter < 128);
    }

    private static String folded(String column, String comparison) {
        return "CASE WHEN %1$s GLOB '*[^ -~]*' THEN fold(%1$s) %2$s ELSE 0 END".formatted(column, comparison);
    }

    /// Makes `fold` known to a connection.
    static void teach(Connection connection) throws SQLException {
        Function.create(connection, "fold", new Fold(), 1, Function.FLAG_DETERMINISTIC);
    }

    /// One for each connection.
    private static final class Fold extends Function {
        @Override
        protected void xFunc() throws SQLException {
            @Nullable String text = value_text(0);
            result(text == null ? null : fold(text));
        }
    }
}
