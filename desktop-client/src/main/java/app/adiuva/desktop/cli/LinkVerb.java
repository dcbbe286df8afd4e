package app.adiuva.desktop.cli;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.link.LinkHandler;
import app.adiuva.desktop.link.LinkHandler.Standing;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `adiuva link`: whether the desktop hands `adiuva://` links to this program, and making it do so.
@Command(
        name = "link",
        customSynopsis = "adiuva link [--json] [status|register|unregister]",
        description = "Whether a click on an adiuva:// link, in any program, opens it here; register makes it so.",
        footer = {
            "",
            "On Linux register adds an entry to your own applications, and unregister takes it away. On Windows and",
            "macOS the installer does it; without one, hand a link to `adiuva open`.",
            "Exit codes: 0 told or done, 1 it could not be written, or this is not Linux, 4 the entry is of another copy."
        })
final class LinkVerb extends Verb.WithJson {
    @Parameters(index = "0", arity = "0..1", paramLabel = "status|register|unregister", description = "What to do.")
    Wish wish = Wish.status;

    /// The word as it is typed.
    enum Wish {
        status,
        register,
        unregister
    }

    LinkVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        Standing standing = act(new LinkHandler(session.environment(), System.getProperty("os.name", "")));
        if (json) {
            document(object("links", word(standing)));
        } else {
            terminal().line(words(standing));
        }
        return standing instanceof Standing.ByInstaller && wish != Wish.status ? ExitCode.FAILED : ExitCode.DONE;
    }

    private Standing act(LinkHandler handler) {
        try {
            return switch (wish) {
                case status -> handler.standing();
                case register -> handler.register();
                case unregister -> unregister(handler);
            };
        } catch (UncheckedIOException unwritable) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "not_written",
                    "The entry for links could not be written among your applications. Nothing else was changed.");
        } catch (IllegalStateException noLauncher) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "no_launcher",
                    "Start this by the adiuva command, so that links can start it, too.");
        }
    }

    private static Standing unregister(LinkHandler handler) {
        Standing standing = handler.unregister();
        if (standing instanceof Standing.Elsewhere(Path entry)) {
            throw new CommandFailure(
                    ExitCode.REFUSED,
                    "not_ours",
                    "The entry for adiuva:// links, " + entry
                            + ", starts another program, such as another copy of Adiuva."
                            + " Nothing was changed. That copy takes it away, or this one after `adiuva link register`.");
        }
        return standing;
    }

    private static String word(Standing standing) {
        return switch (standing) {
            case Standing.Here _ -> "here";
            case Standing.Elsewhere _ -> "elsewhere";
            case Standing.Nowhere _ -> "nowhere";
            case Standing.ByInstaller _ -> "by_installer";
        };
    }

    private static String words(Standing standing) {
        return switch (standing) {
            case Standing.Here here -> "adiuva:// links open here, by " + here.entry() + ".";
            case Standing.Elsewhere elsewhere ->
                "There is an entry for adiuva:// links, " + elsewhere.entry() + ", but they do not open here: another"
                        + " program is chosen for them, or the entry is of another copy of Adiuva. `adiuva link register`"
                        + " brings them here.";
            case Standing.Nowhere _ -> "Nothing opens adiuva:// links. `adiuva link register` brings them here.";
            case Standing.ByInstaller _ ->
                "On this system the installer of Adiuva registers adiuva:// links, and there is none yet."
                        + " `adiuva open LINK` opens one.";
        };
    }
}
