package app.adiuva.desktop.cloud;

import app.adiuva.contracts.health.Health;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Version;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// "This computer": the cloud as a process of its own on loopback, shared by every Adiuva of one profile. It is found
/// through its run file, started on demand, and stops by itself after ten idle minutes.
///
/// Thread-safe. However many callers and processes ask at once, one cloud answers all of them: starters queue on a
/// file lock, and a cloud that finds another one running gives way.
public final class LocalCloud implements Address {
    private static final Duration START_LIMIT = Duration.ofSeconds(40);
    private static final Duration HEALTH_LIMIT = Duration.ofSeconds(3);
    private static final long POLL_MILLIS = 20;
    /// Variables that may stand in the user's shell for another program or another cloud.
    static final Set<String> NOT_INHERITED = Set.of(
            "ENV",
            "DATABASE_URL",
            "SECRET_KEY",
            "SECRET_KEY_PREVIOUS",
            "ACCESS_TOKEN_MINUTES",
            "REFRESH_TOKEN_DAYS",
            "SIGN_IN_ATTEMPTS_PER_MINUTE",
            "REQUEST_LIMITS",
            "TRUSTED_PROXIES",
            "REDIS_URL",
            "CORS_ORIGINS",
            "CREDIT_PRICES",
            "PUBLIC_URL",
            "STRIPE_SECRET_KEY",
            "STRIPE_WEBHOOK_SECRET",
            "STRIPE_PRICE_PRO",
            "STRIPE_PRICE_POWER",
            "STRIPE_PRICE_TEAM",
            "STRIPE_CREDIT_PACKS",
            "STRIPE_API_BASE",
            "BACKUP_DIR",
            "S3_BUCKET",
            "S3_ENDPOINT",
            "AWS_REGION",
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "LOG_LEVEL",
            "JAVA_TOOL_OPTIONS");

    private static final File NOTHING = new File(File.separatorChar == '/' ? "/dev/null" : "NUL");

    private final Path runFile;
    private final Path folder;
    private final Path backupPlace;
    private final @Nullable CloudProgram program;
    private @Nullable Process started;

    /// @param runFile where the cloud says where it is
    /// @param folder for its database and its log
    /// @param backupPlace the file that says where backups are kept, see [BackupPlace]; it need not exist
    /// @param program null when this computer has none to start; one that runs is still found
    public LocalCloud(Path runFile, Path folder, Path backupPlace, @Nullable CloudProgram program) {
        this.runFile = runFile;
        this.folder = folder;
        this.backupPlace = backupPlace;
        this.program = program;
    }

    /// The file that the cloud logs to.
    public Path log() {
        return folder.resolve("cloud.log");
    }

    /// The address of a healthy cloud, which is started when there is none.
    ///
    /// @throws CloudFailure.Offline when it does not start
    @Override
    public synchronized URI locate() {
        Optional<URI> running = running();
        return running.isPresent() ? running.get() : start();
    }

    /// The address of the cloud that runs now, if it is healthy and of this very build.
    public Optional<URI> running() {
        return RunFile.read(runFile).filter(this::usable).map(RunFile::address);
    }

    /// Stops the cloud if it was started by this object; one that somebody else started stays.
    @Override
    public synchronized void close() {
        Process mine = started;
        started = null;
        if (mine != null) {
            mine.destroy();
        }
    }

    private boolean usable(RunFile found) {
        return alive(found)
                && Version.CURRENT.equals(found.version())
                && !olderThan(program == null ? null : program.jar(), found)
                && isTold(found.pid())
                && healthy(found.address());
    }

    /// Whether a cloud has the settings of this moment.
    private boolean isTold(long pid) {
        return StartedWith.isTold(startedWith(), pid, backupPlace);
    }

    private Path startedWith() {
        return folder.resolve("started-with.json");
    }

    private static boolean alive(RunFile found) {
        return ProcessHandle.of(found.pid()).filter(ProcessHandle::isAlive).isPresent();
    }

