package app.adiuva.desktop.doctor;

import app.adiuva.contracts.health.Health;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.backup.BackupStatus;
import app.adiuva.desktop.backup.Backups;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.doctor.Chores.Chore;
import app.adiuva.desktop.embedding.Embeddings;
import app.adiuva.desktop.job.JobLog;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Looks at everything that the app needs here, and says of each what it found and what to do about it. No finding
/// holds anything that the user wrote, nor a secret. Blocking; for one thread.
public final class Doctor {
    private static final Duration TOLERATED_SKEW = Duration.ofSeconds(30);

    private final AppPaths paths;
    private final Machine machine;
    private final Clock clock;
    private final Supplier<Workspace> workspace;
    private final Supplier<CloudConnection> cloud;
    private final Function<RuntimeException, String> words;

    private @Nullable Health health;

    /// @param workspace opens the records when they are first asked for
    /// @param cloud opens the way to the cloud
    /// @param words what a failure says to people
    public Doctor(
            AppPaths paths,
            Map<String, String> environment,
            Clock clock,
            Supplier<Workspace> workspace,
            Supplier<CloudConnection> cloud,
            Function<RuntimeException, String> words) {
        this.paths = paths;
        this.machine = new Machine(environment);
        this.clock = clock;
        this.workspace = workspace;
        this.cloud = cloud;
        this.words = words;
    }

    /// All findings. Reads the whole database and asks the cloud.
    public List<Check> examine() {
        List<Check> checks = new ArrayList<>();
        Secrets secrets = new Secrets(paths.home());
        for (Supplier<Check> check : List.<Supplier<Check>>of(
                machine::jdk,
                machine::display,
                machine::gtk,
                machine::fonts,
                () -> machine.notices(System.getProperty("os.name", "")),
                () -> Machine.disk(paths.home()),
                this::database,
                this::understanding,
                this::jobs,
                this::checkIns,
                this::retention,
                this::backup,
                secrets::signIn,
                secrets::keys,
                this::cloud,
                this::clock,
                machine::zone)) {
            checks.add(check.get());
        }
        return checks;
    }

    /// The findings as lines of text, to be sent to somebody who helps.
    public static String report(String version, List<Check> checks) {
        StringBuilder lines = new StringBuilder("Adiuva " + version + "\n");
        for (Check check : checks) {
            lines.append("%-5s%-14s%s%n".formatted(check.status().wire(), check.name(), check.detail()));
        }
        return lines.toString();
    }

    private Check database() {
        try {
            List<String> problems = workspace.get().integrityProblems();
            String file = "%s, %d kB".formatted(paths.database(), kilobytes());
            return problems.isEmpty()
                    ? Check.ok("database", file + ", intact")
                    : Check.fail(
                            "database",
                            file + ", damaged",
                            "Copy the file away, then restore a backup or ask for help with this report.");
        } catch (RuntimeException failure) {
            return Check.fail("database", words.apply(failure), "Nothing was deleted. See docs/cli.md, exit code 5.");
        }
    }

    private long kilobytes() {
        try {
            return Files.size(paths.database()) / 1024;
        } catch (IOException unreadable) {
            return 0;
        }
    }

    private Check understanding() {
        try {
            Embeddings.Progress progress = workspace.get().embeddings().progress();
            return Check.ok(
                    "understanding",
                    "%d of %d thoughts".formatted(progress.understood(), progress.understood() + progress.waiting()));
        } catch (RuntimeException failure) {
            return Check.fail("understanding", words.apply(failure), "See the database.");
        }
    }

