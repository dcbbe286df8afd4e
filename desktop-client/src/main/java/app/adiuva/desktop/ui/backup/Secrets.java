package app.adiuva.desktop.ui.backup;

import app.adiuva.desktop.backup.format.v1.Passphrase;
import app.adiuva.desktop.backup.format.v1.RecoveryPhrase;
import app.adiuva.desktop.backup.format.v1.Secret;
import java.util.Arrays;

/// Secrets on their way from a field to the backups, as characters that can be wiped.
final class Secrets {
    /// The most characters of a passphrase that is chosen here.
    static final int LONGEST = 256;

    private Secrets() {}

    /// What a person has kept.
    enum Kind {
        PASSPHRASE,
        PHRASE
    }

    /// What a field holds.
    static char[] typed(CharSequence characters) {
        char[] copy = new char[characters.length()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = characters.charAt(i);
        }
        return copy;
    }

    /// @param typed is wiped
    /// @throws app.adiuva.desktop.backup.format.v1.FormatException `phrase`, when it is no recovery phrase
    static Secret read(Kind kind, char[] typed) {
        try {
            return switch (kind) {
                case PASSPHRASE -> new Passphrase(typed);
                case PHRASE -> RecoveryPhrase.parse(typed);
            };
        } finally {
            Arrays.fill(typed, '\0');
        }
    }
}
