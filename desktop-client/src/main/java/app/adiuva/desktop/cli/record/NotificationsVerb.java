package app.adiuva.desktop.cli.record;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.cli.DiffPrinter;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Listings;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.Verb;
import app.adiuva.desktop.notice.NoticeFilter;
import app.adiuva.desktop.notice.Notification;
import app.adiuva.desktop.notice.Notification.Outcome;
import app.adiuva.desktop.ui.notice.NoticeWords;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `adiuva notifications`: what the app has told, and what was done about it.
@Command(
        name = "notifications",
        description = "List what the app has told, newest first.",
        footer = {"", "Exit codes: 0 listed, 5 the database cannot be used."})
public final class NotificationsVerb extends Verb.WithJson {
    @Option(names = "--unread", description = "Only those that wait to be dealt with.")
    boolean unread;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "At most N notifications (50).")
    int limit = 50;

    public NotificationsVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        atLeastOne("--limit", limit);
        List<Notification> found = session.workspace().notifications().page(new NoticeFilter(null, unread, ""), limit);
        Listings listings = new Listings(session.workspace().clock());
        list(
                found,
                this::row,
                unread ? "No notification waits." : "There are no notifications.",
                List.of("", "WHEN", "KIND", "WHAT", "DONE"),
                each -> line(listings, each));
        return ExitCode.DONE;
    }

    private static List<String> line(Listings listings, Notification notice) {
        Outcome outcome = notice.outcome();
        return List.of(
                notice.waits() ? "*" : "",
                listings.moment(notice.createdAt()),
                NoticeWords.kind(notice.kind()),
                DiffPrinter.shortened(NoticeWords.title(notice)),
                outcome == null ? "" : outcome.stored());
    }

    private Map<String, @Nullable Object> row(Notification notice) {
        Outcome outcome = notice.outcome();
        return object(
                "id", notice.id(),
                "kind", notice.kind().stored(),
                "title", NoticeWords.title(notice),
                "body", notice.body(),
                "row_id", notice.rowId(),
                "due_at", session.rows().time(notice.dueAt()),
                "created_at", session.rows().time(notice.createdAt()),
                "read_at", session.rows().time(notice.readAt()),
                "outcome", outcome == null ? null : outcome.stored());
    }
}
