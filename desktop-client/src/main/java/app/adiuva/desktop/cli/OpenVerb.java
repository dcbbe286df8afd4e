package app.adiuva.desktop.cli;

import app.adiuva.desktop.Main;
import app.adiuva.desktop.link.InstanceLock;
import app.adiuva.desktop.link.Link;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `adiuva open`: leads the window to what a link names; starts the window when none is open.
@Command(
        name = "open",
        description = "Open a link in the window: adiuva://task/ID, thought/ID, chat/ID, open/SCREEN, capture?text=…",
        footer = {
            "",
            "A link opens something or fills in a field; it never changes, keeps or sends anything.",
            "" + "Exit codes: 0 opened, 1 no window that answers and no display for one, 2 not a link."
        })
final class OpenVerb extends Verb {
    @Parameters(paramLabel = "LINK", description = "Such as adiuva://open/tasks.")
    String written = "";

    OpenVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        Link link = Link.parse(written)
                .orElseThrow(
                        () -> new CommandFailure(ExitCode.USAGE, "usage", "That is not a link that Adiuva knows."));
        if (InstanceLock.handOver(session.paths().home(), link)) {
            return ExitCode.DONE;
        }
        if (!Main.windowPossible(session.environment())) {
            throw new CommandFailure(
                    ExitCode.FAILED, "no_window", "No window is open and answers, and there is no display for one.");
        }
        Main.openWindow(link.text());
        return ExitCode.DONE;
    }
}
