package app.adiuva.desktop.cli.backup;

import app.adiuva.desktop.backup.BackupFailure;
import app.adiuva.desktop.backup.PassphraseCheck;
import app.adiuva.desktop.backup.format.v1.FormatException;
import app.adiuva.desktop.backup.format.v1.Passphrase;
import app.adiuva.desktop.backup.format.v1.RecoveryPhrase;
import app.adiuva.desktop.backup.format.v1.Secret;
import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Terminal;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Asks for what opens backups: without echo in a terminal, as lines of the standard input from a program. Arguments
/// and variables never hold it, because other programs can read those.
final class SecretQuestions {
    private static final Pattern WORDS = Pattern.compile("\\s*+(\\S++\\s++){23}\\S++\\s*+");
    private static final int TRIES = 3;
    private static final int LONGEST = 200;

    private final Terminal terminal;

    SecretQuestions(Terminal terminal) {
        this.terminal = terminal;
    }

    /// Does something with a new passphrase that is strong enough, typed twice in a terminal. It is wiped afterwards.
    void withFresh(String prompt, Consumer<char[]> work) {
        char[] fresh = fresh(prompt);
        try {
            work.accept(fresh);
        } finally {
            Arrays.fill(fresh, '\0');
        }
    }

    private char[] fresh(String prompt) {
        while (true) {
            char[] typed = some(prompt);
            String reason = reasonAgainst(typed);
            if (reason.isEmpty()) {
                return typed;
            }
            Arrays.fill(typed, '\0');
            if (!terminal.interactive()) {
                throw new CommandFailure(ExitCode.USAGE, "backup_weak_passphrase", reason + " Nothing was changed.");
            }
            terminal.error(reason);
        }
    }

    private String reasonAgainst(char[] typed) {
        if (typed.length > LONGEST) {
            return "The passphrase has more than " + LONGEST + " characters.";
        }
        PassphraseCheck.Result strength = PassphraseCheck.of(typed);
        if (!strength.isStrong()) {
            return strength.advice();
        }
        if (!terminal.interactive()) {
            return "";
        }
        char[] again = some("Once more: ");
        try {
            return Arrays.equals(typed, again) ? "" : "These were not the same. Type it twice again.";
        } finally {
            Arrays.fill(again, '\0');
        }
    }

    /// Tries the passphrase or recovery phrase that is typed; a terminal has three tries.
    void withCurrent(String prompt, Consumer<Secret> work) {
        for (int left = terminal.interactive() ? TRIES : 1; ; left--) {
            try (Secret secret = current(prompt)) {
                work.accept(secret);
                return;
            } catch (BackupFailure failure) {
                if (failure.kind() != BackupFailure.Kind.WRONG_SECRET || left == 1) {
                    throw failure;
                }
                terminal.error(failure.detail());
            }
        }
    }

    private Secret current(String prompt) {
        char[] typed = some(prompt);
        try {
            return WORDS.matcher(CharBuffer.wrap(typed)).matches()
                    ? RecoveryPhrase.parse(typed)
                    : new Passphrase(typed);
        } catch (FormatException wrong) {
            throw new CommandFailure(
                    ExitCode.REFUSED,
                    "backup_wrong_secret",
                    "These are 24 words, but not a recovery phrase: " + wrong.getMessage()
                            + ". Nothing was changed; look for a mistyped word.");
        } catch (IllegalArgumentException unusable) {
            throw new CommandFailure(
                    ExitCode.USAGE, "not_text", "A passphrase has 1 to 1,024 bytes of text. Nothing was changed.");
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    private char[] some(String prompt) {
        char[] typed = terminal.readSecret(prompt);
        if (typed.length == 0) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "empty_text",
                    "No passphrase was given. Nothing was changed. From a program it is a line of the standard input.");
        }
        return typed;
    }
}
