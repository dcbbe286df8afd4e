package app.adiuva.desktop.cli.backup;

import app.adiuva.desktop.backup.Backups;
import app.adiuva.desktop.backup.snapshot.Progress;
import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.Verb;
import app.adiuva.desktop.cloud.Cancellation;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// What the verbs below `backup` share: the profile's backups, and long work that shows how far it is and stops when it
/// is told to.
abstract class BackupWork extends Verb.WithJson {
    BackupWork(Session session) {
        super(session);
    }

    Backups backups() {
        return new Backups(session.paths(), session.cloud(), session.clock());
    }

    BackupRows rows() {
        return new BackupRows(session.clock().getZone());
    }

    KeptIn keptIn() {
        return new KeptIn(
                session.cloud().url(),
                backups().place(),
                session.paths().cloudDir().resolve("backups"));
    }

    /// Requires that somebody can be asked, or has said yes in advance.
    void requireAnswer(boolean yes) {
        if (!yes && (json || !terminal().interactive())) {
            throw new CommandFailure(
                    ExitCode.USAGE, "usage", "Without a terminal to ask in this needs --yes. Nothing was changed.");
        }
    }

    /// Whether the person says yes, or did so in advance. Says so when nothing is done.
    ///
    /// @param yes in advance
    boolean confirmed(boolean yes, String question) {
        requireAnswer(yes);
        String answer = yes ? "y" : terminal().question(question).toLowerCase(Locale.ROOT);
        boolean sure = answer.equals("y") || answer.equals("yes");
        if (!sure) {
            terminal().line("Nothing was changed.");
        }
        return sure;
    }

    <T> T working(BiFunction<Consumer<Progress>, Cancellation, T> work) {
        Cancellation cancellation = new Cancellation();
        if (json) {
            return session.interrupt().cancelling(cancellation, () -> work.apply(_ -> {}, cancellation));
        }
        try (ProgressLine line = new ProgressLine(terminal(), System::nanoTime)) {
            return session.interrupt().cancelling(cancellation, () -> work.apply(line, cancellation));
        }
    }
}