    /// Whether a file was written after the cloud had begun: its program was built again.
    private static boolean olderThan(@Nullable Path file, RunFile found) {
        try {
            return file != null && Files.getLastModifiedTime(file).toInstant().isAfter(found.started());
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean healthy(URI address) {
        try (ApiClient api = new ApiClient(address)) {
            Health health = api.health(HEALTH_LIMIT);
            return health.ok();
        } catch (CloudFailure.Stopped stopped) {
            throw stopped; // who asks has gone; that says nothing of the cloud
        } catch (CloudFailure e) {
            return false;
        }
    }

    private URI start() {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        try {
            AppPaths.ownerOnlyFolder(folder);
            try (FileChannel channel = FileChannel.open(
                    folder.resolve("start.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                queue(channel, deadline); // the lock ends with the channel
                Optional<URI> meanwhile = running();
                return meanwhile.isPresent() ? meanwhile.get() : launch(deadline);
            }
        } catch (IOException e) {
            throw new CloudFailure.Offline(new Silence.NoFolder(folder.toString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CloudFailure.Stopped();
        }
    }

    private void queue(FileChannel channel, long deadline) throws IOException, InterruptedException {
        while (!locked(channel)) {
            pause(deadline);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    private URI launch(long deadline) throws IOException, InterruptedException {
        RunFile.read(runFile).ifPresent(this::clearAway);
        Process process = spawn();
        while (true) {
            Optional<URI> address = running();
            if (address.isPresent()) {
                started = process;
                return address.get();
            }
            if (!process.isAlive() && process.exitValue() != 0) {
                throw notStarted();
            }
            if (knowsOtherSettings(process)) {
                RunFile.read(runFile).ifPresent(this::clearAway);
                process.destroy();
                process.waitFor();
                process = spawn();
            } else if (!process.isAlive()) {
                process = spawn(); // it gave way to one that may have been about to end
            }
            pause(deadline);
        }
    }

    /// They were changed while the cloud was starting, or it has given way to one that does not know them.
    private boolean knowsOtherSettings(Process starting) {
        return !isTold(starting.pid())
                || RunFile.read(runFile)
                        .filter(LocalCloud::alive)
                        .filter(found -> !isTold(found.pid()))
                        .isPresent();
    }

    /// Ends a cloud that is hung or of another build; whatever else has got its process id meanwhile is left alone.
    private void clearAway(RunFile stale) {
        ProcessHandle.of(stale.pid()).filter(process -> isCloud(process, stale)).ifPresent(process -> {
            process.destroy();
            try {
                process.onExit().get(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                process.destroyForcibly();
            }
        });
    }

    /// Told by the command line where the system shows it. Elsewhere by the time: whatever got the id of a cloud
    /// that is gone has begun after that cloud wrote its file.
    private static boolean isCloud(ProcessHandle process, RunFile file) {
        ProcessHandle.Info info = process.info();
        return info.arguments()
                .map(arguments -> List.of(arguments).contains(CloudProgram.MAIN))
                .or(() -> info.startInstant().map(start -> file.started().isAfter(start)))
                .orElse(false);
    }

    private Process spawn() throws IOException {
        if (program == null) {
            throw missing();
        }
        ProcessBuilder builder = new ProcessBuilder(program.command());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeAll(NOT_INHERITED);
        String settings = StartedWith.settings(backupPlace); // before they are read: a change shows
        BackupPlace.read(backupPlace).ifPresent(place -> {
            environment.putAll(place.environment());
            environment.put("DATABASE_URL", "sqlite:" + folder.resolve("cloud-" + place.fingerprint() + ".db"));
        });
        environment.putAll(Map.of(
                "ADIUVA_RUN_FILE",
                runFile.toString(),
                "ADIUVA_CLOUD_DIR",
                folder.toString(),
                "ADIUVA_IDLE_EXIT",
                "PT10M",
                "ADIUVA_LOG_FILE",
                log().toString(),
                "HOST",
                "127.0.0.1",
                "PORT",
                "0"));
        Process process = builder.directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(NOTHING))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("cloud.out").toFile())
                .start();
        new StartedWith(process.pid(), settings).write(startedWith());
        return process;
    }

    private void pause(long deadline) throws InterruptedException {
        if (System.nanoTime() > deadline) {
            throw notStarted();
        }
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }

    private static CloudFailure missing() {
        return new CloudFailure.Offline(Silence.Plain.NO_PROGRAM);
    }

    private CloudFailure notStarted() {
        return new CloudFailure.Offline(new Silence.NotStarted(
                log().toString(), folder.resolve("cloud.out").toString()));
    }
}
