package app.adiuva.desktop.cli.backup;

import app.adiuva.desktop.backup.Backups;
import app.adiuva.desktop.backup.snapshot.Progress;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.Verb;
import app.adiuva.desktop.cloud.Cancellation;
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
