package app.adiuva.desktop.ui;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.notice.NoticeFilter;
import app.adiuva.desktop.notice.Notification;
import app.adiuva.desktop.notice.Notification.Outcome;
import app.adiuva.desktop.ui.kit.Moments;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// The notifications of the pictures.
///
/// @param clock the workspace's
/// @param zone of the pretended user
record DemoNotices(Workspace workspace, StoryClock clock, ZoneId zone) {

    /// What was told in the last days and dealt with. The clock stands as before afterwards.
    void past() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), zone);
        clock.set(now.minusDays(1).withHour(9).withMinute(0));
        look();
        String offer = add(text("picture.offer"), now.minusDays(1).withHour(9).withMinute(30));
        String cake = add(text("picture.cake"), now.minusDays(1).withHour(10).withMinute(15));
        tell(now.minusDays(1).withHour(9).withMinute(30), Outcome.DONE);
        tell(now.minusDays(1).withHour(10).withMinute(15), Outcome.SNOOZED);
        done(offer);
        done(cake);
        clock.set(now.withHour(8).withMinute(40));
        workspace
                .changes()
                .perform(List.of(new PlanAction(
                        ActionType.SEND_NOTIFICATION,
                        null,
                        Map.of("title", text("picture.planned"), "body", text("picture.planned.text")))));
        tell(now.withHour(8).withMinute(40), Outcome.OPENED);
        clock.set(now);
        tell(now, Outcome.DISMISSED);
    }

    /// One reminder for now, and two that came while the app was closed.
    void present() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), zone);
        var _ = add(text("picture.bottles"), now.plusMinutes(20));
        var _ = add(text("picture.parcel"), now.plusMinutes(45));
        var _ = add(text("picture.plumber"), now.plusMinutes(60));
        clock.set(now.plusMinutes(60));
        look();
    }

    private void tell(LocalDateTime when, Outcome outcome) {
        clock.set(when);
        look();
        List<String> waiting = workspace.notifications().page(new NoticeFilter(null, true, ""), 100).stream()
                .map(Notification::id)
                .toList();
        workspace.notifications().settle(waiting, outcome);
        var _ = workspace.notifications().announce();
    }

    private void look() {
        workspace.jobs().reminders(() -> {}).step();
    }

    private void done(String id) {
        workspace.changes().perform(List.of(PlanAction.update(Table.TASKS, id, Map.of("status", "done"))));
    }

    private String add(String title, LocalDateTime due) {
        return String.valueOf(workspace
                .changes()
                .perform(List.of(PlanAction.create(
                        Table.TASKS,
                        Map.of(
                                "title",
                                title,
                                "due_at",
                                Moments.iso(due.atZone(zone).toInstant(), zone)))))
                .getFirst()
                .diff()
                .id());
    }
}
