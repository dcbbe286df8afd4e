package app.adiuva.desktop.ui.backup;

import app.adiuva.desktop.backup.format.v1.RecoveryPhrase;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Some words of a recovery phrase, asked for to see that it was written down.
///
/// @param numbers which ones, counted from 1, ascending
record AskedWords(List<Integer> numbers) {
    static final int COUNT = 3;
    static final AskedWords NONE = new AskedWords(List.of());

    AskedWords {
        numbers = List.copyOf(numbers);
    }

    static AskedWords pick(RandomGenerator random) {
        return new AskedWords(random.ints(1, RecoveryPhrase.WORDS + 1)
                .distinct()
                .limit(COUNT)
                .sorted()
                .boxed()
                .toList());
    }

    /// The number of the first word that was typed wrongly; empty when all are right.
    ///
    /// @param phrase all words
    /// @param typed those that were asked for, in order
    OptionalInt wrong(List<String> phrase, List<String> typed) {
        return IntStream.range(0, numbers.size())
                .filter(i -> !typed.get(i).strip().toLowerCase(Locale.ROOT).equals(phrase.get(numbers.get(i) - 1)))
                .map(numbers::get)
                .findFirst();
    }
}