    private Check jobs() {
        try {
            Chores chores = Chores.of(workspace.get());
            String left = "%d thoughts to read, %d questions waiting, %d files put away"
                    .formatted(left(chores, Chore.READING), left(chores, Chore.OUTBOX), left(chores, Chore.FILES));
            List<String> troubles = new ArrayList<>();
            for (Chore chore : Chore.values()) {
                JobLog.Trouble trouble = state(chores, chore).trouble();
                if (trouble != null && !trouble.over()) {
                    troubles.add(chore.job() + " fails since " + trouble.at() + " (" + trouble.code() + ")");
                }
            }
            return troubles.isEmpty()
                    ? Check.ok("jobs", left)
                    : Check.warn(
                            "jobs",
                            left + "; " + String.join(", ", troubles),
                            "It is tried again every minute while the window is open; the disk above may say why.");
        } catch (RuntimeException failure) {
            return Check.fail("jobs", words.apply(failure), "See the database.");
        }
    }

    private static Chores.State state(Chores chores, Chore chore) {
        return Objects.requireNonNull(chores.states().get(chore));
    }

    private static long left(Chores chores, Chore chore) {
        return state(chores, chore).left();
    }

    private Check checkIns() {
        try {
            Chores chores = Chores.of(workspace.get());
            Instant next = chores.nextCheckIn();
            String then = next == null ? "next when there are new thoughts" : "next " + next;
            return Check.ok(
                    "check-ins",
                    (chores.lastCheckIn() == null ? "none yet" : "last " + chores.lastCheckIn()) + ", "
                            + (chores.checkInsOff() ? "none by themselves" : then));
        } catch (RuntimeException failure) {
            return Check.fail("check-ins", words.apply(failure), "See the database.");
        }
    }

    private Check retention() {
        try {
            Chores chores = Chores.of(workspace.get());
            return Check.ok(
                    "retention",
                    (chores.tidied() == null ? "never yet" : "last " + chores.tidied()) + ", "
                            + (chores.nextRemoval() == null
                                    ? "nothing to remove"
                                    : "next removal " + chores.nextRemoval()));
        } catch (RuntimeException failure) {
            return Check.fail("retention", words.apply(failure), "See the database.");
        }
    }

    private Check backup() {
        try {
            BackupStatus status = new Backups(paths, cloud.get(), clock).status();
            BackupStatus.Trouble trouble = status.trouble();
            Instant last = status.lastBackup();
            if (!status.setUp()) {
                return Check.ok("backup", "not set up");
            }
            String made = last == null ? "none made yet" : "last one " + last;
            return trouble == null
                    ? Check.ok("backup", made)
                    : Check.warn(
                            "backup", made + ", then " + trouble.code(), "See Backups, or `adiuva backup status`.");
        } catch (RuntimeException failure) {
            return Check.warn("backup", words.apply(failure), "See `adiuva backup status`.");
        }
    }

    private Check cloud() {
        long start = System.nanoTime();
        try {
            Health found = cloud.get().health();
            health = found;
            long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
            String detail = "%s, version %s, answered after %d ms"
                    .formatted(address(cloud.get().locate()), found.version(), millis);
            return found.ok()
                    ? Check.ok("cloud", detail)
                    : Check.fail("cloud", detail + ", but is unhealthy", "See its log in " + paths.cloudDir());
        } catch (CloudFailure failure) {
            return Check.fail("cloud", failure.detail(), "See the logs in " + paths.cloudDir());
        }
    }

    /// Without a name or password that may stand in it.
    private static String address(URI cloud) {
        return cloud.getRawUserInfo() == null ? cloud.toString() : cloud.getScheme() + "://" + cloud.getHost();
    }

    private Check clock() {
        Instant now = clock.instant();
        Health found = health;
        if (found == null) {
            return Check.ok("clock", now + " (not compared: no cloud)");
        }
        Duration skew =
                Duration.between(Instant.ofEpochSecond(found.timestamp()), now).abs();
        return skew.compareTo(TOLERATED_SKEW) <= 0
                ? Check.ok("clock", now.toString())
                : Check.warn(
                        "clock",
                        "differs from the cloud's by " + skew.toSeconds() + " seconds",
                        "Switch on automatic time in the system's settings.");
    }
}
