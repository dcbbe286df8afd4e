package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.backup.PassphraseCheck;
import java.util.Arrays;

/// How hard a passphrase is to guess.
///
/// @param score 0 to 4, below 0 for nothing typed
/// @param advice empty when it is strong
record Strength(int score, String advice) {
    static final Strength NONE = new Strength(-1, "");

    /// Takes its time for a long one: call it inside a [app.adiuva.desktop.ui.kit.TaskRunner].
    ///
    /// @param typed is wiped
    static Strength of(char[] typed) {
        try {
            if (typed.length == 0) {
                return NONE;
            }
            if (typed.length > Secrets.LONGEST) {
                return new Strength(0, text("backup.pass.long", Secrets.LONGEST));
            }
            PassphraseCheck.Result result = PassphraseCheck.of(typed);
            return new Strength(result.score(), words(result.verdict()));
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    private static String words(PassphraseCheck.Verdict verdict) {
        return switch (verdict) {
            case STRONG -> "";
            case SHORT -> text("backup.pass.short", PassphraseCheck.LEAST_LENGTH);
            case GUESSABLE -> text("backup.pass.guessed");
        };
    }

    boolean isStrong() {
        return score >= 0 && advice.isEmpty();
    }
}
