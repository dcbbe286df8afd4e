package app.adiuva.desktop.cli;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.contracts.health.Health;
import app.adiuva.desktop.Version;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.cli.Terminal.Paint;
import app.adiuva.desktop.cloud.CloudFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `adiuva doctor`: what works here, what is missing, and what to do about it.
@Command(
        name = "doctor",
        description = "Check what works and what is missing on this computer.",
        footer = {"", "Exit codes: 0 nothing failed (warnings included), 1 something failed."})
final class DoctorVerb extends Verb.WithJson {
    @Option(names = "--fresh", description = "First start with an empty database, after a damaged one was kept aside.")
    boolean fresh;

    private static final Duration TOLERATED_SKEW = Duration.ofSeconds(30);

    private @Nullable Health health;

    DoctorVerb(Session session) {
        super(session);
    }

    @Override
    protected ExitCode run() {
        if (fresh) {
            Workspace.startFresh(session.paths());
        }
        List<Check> checks = new ArrayList<>();
        Machine machine = new Machine(session.environment());
        for (Supplier<Check> check : List.<Supplier<Check>>of(
                machine::jdk,
                machine::display,
                machine::gtk,
                machine::fonts,
                () -> Machine.disk(session.paths().home()),
                this::database,
                this::cloud,
                this::clock,
                machine::zone)) {
            checks.add(check.get());
        }
        boolean failed = checks.stream().anyMatch(c -> c.status() == Check.Status.FAIL);
        if (json) {
            document(object(
                    "ok",
                    !failed,
                    "version",
                    Version.CURRENT,
                    "home",
                    session.paths().home().toString(),
                    "checks",
                    checks.stream().map(Check::toJson).toList()));
        } else {
            checks.forEach(this::print);
        }
        return failed ? ExitCode.FAILED : ExitCode.DONE;
    }

    private void print(Check check) {
        Paint paint = switch (check.status()) {
            case OK -> Paint.GREEN;
            case WARN -> Paint.YELLOW;
            case FAIL -> Paint.RED;
        };
        terminal()
                .line(terminal().paint(paint, "%-5s".formatted(check.status().wire()))
                        + "%-9s ".formatted(check.name())
                        + check.detail());
        if (check.advice() != null) {
            terminal().line("               " + check.advice());
        }
    }

    private Check database() {
        try {
            return session.workspace().integrityProblems().isEmpty()
                    ? Check.ok("database", session.paths().database() + ", intact")
                    : Check.fail(
                            "database",
                            session.paths().database() + " is damaged",
                            "Copy the file away, then restore a backup or ask for help with this report.");
        } catch (RuntimeException e) {
            Failures.Report report = Failures.of(e);
            return Check.fail("database", report.message(), "Nothing was deleted. See docs/cli.md, exit code 5.");
        }
    }

    private Check cloud() {
        long start = System.nanoTime();
        try {
            health = session.cloud().health();
            long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
            String detail = "%s, version %s, answered after %d ms"
                    .formatted(session.cloud().locate(), health.version(), millis);
            return health.ok()
                    ? Check.ok("cloud", detail)
                    : Check.fail(
                            "cloud",
                            detail + ", but is unhealthy",
                            "See its log in " + session.paths().cloudDir());
        } catch (CloudFailure e) {
            return Check.fail(
                    "cloud", e.detail(), "See the logs in " + session.paths().cloudDir());
        }
    }

    private Check clock() {
        Instant now = session.clock().instant();
        if (health == null) {
            return Check.ok("clock", now + " (not compared: no cloud)");
        }
        Duration skew =
                Duration.between(Instant.ofEpochSecond(health.timestamp()), now).abs();
        return skew.compareTo(TOLERATED_SKEW) <= 0
                ? Check.ok("clock", now.toString())
                : Check.warn(
                        "clock",
                        "differs from the cloud's by " + skew.toSeconds() + " seconds",
                        "Switch on automatic time in the system's settings.");
    }
}
