package app.adiuva.desktop.backup;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.job.Job;
import app.adiuva.desktop.store.DatabaseCopy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Until backups are set up, keeps a copy of the database for each of the last days on which something was changed, in
/// the profile. It helps against mistakes, not against a broken disk. Copies are whole databases, for their owner
/// alone. With backups on, nothing is added, and what is there stays. Used by the thread of the jobs; reading is
/// thread-safe.
public final class DailyCopies implements Job {
    /// So many days are kept.
    public static final int KEPT = 3;

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final long ROOM = 256L << 20;
    private static final String UNFINISHED = ".part";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final AppPaths paths;
    private final BackupFiles files;
    private final Workspace workspace;
    private final Supplier<String> account;

    /// @param account whose backups make copies needless, as [BackupFiles#of]; it may become another one
    public DailyCopies(AppPaths paths, Workspace workspace, Supplier<String> account) {
        this.paths = paths;
        this.files = BackupFiles.of(paths, "");
        this.workspace = workspace;
        this.account = account;
    }

    /// A copy of the whole database.
    public record Copy(Path file, Instant made) {}

    @Override
    public String name() {
        return "backup.daily_copy";
    }

    /// Takes some seconds for a large database.
    ///
    /// @throws BackupFailure `no_space`
    @Override
    public Duration step() throws InterruptedException {
        try {
            if (isDue()) {
                make();
            }
            return PAUSE;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The copies that there are, the newest first.
    public List<Copy> all() {
        if (Files.notExists(files.dailyCopies())) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(files.dailyCopies())) {
            return found.flatMap(file -> copy(file).stream())
                    .sorted(Comparator.comparing(Copy::made).reversed())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean isDue() {
        if (new KeyFile(BackupFiles.of(paths, account.get()).key()).exists()) {
            return false;
        }
        Instant now = workspace.clock().instant();
        Instant newest = all().stream()
                .map(Copy::made)
                .filter(made -> !made.isAfter(now))
                .findFirst()
                .orElse(Instant.EPOCH);
        LocalDate day = LocalDate.ofInstant(newest, workspace.zone());
        return !day.equals(LocalDate.now(workspace.clock())) && workspace.changesSince(newest) > 0;
    }

    /// It gets its name when it is whole and on the disk.
    private void make() throws IOException, InterruptedException {
        AppPaths.ownerOnlyFolder(files.folder());
        AppPaths.ownerOnlyFolder(files.dailyCopies());
        sweep();
        Run.requireSpace(files.dailyCopies(), Files.size(paths.database()) + ROOM);
        Path target = files.dailyCopies().resolve(UUID.randomUUID() + UNFINISHED);
        DatabaseCopy.take(paths.database(), target, (_, _) -> {});
        try (FileChannel written = FileChannel.open(target, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Instant now = workspace.clock().instant();
        Path named = files.dailyCopies().resolve(STAMP.format(now) + ".db");
        Files.move(target, named, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        for (Copy old : inOrderOfWorth(now).skip(KEPT).toList()) {
            Files.deleteIfExists(old.file());
        }
    }

    /// The newest first, and last those whose time has not come: the clock was ahead when they were made, or it is
    /// behind now.
    private Stream<Copy> inOrderOfWorth(Instant now) {
        return all().stream().sorted(Comparator.comparing(copy -> copy.made().isAfter(now)));
    }

    /// Removes what a process that was killed has left.
    private void sweep() throws IOException {
        try (Stream<Path> left = Files.list(files.dailyCopies())) {
            for (Path each :
                    left.filter(file -> file.toString().endsWith(UNFINISHED)).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    private static Optional<Copy> copy(Path file) {
        String name = file.getFileName().toString();
        if (!name.matches("[0-9]{8}-[0-9]{6}\\.db")) {
            return Optional.empty();
        }
        return Optional.of(new Copy(file, STAMP.parse(name.substring(0, name.length() - 3), Instant::from)));
    }
}
