package app.adiuva.desktop.ui;

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
import app.adiuva.desktop.ui.backup.Vault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The backups in the pictures: some weeks of them, or none yet. Nothing is stored anywhere, and nothing changes.
///
/// @param setUp whether backups are on
record DemoVault(Instant now, boolean setUp) implements Vault {
    private static final List<Long> AGE_MINUTES = List.of(12L, 1_100L, 2_460L, 3_980L, 5_410L, 12_700L, 22_900L);
    private static final List<Long> TASKS = List.of(12L, 12L, 11L, 9L, 9L, 7L, 4L);
    private static final List<Long> THOUGHTS = List.of(5L, 4L, 4L, 3L, 3L, 3L, 1L);
    private static final List<Long> MESSAGES = List.of(18L, 14L, 14L, 14L, 10L, 6L, 2L);
    private static final List<Long> ADDED = List.of(86_016L, 61_440L, 118_784L, 40_960L, 102_400L, 94_208L, 1_245_184L);

    @Override
    public BackupStatus status() {
        return setUp
                ? new BackupStatus(
                        true, false, ago(AGE_MINUTES.getFirst()), ago(12), now.minus(Duration.ofDays(3)), null)
                : new BackupStatus(false, false, null, null, null, null);
    }

    @Override
    public List<DailyCopies.Copy> copies() {
        return List.of(new DailyCopies.Copy(Path.of("/"), now.minus(Duration.ofHours(3))));
    }

    @Override
    public Where place() {
        return new Where.Own(new BackupPlace.Folder(Path.of("/media/sam/Backup disk/Adiuva")), Path.of("/"));
    }

    @Override
    public Beginning begin() {
        return new Beginning.Fresh(new Example());
    }

    @Override
    public List<StoredBackup> list() {
        List<StoredBackup> all = new ArrayList<>();
        long size = ADDED.stream().mapToLong(Long::longValue).sum();
        for (int i = 0; i < AGE_MINUTES.size(); i++) {
            all.add(stored(i, size));
            size -= ADDED.get(i);
        }
        return all;
    }

    private StoredBackup stored(int i, long size) {
        int sequence = AGE_MINUTES.size() - i;
        return new StoredBackup(
                "demo-" + sequence, true, sequence, ago(AGE_MINUTES.get(i)), size, ADDED.get(i), "0.1.0", 2, rows(i));
    }

    private static List<TableRows> rows(int i) {
        return List.of(
                new TableRows("tasks", TASKS.get(i)),
                new TableRows("thoughts", THOUGHTS.get(i)),
                new TableRows("events", 4),
                new TableRows("messages", MESSAGES.get(i)));
    }

    @Override
    public Preview preview(String id) {
        List<TableRows> today = rows(0);
        StoredBackup wanted =
                list().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        List<Preview.TableChange> tables = new ArrayList<>();
        for (int i = 0; i < today.size(); i++) {
            TableRows then = wanted.rows().get(i);
            tables.add(new Preview.TableChange(
                    then.table(), then.rows(), today.get(i).rows()));
        }
        return new Preview(wanted, tables);
    }

    @Override
    public void moveTo(BackupPlace place) {
        throw Drawn.silence();
    }

    @Override
    public List<FoundBackups> found() {
        return List.of();
    }

    @Override
    public void takeOver(FoundBackups found) {
        throw Drawn.silence();
    }

    @Override
    public void connect(Secret secret) {
        throw Drawn.silence();
    }

    @Override
    public void changePassphrase(Secret current, char[] fresh) {
        throw Drawn.silence();
    }

    @Override
    public BackupResult now(Consumer<Progress> listener, Cancellation cancellation) {
        throw Drawn.silence();
    }

    @Override
    public Proof proveWhole(Consumer<Progress> listener, Cancellation cancellation) {
        throw Drawn.silence();
    }

    @Override
    public Restored restoreInPlace(String id, Consumer<Progress> listener, Cancellation cancellation) {
        throw Drawn.silence();
    }

    @Override
    public Restored restoreInto(Path folder, String id, Consumer<Progress> listener, Cancellation cancellation) {
        throw Drawn.silence();
    }

    @Override
    public Restored undoRestore(Consumer<Progress> listener, Cancellation cancellation) {
        throw Drawn.silence();
    }

    @Override
    public void forget(String id) {
        throw Drawn.silence();
    }

    private Instant ago(long minutes) {
        return now.minus(Duration.ofMinutes(minutes));
    }

    /// A phrase that opens nothing.
    private record Example() implements Unfinished {
        @Override
        public List<String> words() {
            return List.of(("orbit velvet cactus lemon harvest piano glide tunnel saddle whisper ocean brick meadow"
                            + " kitten radar fossil jungle amber cradle ticket shrimp noble window apple")
                    .split(" "));
        }

        @Override
        public void turnOn(char[] passphrase) {
            throw Drawn.silence();
        }

        @Override
        public void close() {}
    }
}
