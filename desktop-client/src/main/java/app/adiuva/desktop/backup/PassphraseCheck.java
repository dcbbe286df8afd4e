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

    /// @param score 0 to 4: how strong
    /// @param advice for the user, why it is not strong enough; empty when it is
    public record Result(int score, String advice) {
        public boolean isStrong() {
            return advice.isEmpty();
        }
    }

    public static Result of(char[] passphrase) {
        char[] copy = passphrase.clone();
        try {
            Strength strength = new Zxcvbn().measure(CharBuffer.wrap(copy), List.of("adiuva"));
            int score = strength.getScore();
            strength.wipe();
            if (passphrase.length < LEAST_LENGTH) {
                return new Result(
                        score,
                        "The passphrase has fewer than " + LEAST_LENGTH + " characters. Four or five words that do not"
                                + " belong together are strong and easy to keep.");
            }
            return new Result(
                    score,
                    score < LEAST_SCORE
                            ? "The passphrase can be guessed. Four or five words that do not belong together are strong"
                                    + " and easy to keep."
                            : "");
        } finally {
            Arrays.fill(copy, '\0');
        }
    }
}
