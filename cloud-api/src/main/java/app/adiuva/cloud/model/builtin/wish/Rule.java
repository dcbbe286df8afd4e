package app.adiuva.cloud.model.builtin.wish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Phrases that mean the same kind of wish, and the wish they mean. Immutable.
record Rule(List<Phrase> phrases, Function<Said, Optional<? extends Wish>> meaning) {
    Rule {
        phrases = List.copyOf(phrases);
    }

    /// A clause that fits a phrase, and the words that the phrase keeps.
    record Said(Clause clause, Map<String, String> kept) {

        /// The kept words of this name, or an empty text.
        String get(String name) {
            return kept.getOrDefault(name, "");
        }

        boolean has(String name) {
            return kept.containsKey(name);
        }
    }

    /// The wish when one of the phrases fits; `meaning` may still say that it is none.
    static Rule maybe(Function<Said, Optional<? extends Wish>> meaning, String... phrases) {
        return new Rule(Stream.of(phrases).map(Phrase::of).toList(), meaning);
    }

    static Rule of(Function<Said, ? extends Wish> meaning, String... phrases) {
        return maybe(said -> Optional.of(meaning.apply(said)), phrases);
    }

    Optional<Wish> read(Clause clause) {
        for (Phrase phrase : phrases) {
            Optional<? extends Wish> wish =
                    phrase.in(clause.words()).flatMap(kept -> meaning.apply(new Said(clause, kept)));
            if (wish.isPresent()) {
                return wish.map(Wish.class::cast);
            }
        }
        return Optional.empty();
    }
}
