package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.backup.FoundBackups;
import app.adiuva.desktop.backup.format.v1.Secret;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.kit.TaskRunner;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// How backups are turned on: step by step, and nothing is stored before the last one. What is secret is wiped with
/// [#leave]. JavaFX thread only.
public final class SetupViewModel {
    private final Errands errands;
    private final Vault vault;
    private final RandomGenerator random;
    private final Latest measuring;
    private final ObjectProperty<Step> step = new SimpleObjectProperty<>(Step.INTRODUCTION);
    private final ObjectProperty<Strength> strength = new SimpleObjectProperty<>(Strength.NONE);
    private List<FoundBackups> found = List.of();
    private AskedWords asked = AskedWords.NONE;
    private Vault.@Nullable Unfinished unfinished;
    private Vault.@Nullable Unfinished lent;
    private char[] passphrase = {};
    private Runnable turnedOn = () -> {};
    private Runnable connected = () -> {};

    /// @param random picks the words that are asked for
    public SetupViewModel(TaskRunner runner, Vault vault, RandomGenerator random) {
        this.errands = new Errands(runner);
        this.vault = vault;
        this.random = random;
        this.measuring = new Latest(runner);
    }

    enum Step {
        INTRODUCTION,
        PASSPHRASE,
        PHRASE,
        CHECK,
        OTHERS,
        CONNECT
    }

    /// @param turnedOn called when backups are on and there is none yet
    /// @param connected called when those that there were are open
    void onEnd(Runnable turnedOn, Runnable connected) {
        this.turnedOn = turnedOn;
        this.connected = connected;
    }

    ReadOnlyObjectProperty<Step> step() {
        return step;
    }

    /// What stands in the way; empty for nothing.
    ReadOnlyStringProperty problem() {
        return errands.problem();
    }

    ReadOnlyBooleanProperty working() {
        return errands.working();
    }

    ReadOnlyObjectProperty<Strength> strength() {
        return strength;
    }

    List<FoundBackups> found() {
        return found;
    }

    /// The recovery phrase; empty when there is none to show.
    List<String> words() {
        return unfinished == null ? List.of() : unfinished.words();
    }

    /// Which words are asked for, counted from 1.
    List<Integer> asked() {
        return asked.numbers();
    }

    /// Looks for backups that there are already.
    void begin() {
        errands.run(vault::begin, this::begun);
    }

    private void begun(Vault.Beginning beginning) {
        switch (beginning) {
            case Vault.Beginning.Fresh fresh -> {
                unfinished = fresh.setUp();
                go(Step.PASSPHRASE);
            }
            case Vault.Beginning.OfThisAccount _ -> go(Step.CONNECT);
            case Vault.Beginning.OfOthers others -> {
                unfinished = others.setUp();
                found = others.found();
                go(Step.OTHERS);
            }
        }
    }

    /// Leaves what other computers have kept alone.
    void leaveOthers() {
        go(startsAnew() ? Step.PASSPHRASE : Step.CONNECT);
    }

    /// Whether new backups can be begun: this account has none.
    boolean startsAnew() {
        return unfinished != null;
    }

    void takeOver(FoundBackups taken) {
        errands.run(
                () -> {
                    vault.takeOver(taken);
                    return taken;
                },
                _ -> {
                    wipe();
                    go(Step.CONNECT);
                });
    }

    /// Opens backups again that this computer has lost the thread of; another one may have taken them over.
    void connectAgain() {
        errands.run(vault::found, others -> {
            found = others;
            go(others.isEmpty() ? Step.CONNECT : Step.OTHERS);
        });
    }

    /// Measures a passphrase while it is typed.
    ///
    /// @param typed is wiped
    void measure(char[] typed) {
        measuring.run(() -> Strength.of(typed), strength::set, _ -> strength.set(Strength.NONE));
    }

    /// Goes on to the recovery phrase.
    ///
    /// @param again is wiped
    void choose(char[] typed, char[] again) {
        boolean same = Arrays.equals(typed, again);
        Arrays.fill(again, '\0');
        if (!same) {
            Arrays.fill(typed, '\0');
            errands.say(text("backup.pass.differ"));
            return;
        }
        Arrays.fill(passphrase, '\0');
        passphrase = typed;
        char[] copy = typed.clone();
        errands.run(() -> Strength.of(copy), measured -> {
            if (measured.isStrong()) {
                go(Step.PHRASE);
            } else {
                errands.say(measured.score() < 0 ? text("backup.pass.empty") : measured.advice());
            }
        });
    }

    /// The words were written down: some are asked for.
    void written() {
        asked = AskedWords.pick(random);
        go(Step.CHECK);
    }

    /// Turns backups on when these are the words asked for.
    void confirm(List<String> typed) {
        Vault.Unfinished ready = unfinished;
        if (ready == null) {
            return;
        }
        OptionalInt wrong = asked.wrong(ready.words(), typed);
        if (wrong.isPresent()) {
            errands.say(text("backup.check.wrong", wrong.getAsInt()));
            return;
        }
        char[] secret = passphrase.clone();
        lent = ready;
        errands.carry(
                () -> {
                    try {
                        ready.turnOn(secret);
                    } finally {
                        Arrays.fill(secret, '\0');
                    }
                    return ready;
                },
                () -> takeBack(ready),
                here -> end(here, turnedOn));
    }

    private void end(boolean here, Runnable told) {
        if (here) {
            leave();
        }
        told.run();
    }

    /// A set-up that the user has left while it was being turned on is wiped only now.
    private void takeBack(Vault.Unfinished used) {
        lent = null;
        if (!isSame(used, unfinished)) {
            used.close();
        }
    }

    /// @param typed a passphrase or recovery phrase; is wiped
    void connect(Secrets.Kind kind, char[] typed) {
        errands.carry(
                () -> {
                    try (Secret secret = Secrets.read(kind, typed)) {
                        vault.connect(secret);
                    }
                    return kind;
                },
                () -> {},
                here -> end(here, connected));
    }

    /// Writes the recovery kit into a file that only its owner can read.
    void saveKit(Path file, RecoveryKit kit, Runnable saved) {
        errands.run(() -> kit.save(file), _ -> saved.run());
    }

    /// Prints the recovery kit.
    ///
    /// @param print says whether it was printed
    void printKit(Callable<Boolean> print, Runnable printed) {
        errands.run(print, done -> {
            if (done) {
                printed.run();
            }
        });
    }

    /// One step back, or out.
    void back() {
        switch (step.get()) {
            case PHRASE -> go(Step.PASSPHRASE);
            case CHECK -> go(Step.PHRASE);
            case PASSPHRASE -> {
                if (found.isEmpty()) {
                    leave();
                } else {
                    go(Step.OTHERS);
                }
            }
            case INTRODUCTION, OTHERS, CONNECT -> leave();
        }
    }

    /// Forgets everything and goes back to the beginning. What is on its way is stopped, unless it changes where
    /// backups go.
    void leave() {
        errands.leave();
        measuring.stop();
        wipe();
        go(Step.INTRODUCTION);
    }

    private void wipe() {
        if (unfinished != null && !isSame(unfinished, lent)) {
            unfinished.close();
        }
        unfinished = null;
        Arrays.fill(passphrase, '\0');
        passphrase = new char[0];
        strength.set(Strength.NONE);
        asked = AskedWords.NONE;
        found = List.of();
    }

    @SuppressWarnings("ReferenceEquality") // the very set-up, not one like it
    private static boolean isSame(Vault.Unfinished one, Vault.@Nullable Unfinished other) {
        return one == other;
    }

    private void go(Step next) {
        errands.say("");
        step.set(next);
    }
}
