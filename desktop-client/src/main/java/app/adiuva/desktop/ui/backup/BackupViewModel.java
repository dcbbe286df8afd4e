package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.backup.BackupFailure;
import app.adiuva.desktop.backup.BackupResult;
import app.adiuva.desktop.backup.Preview;
import app.adiuva.desktop.backup.Restored;
import app.adiuva.desktop.backup.StoredBackup;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Toasts;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The backups that there are, and what can be done with them. JavaFX thread only.
public final class BackupViewModel {
    private final Desk desk;
    private final Vault vault;
    private final BackupWatch watch;
    private final BackupWork work;
    private final Runnable replaced;
    private final ObservableList<BackupLine> lines = FXCollections.observableArrayList();
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    private final StringProperty problem = new SimpleStringProperty("");
    private final StringProperty restored = new SimpleStringProperty("");
    private final BooleanProperty newcomer = new SimpleBooleanProperty();
    private final BooleanProperty exchanging = new SimpleBooleanProperty();
    private boolean inFront;
    /// Nothing can change the list while it is read: one piece of work runs at a time.
    private boolean reading;

    /// @param replaced called when other records have taken the place of those that were open
    public BackupViewModel(Desk desk, Vault vault, BackupWatch watch, BackupWork work, Runnable replaced) {
        this.desk = desk;
        this.vault = vault;
        this.watch = watch;
        this.work = work;
        this.replaced = replaced;
        watch.status().subscribe(now -> newcomer.set(now != null && now.undecided()));
    }

    BackupWatch watch() {
        return watch;
    }

    BackupWork work() {
        return work;
    }

    /// Newest first.
    ObservableList<BackupLine> lines() {
        return lines;
    }

    /// False until the list was read.
    ReadOnlyBooleanProperty loaded() {
        return loaded;
    }

    /// Why the list could not be read, or what was asked for last could not be done; empty for nothing.
    ReadOnlyStringProperty problem() {
        return problem;
    }

    /// When the backup was made whose restore can be undone; empty for none.
    ReadOnlyStringProperty restored() {
        return restored;
    }

    /// Whether this computer was connected to backups and the user has to say whose records are right. Until then
    /// nothing is backed up by itself.
    ReadOnlyBooleanProperty newcomer() {
        return newcomer;
    }

    /// Whether the records are being replaced, or wait for it: until that has ended, no more is asked for.
    ReadOnlyBooleanProperty exchanging() {
        return exchanging;
    }

    /// The screen came to the front.
    void shown() {
        inFront = true;
        watch.refresh();
        reload();
    }

    /// Another screen is in front.
    void hidden() {
        inFront = false;
    }

    /// Backups were turned on: the first one is made at once.
    void turnedOn() {
        backUp();
    }

    /// Backups that there were already have been opened.
    void connected() {
        watch.refreshSilently();
        reload();
    }

    /// What is here is what will be backed up next.
    void keepWhatIsHere() {
        newcomer.set(false); // at once; the disk hears of it with the backup
        backUp();
    }

    void backUp() {
        work.start(Activity.Kind.BACKUP, vault::now, this::backedUp, this::explain);
    }

    /// Without words, unless something is wrong: nobody asked for it.
    void backUpUnasked() {
        work.start(Activity.Kind.BACKUP, vault::now, this::backedUpUnasked, this::failedUnasked);
    }

    /// Tries a whole restore into a scratch folder.
    void prove() {
        work.start(
                Activity.Kind.PROOF,
                vault::proveWhole,
                _ -> {
                    desk.toasts().say(text("backup.proven"));
                    settled();
                },
                this::explain);
    }

    void proveUnasked() {
        work.start(Activity.Kind.PROOF, vault::proveWhole, _ -> settled(), this::failedUnasked);
    }

    void restoreNewest() {
        lines.stream()
                .map(BackupLine::backup)
                .filter(StoredBackup::readable)
                .findFirst()
                .ifPresent(this::restore);
    }

    /// Puts a backup into the place of the records that are open.
    void restore(StoredBackup backup) {
        exchange(Activity.Kind.RESTORE, (listener, stop) -> vault.restoreInPlace(backup.id(), listener, stop), () -> {
            restored.set(desk.formats().moment(backup.created(), false));
            exchanged(text("backup.restored", restored.get()), new Toasts.Action(text("undo"), this::undo));
        });
    }

