package app.adiuva.desktop.ui.notice;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.notice.Notification;
import app.adiuva.desktop.notice.Notification.Kind;
import app.adiuva.desktop.notice.Notification.Outcome;
import app.adiuva.desktop.notice.Notifications;
import app.adiuva.desktop.notice.Snooze;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Edits;
import app.adiuva.desktop.ui.kit.Moments;
import app.adiuva.desktop.ui.kit.Place;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What can be done about a notification, wherever it is shown. Each change of a task can be taken back; then the
/// notification waits no more, for the user has seen it. JavaFX thread only.
final class NoticeDeeds {
    private final Desk desk;
    private final Consumer<String> openEvent;

    /// @param openEvent shows the event with this id
    NoticeDeeds(Desk desk, Consumer<String> openEvent) {
        this.desk = desk;
        this.openEvent = openEvent;
    }

    /// Whether it is about a task, which can be done and snoozed.
    static boolean ofTask(Notification notice) {
        return notice.kind() == Kind.REMINDER && notice.rowId() != null;
    }

    void done(Notification notice) {
        changeTask(notice, Map.of("status", "done"), Outcome.DONE, text("notice.done", notice.title()));
    }

    void snooze(Notification notice, Snooze snooze) {
        snooze.from(desk.formats().now()).ifPresent(until -> snooze(notice, until));
    }

    void snooze(Notification notice, Instant until) {
        changeTask(
                notice,
                Moments.field("snoozed_until", Moments.iso(until, desk.formats().zone())),
                Outcome.SNOOZED,
                text("notice.snoozed", desk.formats().moment(until, false)));
    }

    private void changeTask(
            Notification notice, Map<String, @Nullable Object> fields, Outcome outcome, String message) {
        String task = notice.rowId();
        if (task != null && ofTask(notice)) {
            desk.edits()
                    .carryOut(
                            List.of(notice.id(), outcome),
                            () -> change(desk.workspace(), notice, task, fields, outcome),
                            message);
        }
    }

    /// Nothing changes when the task is gone; the notification is put away all the same.
    private static List<JournalEntry> change(
            Workspace workspace,
            Notification notice,
            String task,
            Map<String, @Nullable Object> fields,
            Outcome outcome) {
        boolean there = workspace.tasks().find(task).isPresent();
        List<JournalEntry> changed =
                there ? workspace.changes().perform(List.of(PlanAction.update(Table.TASKS, task, fields))) : List.of();
        workspace.notifications().settle(List.of(notice.id()), there ? outcome : null);
        return changed;
    }

    void open(Notification notice) {
        settle(List.of(notice), Outcome.OPENED);
        String row = notice.rowId();
        if (notice.kind() == Kind.CHECK_IN) {
            desk.navigator().go(notice.body().startsWith("0 ") ? Place.INBOX : Place.TODAY);
        } else if (row == null) {
            desk.navigator().go(Place.NOTIFICATIONS);
        } else if (notice.kind() == Kind.EVENT) {
            openEvent.accept(row);
        } else {
            desk.navigator().reveal(Place.TASKS, row);
        }
    }

    /// @param outcome null when they were only read
    void settle(List<Notification> notices, @Nullable Outcome outcome) {
        List<String> ids = notices.stream().map(Notification::id).toList();
        write(notifications -> notifications.settle(ids, outcome));
    }

    /// A write that nobody would look for in the journal.
    void write(Consumer<Notifications> work) {
        desk.runner()
                .run(
                        () -> {
                            work.accept(desk.workspace().notifications());
                            return true;
                        },
                        _ -> desk.edits().changed(),
                        failure -> desk.toasts().warn(Edits.explain(failure)));
    }
}
