package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.backup.format.v1.Secret;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.kit.TaskRunner;
import java.util.Arrays;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Gives the backups another passphrase. Keeps no secret. JavaFX thread only.
final class PassphraseChange {
    private final Vault vault;
    private final BackupWork work;
    private final Latest measuring;
    private final Runnable changed;
    private final ObjectProperty<Strength> strength = new SimpleObjectProperty<>(Strength.NONE);
    private final StringProperty problem = new SimpleStringProperty("");
    private final BooleanProperty working = new SimpleBooleanProperty();

    /// @param changed called when the new one counts
    PassphraseChange(Vault vault, BackupWork work, TaskRunner runner, Runnable changed) {
        this.vault = vault;
        this.work = work;
        this.measuring = new Latest(runner);
        this.changed = changed;
    }

    ReadOnlyObjectProperty<Strength> strength() {
        return strength;
    }

    ReadOnlyStringProperty problem() {
        return problem;
    }

    ReadOnlyBooleanProperty working() {
        return working;
    }

    /// @param typed is wiped
    void measure(char[] typed) {
        measuring.run(() -> Strength.of(typed), strength::set, _ -> strength.set(Strength.NONE));
    }

    /// All three are wiped.
    ///
    /// @param current the passphrase that is replaced, or the recovery phrase
    void change(Secrets.Kind kind, char[] current, char[] fresh, char[] again) {
        boolean same = Arrays.equals(fresh, again);
        Arrays.fill(again, '\0');
        if (!same) {
            Arrays.fill(current, '\0');
            Arrays.fill(fresh, '\0');
            problem.set(text("backup.pass.differ"));
            return;
        }
        problem.set("");
        working.set(true);
        work.ask(
                () -> {
                    try (Secret secret = Secrets.read(kind, current)) {
                        vault.changePassphrase(secret, fresh);
                    } finally {
                        Arrays.fill(fresh, '\0');
                    }
                    return kind;
                },
                _ -> {
                    working.set(false);
                    changed.run();
                },
                failure -> {
                    working.set(false);
                    problem.set(Refusals.words(failure));
                });
    }
}