    /// One at a time, also while it waits for its turn: a second press would take the first one back.
    private void exchange(Activity.Kind kind, BackupWork.Job<Restored> job, Runnable done) {
        if (exchanging.get()) {
            return;
        }
        exchanging.set(true);
        work.start(
                kind,
                job,
                _ -> {
                    exchanging.set(false);
                    done.run();
                },
                failure -> {
                    exchanging.set(false);
                    explain(failure);
                });
    }

    void restoreInto(Path folder, StoredBackup backup) {
        work.start(
                Activity.Kind.RESTORE_INTO,
                (listener, stop) -> vault.restoreInto(folder, backup.id(), listener, stop),
                (Restored done) -> {
                    desk.toasts().say(text("backup.restored.into", done.place()));
                    settled();
                },
                this::explain);
    }

    /// Puts back what the last restore replaced, once.
    void undo() {
        if (!restored.get().isEmpty()) {
            exchange(Activity.Kind.UNDO, vault::undoRestore, () -> {
                restored.set("");
                exchanged(text("backup.undone"), null);
            });
        }
    }

    void forget(StoredBackup backup) {
        work.ask(
                () -> {
                    vault.forget(backup.id());
                    return backup;
                },
                _ -> {
                    desk.toasts().say(text("backup.forgotten"));
                    reload();
                },
                this::explain);
    }

    /// Asks what a restore would change.
    void preview(StoredBackup backup, Consumer<Preview> done, Consumer<String> failed) {
        work.ask(() -> vault.preview(backup.id()), done, failure -> failed.accept(Refusals.words(failure)));
    }

    PassphraseChange changePassphrase() {
        return new PassphraseChange(vault, work, desk.runner(), () -> {
            desk.navigator().closeOverlay();
            desk.toasts().say(text("backup.changed"));
        });
    }

    /// Another place was chosen: what was known belongs to the former one.
    public void moved() {
        lines.clear();
        loaded.set(false);
        restored.set("");
        problem.set("");
        watch.refreshSilently();
    }

    /// Reads the list again.
    void reload() {
        var status = watch.status().get();
        if (inFront && !reading && status != null && status.setUp()) {
            reading = true;
            work.ask(vault::list, this::show, failure -> {
                reading = false;
                problem.set(Refusals.words(failure));
            });
        }
    }

    private void show(List<StoredBackup> all) {
        reading = false;
        lines.setAll(BackupLine.of(all, desk.formats()));
        loaded.set(true);
        problem.set("");
    }

    private void backedUp(BackupResult result) {
        desk.toasts()
                .say(
                        switch (result) {
                            case BackupResult.Made made ->
                                text("backup.made", desk.formats().bytes(made.sentBytes()));
                            case BackupResult.Unchanged _ -> text("backup.unchanged");
                        });
        backedUpUnasked(result);
    }

    /// What is not as it should be is told, whoever asked for the backup.
    private void backedUpUnasked(BackupResult result) {
        if (result instanceof BackupResult.Made made && made.damagedBackup() > 0) {
            desk.toasts().warn(text("backup.replaced", made.damagedBackup()));
        }
        if (result instanceof BackupResult.Made made && made.restlessFiles() > 0) {
            desk.toasts().warn(text("backup.restless", made.restlessFiles()));
        }
        settled();
    }

    private void exchanged(String message, Toasts.@Nullable Action back) {
        desk.edits().exchanged();
        replaced.run();
        if (back == null) {
            desk.toasts().say(message);
        } else {
            desk.toasts().say(message, back);
        }
        settled();
    }

    private void settled() {
        problem.set("");
        watch.refreshSilently();
        reload();
    }

    private void explain(Exception failure) {
        String words = Refusals.words(failure);
        if (Refusals.is(failure, BackupFailure.Kind.STOPPED)) {
            desk.toasts().say(words);
        } else {
            problem.set(words);
            desk.toasts().warn(words);
        }
        watch.refreshSilently();
    }

    private void failedUnasked(Exception failure) {
        if (!Refusals.is(failure, BackupFailure.Kind.BUSY)) {
            watch.refresh();
        }
    }
}
