package app.adiuva.desktop.cli;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.Version;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.cli.Terminal.Paint;
import app.adiuva.desktop.doctor.Check;
import app.adiuva.desktop.doctor.Doctor;
import java.util.List;
import java.util.Map;
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

    DoctorVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        if (fresh) {
            Workspace.startFresh(session.paths());
        }
        List<Check> checks = new Doctor(
                        session.paths(),
                        session.environment(),
                        session.clock(),
                        session::workspace,
                        session::cloud,
                        failure -> Failures.of(failure).message())
                .examine();
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
                    checks.stream().map(DoctorVerb::document).toList()));
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
                        + "%-14s".formatted(check.name())
                        + check.detail());
        if (check.advice() != null) {
            terminal().line("                   " + check.advice());
        }
    }

    private static Map<String, @Nullable Object> document(Check check) {
        return object(
                "name",
                check.name(),
                "status",
                check.status().wire(),
                "detail",
                check.detail(),
                "advice",
                check.advice());
    }
}
