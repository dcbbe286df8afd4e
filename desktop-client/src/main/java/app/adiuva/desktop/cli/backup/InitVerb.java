package app.adiuva.desktop.cli.backup;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.contracts.backup.FoundBackups;
import app.adiuva.desktop.backup.BackupFailure;
import app.adiuva.desktop.backup.Backups;
import app.adiuva.desktop.backup.Setup;
import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.Terminal.Paint;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `adiuva backup init`: turns backups on, or connects to those that there are.
@Command(
        name = "init",
        description = "Turn backups on: choose a passphrase and write down the recovery phrase. Where there are "
                + "backups already, connect to them with either.",
        footer = {
            "",
            "In a terminal it asks. From a program the passphrase is a line of the standard input, and a new recovery",
            "phrase goes into the kit only, so --kit must be given.",
            "Exit codes: 0 turned on or connected, 2 the passphrase or the kit cannot be taken, 3 no answer from the cloud,",
            "4 refused (set up already, a wrong passphrase), 5 the disk cannot be used."
        })
final class InitVerb extends BackupWork {
    @Option(names = "--kit", paramLabel = "FILE", description = "Write a page to print, with the recovery phrase.")
    @Nullable
    Path kit;

    @Option(
            names = "--again",
            description = "Connect anew, and accept the newest backup as the cloud shows it: after a message that the "
                    + "cloud shows an older backup, or that another computer goes on with these backups.")
    boolean again;

    @ArgGroup
    TakeOver takeOver = new TakeOver();

    InitVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        Backups backups = backups();
        if (again && backups.status().setUp()) {
            if (takeOver.wanted != null) {
                takeOver(backups);
            }
            return connect(backups);
        }
        try (Setup setup = backups.begin()) {
            return takeOver(backups) ? connect(backups) : create(backups, setup);
        } catch (BackupFailure failure) {
            if (failure.kind() != BackupFailure.Kind.BACKUPS_EXIST) {
                throw failure;
            }
            return connect(backups);
        }
    }

    /// Whether backups of another computer are this account's now.
    private boolean takeOver(Backups backups) {
        Optional<FoundBackups> chosen = takeOver.choose(backups.found(), session, isAsking());
        chosen.ifPresent(found -> backups.takeOver(found.id()));
        return chosen.isPresent();
    }

    private boolean isAsking() {
        return terminal().interactive() && !json;
    }

    private ExitCode create(Backups backups, Setup setup) {
        boolean asked = isAsking();
        if (!asked && kit == null) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "usage",
                    "Without a terminal the recovery phrase needs a file: --kit FILE. Nothing was changed.");
        }
        if (asked) {
            explain();
        }
        new SecretQuestions(terminal()).withFresh("New passphrase: ", passphrase -> {
            if (asked) {
                new PhraseSheet(setup.words()).showUntilCopied(terminal());
            }
            if (kit != null) {
                new RecoveryKit(When.day(session.clock().instant(), session.clock()), keptIn().words(), setup.words())
                        .write(kit);
            }
            backups.finish(setup, passphrase);
        });
        return done(true);
    }

    private ExitCode connect(Backups backups) {
        if (terminal().interactive() && !json) {
            terminal()
                    .line(
                            "There are backups already. Their passphrase, or the 24 words of the recovery phrase in one line,"
                                    + "\nconnects this computer to them.");
        }
        new SecretQuestions(terminal()).withCurrent("Passphrase or recovery phrase: ", backups::connect);
        return done(false);
    }

    private void explain() {
        terminal()
                .line("Backups are encrypted on this computer before they leave it. They open with your passphrase or"
                        + "\nwith the recovery phrase, which comes next, and with nothing else: nobody can help when both are lost."
                        + "\n");
    }

    private ExitCode done(boolean created) {
        if (json) {
            document(object("created", created, "kit", kit == null || !created ? null : kit.toString()));
            return ExitCode.DONE;
        }
        terminal().line(terminal().paint(Paint.GREEN, created ? "Backups are on." : "Connected to the backups."));
        if (created && kit != null) {
            terminal()
                    .line("The recovery kit is in " + kit
                            + ": print it, put the page in a safe place, delete the file.");
        }
        if (created && keptIn().isWithTheData()) {
            terminal()
                    .line("They are kept beside your data, and are lost with that disk. For another one, or a bucket of"
                            + " your own: adiuva backup place --help");
        }
        terminal()
                .line(
                        created
                                ? "While the window is open they are made by themselves. Make the first one: adiuva backup now"
                                : "`adiuva backup list` shows them, `adiuva backup restore` brings one back.");
        return ExitCode.DONE;
    }
}
