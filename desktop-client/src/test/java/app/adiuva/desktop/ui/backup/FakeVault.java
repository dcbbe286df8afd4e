package app.adiuva.desktop.ui.backup;

import app.adiuva.contracts.backup.FoundBackups;
import app.adiuva.desktop.backup.BackupResult;
import app.adiuva.desktop.backup.BackupStatus;
import app.adiuva.desktop.backup.DailyCopies;
import app.adiuva.desktop.backup.Preview;
import app.adiuva.desktop.backup.Proof;
import app.adiuva.desktop.backup.Restored;
import app.adiuva.desktop.backup.StoredBackup;
import app.adiuva.desktop.backup.format.v1.Secret;
import app.adiuva.desktop.backup.snapshot.Progress;
import app.adiuva.desktop.cloud.BackupPlace;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.store.DatabaseCopy.TableRows;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Backups that do nothing but remember what they were asked, and fail when a test says so.
final class FakeVault implements Vault {
    static final List<String> WORDS = new ArrayList<>();

    static {
        for (int i = 1; i <= 24; i++) {
            WORDS.add("word" + (char) ('a' + i));
        }
    }

    final List<String> calls = new ArrayList<>();
    final List<Line> listed = new ArrayList<>();
    BackupStatus status = new BackupStatus(false, false, null, null, null, null);
    Where where = new Where.Own(null, Path.of("/profile/cloud/backups"));

    @Nullable
    RuntimeException failure;

    @Nullable
    Cancellation running;

    List<FoundBackups> others = List.of();
    boolean accountHasBackups;
    boolean wiped;
    String passphrase = "";

    record Line(String id, long sequence, Instant created, long tasks) {}

    @Override
    public BackupStatus status() {
        return status;
    }

    @Override
    public List<DailyCopies.Copy> copies() {
        return List.of();
    }

    @Override
    public Where place() {
        return where;
    }

    @Override
    public void moveTo(BackupPlace place) {
        called("move");
        where = new Where.Own(place, Path.of("/profile/cloud/backups"));
    }

    @Override
    public Beginning begin() {
        called("begin");
        if (accountHasBackups) {
            return new Beginning.OfThisAccount();
        }
        return others.isEmpty() ? new Beginning.Fresh(new Begun()) : new Beginning.OfOthers(others, new Begun());
    }

    @Override
    public List<FoundBackups> found() {
        return others;
    }

    @Override
    public void takeOver(FoundBackups found) {
        called("take over " + found.id());
    }

    @Override
    public void connect(Secret secret) {
        called("connect");
        status = new BackupStatus(true, true, null, null, null, null);
    }

    @Override
    public void changePassphrase(Secret current, char[] fresh) {
        passphrase = new String(fresh);
        called("change");
    }

    @Override
    public BackupResult now(Consumer<Progress> listener, Cancellation cancellation) {
        running = cancellation;
        listener.accept(new Progress(Progress.Step.SENDING, 1, 4, 1));
        called("now");
        status = new BackupStatus(
                status.setUp(),
                false,
                status.lastBackup(),
                status.lastProof(),
                status.lastFullProof(),
                status.trouble());
        return new BackupResult.Unchanged();
    }

    @Override
    public Proof proveWhole(Consumer<Progress> listener, Cancellation cancellation) {
        called("prove");
        return new Proof(true, 1, Instant.EPOCH, 1, 1, 1);
    }

    @Override
    public List<StoredBackup> list() {
        called("list");
        return listed.stream()
                .map(line -> new StoredBackup(
                        line.id,
                        true,
                        line.sequence,
                        line.created,
                        10,
                        5,
                        "1",
                        1,
                        List.of(new TableRows("tasks", line.tasks))))
                .toList();
    }

    @Override
    public Preview preview(String id) {
        called("preview " + id);
        return new Preview(list().getFirst(), List.of());
    }

    @Override
    public Restored restoreInPlace(String id, Consumer<Progress> listener, Cancellation cancellation) {
        called("restore " + id);
        return new Restored(1, Instant.EPOCH, Path.of("db"), Path.of("safety"), 0);
    }

    @Override
    public Restored restoreInto(Path folder, String id, Consumer<Progress> listener, Cancellation cancellation) {
        called("restore " + id + " into " + folder);
        return new Restored(1, Instant.EPOCH, folder, folder, 0);
    }

    @Override
    public Restored undoRestore(Consumer<Progress> listener, Cancellation cancellation) {
        called("undo");
        return new Restored(0, Instant.EPOCH, Path.of("db"), Path.of("safety"), 0);
    }

    @Override
    public void forget(String id) {
        called("forget " + id);
    }

    private void called(String call) {
        calls.add(call);
        if (failure != null) {
            throw failure;
        }
    }

    private final class Begun implements Unfinished {
        @Override
        public List<String> words() {
            return Collections.unmodifiableList(WORDS);
        }

        @Override
        public void turnOn(char[] typed) {
            passphrase = new String(typed);
            called("turn on");
            status = new BackupStatus(true, false, null, null, null, null);
        }

        @Override
        public void close() {
            wiped = true;
        }
    }
}
