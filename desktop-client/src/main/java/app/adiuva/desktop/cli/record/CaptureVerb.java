package app.adiuva.desktop.cli.record;

import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.Main;
import app.adiuva.desktop.attachment.AttachmentRefused;
import app.adiuva.desktop.attachment.Offered;
import app.adiuva.desktop.attachment.Refusal;
import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.InputText;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.ShortId;
import app.adiuva.desktop.cli.Verb;
import app.adiuva.desktop.link.InstanceLock;
import app.adiuva.desktop.link.Link;
import app.adiuva.desktop.thought.Thought;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `adiuva capture`: stores a thought, durably and without any cloud.
@Command(
        name = "capture",
        description = "Store a thought. It is on disk before this returns; no cloud is involved.",
        footer = {
            "",
            "Without a text and at a terminal or with nothing to read, a capture sheet opens, also when no window is open.",
            "Exit codes: 0 stored, 1 a file could not be attached, 2 the text cannot be taken, 5 the database cannot be used."
        })
public final class CaptureVerb extends Verb.WithJson {
    private static final int MAX_LENGTH = 100_000;

    @Parameters(arity = "0..*", paramLabel = "TEXT", description = "The thought; standard input when absent or `-`.")
    List<String> words = List.of();

    @Option(names = "--attach", paramLabel = "FILE", description = "Attach a copy of this file; may be given again.")
    List<Path> files = List.of();

    public CaptureVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        boolean nothingSaid = words.isEmpty() && files.isEmpty() && !json;
        if (nothingSaid && terminal().interactive() && openSheet()) {
            return ExitCode.DONE;
        }
        String text = words.isEmpty() ? "-" : String.join(" ", words);
        String content;
        try {
            content = InputText.of(text, terminal().input(), MAX_LENGTH);
        } catch (CommandFailure failure) {
            if (nothingSaid && failure.code().equals(InputText.EMPTY) && openSheet()) {
                return ExitCode.DONE; // bound to a key of the desktop, there is no input
            }
            throw failure;
        }
        Thought thought = session.workspace().thoughts().capture(content);
        attach(thought);
        if (json) {
            document(session.rows().thought(thought));
        } else {
            terminal().line("Kept as thought " + ShortId.of(thought.id()));
        }
        return ExitCode.DONE;
    }

    /// Opens the quick capture of the window, or alone when none is open; false when there is no display for it.
    private boolean openSheet() {
        Link sheet = new Link.Capture("");
        if (InstanceLock.handOver(session.paths().home(), sheet)) {
            return true;
        }
        boolean possible = Main.windowPossible(session.environment());
        if (possible) {
            Main.openWindow(sheet.text());
        }
        return possible;
    }

    private void attach(Thought thought) {
        List<Refusal> refused = session.workspace()
                .attachments()
                .addAll(
                        Table.THOUGHTS,
                        thought.id(),
                        files.stream().<Offered>map(Offered.OfFile::new).toList());
        if (!refused.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "not_attached",
                    "Not attached: "
                            + refused.stream()
                                    .map(each -> each.name() + ": " + why(each.reason()))
                                    .collect(Collectors.joining(" "))
                            + " The thought is kept as " + ShortId.of(thought.id()) + ".",
                    Map.of("thought", thought.id()));
        }
    }

    private static String why(AttachmentRefused.Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> "it is larger than 100 MB.";
            case NO_FILE -> "it is no file.";
            case UNREADABLE -> "it cannot be read.";
            case DISK_FULL -> "the disk is full. Make room and try again.";
            case NOT_WRITABLE -> "the profile's folder cannot be written.";
            case NO_ROW -> "the thought is gone.";
        };
    }
}
