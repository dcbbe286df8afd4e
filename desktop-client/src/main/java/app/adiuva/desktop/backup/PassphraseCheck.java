package app.adiuva.desktop.backup;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;

/// How hard a passphrase is to guess, after zxcvbn (Wheeler, USENIX Security 2016). The server has the wrapped keys,
/// so only the passphrase stands between it and the content.
public final class PassphraseCheck {
    /// The fewest characters.
    public static final int LEAST_LENGTH = 12;

    private static final int LEAST_SCORE = 3;

    private PassphraseCheck() {}

    /// Whether it is strong enough.
    public enum Verdict {
        STRONG(""),
        SHORT("The passphrase has fewer than " + LEAST_LENGTH + " characters. Four or five words that do not belong"
                + " together are strong and easy to keep."),
        GUESSABLE("The passphrase can be guessed. Four or five words that do not belong together are strong and easy to"
                + " keep.");

        private final String advice;

        Verdict(String advice) {
            this.advice = advice;
        }
    }

    /// @param score 0 to 4: how strong
    public record Result(int score, Verdict verdict) {
        public boolean isStrong() {
            return verdict == Verdict.STRONG;
        }

        /// Why it is not strong enough, in English; empty when it is.
        public String advice() {
            return verdict.advice;
        }
    }

    public static Result of(char[] passphrase) {
        char[] copy = passphrase.clone();
        try {
            Strength strength = new Zxcvbn().measure(CharBuffer.wrap(copy), List.of("adiuva"));
            int score = strength.getScore();
            strength.wipe();
            if (passphrase.length < LEAST_LENGTH) {
                return new Result(score, Verdict.SHORT);
            }
            return new Result(score, score < LEAST_SCORE ? Verdict.GUESSABLE : Verdict.STRONG);
        } finally {
            Arrays.fill(copy, '\0');
        }
    }
}
