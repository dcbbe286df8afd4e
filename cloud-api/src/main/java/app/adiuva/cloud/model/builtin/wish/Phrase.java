package app.adiuva.cloud.model.builtin.wish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A pattern of words that a whole clause must fit: `remind me [to|about] <what>`.
///
/// Words stand for themselves; `(a|b c)` is one of several, `[a|b]` the same or nothing, `{task}` any word of a set
/// of [Vocabulary], `<what>` one or more words that are kept (as few as possible), `...` any words or none. Takes
/// time in proportion to the length of the text, whatever the text. Immutable.
final class Phrase {
    private final Node start;

    /// The words that a text must begin with to fit; empty when it may begin with any, or with none.
    private final Set<String> beginnings;

    /// What to read next; every way ends in [End].
    private sealed interface Node {}

    private record End() implements Node {}

    private record Literal(Set<String> words, Node next) implements Node {}

    private record Fork(List<Node> ways) implements Node {}

    /// Any words; with a name they are kept, and there is at least one.
    private record Run(String name, Node next) implements Node {}

    private Phrase(Node start) {
        this.start = start;
        this.beginnings = beginnings(start).map(Set::copyOf).orElse(Set.of());
    }

    private static Optional<Set<String>> beginnings(Node node) {
        return switch (node) {
            case Literal literal -> Optional.of(literal.words());
            case Fork(List<Node> ways) -> {
                Set<String> all = new HashSet<>();
                boolean known = ways.stream()
                        .allMatch(way -> beginnings(way).map(all::addAll).isPresent());
                yield known ? Optional.of(all) : Optional.empty();
            }
            case End _, Run _ -> Optional.empty();
        };
    }

    /// @throws IllegalArgumentException when the pattern is not closed or names no known set of words
    static Phrase of(String pattern) {
        return new Phrase(new Parser(pattern).parse());
    }

    /// The kept words by name, when the whole text fits.
    Optional<Map<String, String>> in(Words words) {
        if (!mayFit(words)) {
            return Optional.empty();
        }
        Search search = new Search(words);
        return search.matches(start, 0) ? Optional.of(search.kept) : Optional.empty();
    }

    /// Most of the phrases that are tried on a text fail at its first word.
    private boolean mayFit(Words words) {
        return beginnings.isEmpty()
                || words.size() > 0
                        && beginnings.contains(words.all().getFirst().lower());
    }

    /// One attempt on one text. Confined to one thread.
    private static final class Search {
        private final Words words;
        private final Map<String, String> kept = new HashMap<>();
        private final IdentityHashMap<Run, Integer> failed = new IdentityHashMap<>();

        private Search(Words words) {
            this.words = words;
        }

        private boolean matches(Node node, int at) {
            return switch (node) {
                case End() -> at == words.size();
                case Literal(Set<String> set, Node next) ->
                    at < words.size() && set.contains(words.all().get(at).lower()) && matches(next, at + 1);
                case Fork(List<Node> ways) -> any(ways, at);
                case Run run -> runs(run, at);
            };
        }

        private boolean any(List<Node> ways, int at) {
            for (Node way : ways) {
                if (matches(way, at)) {
                    return true;
                }
            }
            return false;
        }

        /// A run that found no end from some word on finds none from a later word either.
        private boolean runs(Run run, int at) {
            if (at >= failed.getOrDefault(run, Integer.MAX_VALUE)) {
                return false;
            }
            boolean keeps = !run.name().isEmpty();
            for (int end = keeps ? at + 1 : at; end <= words.size(); end++) {
                if (matches(run.next(), end)) {
                    if (keeps) {
                        kept.put(run.name(), words.between(at, end));
                    }
                    return true;
                }
            }
            failed.put(run, at);
            return false;
        }
    }

    /// Reads a pattern from its end, so that each node knows the next one.
    private static final class Parser {
        private final List<String> signs = new ArrayList<>();
        private int at;

        private Parser(String pattern) {
            for (String part :
                    pattern.replaceAll("([\\[\\]()|])", " $1 ").strip().split("\\s+")) {
                signs.add(part);
            }
            at = signs.size() - 1;
        }

        private Node parse() {
            Node node = sequence(new End());
            if (at >= 0) {
                throw new IllegalArgumentException("a phrase opens what it does not close");
            }
            return node;
        }

        private Node sequence(Node next) {
            Node node = next;
            while (at >= 0 && !Set.of("(", "[", "|").contains(signs.get(at))) {
                String sign = signs.get(at--);
                node = switch (sign) {
                    case ")" -> new Fork(alternatives(node, "("));
                    case "]" -> optional(node);
                    case "..." -> new Run("", node);
                    default -> single(sign, node);
                };
            }
            return node;
        }

        private static Node single(String sign, Node next) {
            if (sign.startsWith("<")) {
                return new Run(sign.substring(1, sign.length() - 1), next);
            }
            return new Literal(
                    sign.startsWith("{") ? Vocabulary.set(sign.substring(1, sign.length() - 1)) : Set.of(sign), next);
        }

        private Node optional(Node next) {
            List<Node> ways = new ArrayList<>(alternatives(next, "["));
            ways.add(next);
            return new Fork(ways);
        }

        private List<Node> alternatives(Node next, String opening) {
            List<Node> ways = new ArrayList<>();
            do {
                ways.addFirst(sequence(next));
            } while (at >= 0 && signs.get(at--).equals("|"));
            if (!signs.get(at + 1).equals(opening)) {
                throw new IllegalArgumentException("a phrase closes what it does not open");
            }
            return ways;
        }
    }
}
