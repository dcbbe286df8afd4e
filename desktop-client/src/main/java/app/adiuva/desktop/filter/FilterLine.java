package app.adiuva.desktop.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/// What a filter line says: words that hold together, each a condition of `C`; `-` before one turns it round and
/// quotation marks keep words together.
///
/// @param conditions what was understood
/// @param problems what was not
public record FilterLine<C>(List<C> conditions, List<Problem> problems) {
    /// Characters of a line; a longer one was not meant as a filter, and would be too much for the database.
    public static final int LONGEST = 1_000;

    public FilterLine {
        conditions = List.copyOf(conditions);
        problems = List.copyOf(problems);
    }

    /// What the words mean for one kind of records.
    public interface Language<C> {
        /// @throws NotUnderstood if it means nothing
        C meaning(FilterWord word);

        C not(C condition);
    }

    /// A word that says nothing.
    ///
    /// @param word as it was typed
    public record Problem(Kind kind, String word) {}

    /// What is wrong with a word.
    public enum Kind {
        NO_STATUS,
        NO_PRIORITY,
        NO_TYPE,
        NO_DAY,
        NO_FIELD,
        /// Not a word but the whole line, of which nothing is understood then.
        TOO_LONG
    }

    /// Thrown by a [Language]. It never leaves [FilterLine#parse].
    public static final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final Kind kind;

        public NotUnderstood(Kind kind) {
            super(kind.name());
            this.kind = kind;
        }
    }

    public static <C> FilterLine<C> parse(String line, Language<C> language) {
        if (line.length() > LONGEST) {
            return new FilterLine<>(List.of(), List.of(new Problem(Kind.TOO_LONG, "")));
        }
        List<C> conditions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (FilterWord word : FilterWord.all(line)) {
            try {
                C meant = language.meaning(word);
                conditions.add(word.negated() ? language.not(meant) : meant);
            } catch (NotUnderstood reason) {
                problems.add(new Problem(reason.kind, word.typed()));
            }
        }
        return new FilterLine<>(conditions, problems);
    }

    /// The constants that `words`, with commas between them, name; `any` names all.
    ///
    /// @throws NotUnderstood of this kind if one names none
    public static <E extends Enum<E>> EnumSet<E> constants(Class<E> type, String words, Kind otherwise) {
        EnumSet<E> named = EnumSet.noneOf(type);
        for (String word : words.split(",")) {
            if (word.equals("any")) {
                return EnumSet.allOf(type);
            }
            named.add(constant(type, word, otherwise));
        }
        if (named.isEmpty()) {
            throw new NotUnderstood(otherwise);
        }
        return named;
    }

    /// @throws NotUnderstood of this kind if the word names none
    public static <E extends Enum<E>> E constant(Class<E> type, String word, Kind otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(word.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood(otherwise));
    }
}
