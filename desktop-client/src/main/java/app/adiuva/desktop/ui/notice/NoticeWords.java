package app.adiuva.desktop.ui.notice;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.notice.Notification;
import app.adiuva.desktop.notice.Notification.Kind;
import app.adiuva.desktop.notice.Notification.Outcome;
import app.adiuva.desktop.notice.Snooze;
import app.adiuva.desktop.ui.kit.Formats;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.kordamp.ikonli.feather.Feather;

/// How notifications read.
public final class NoticeWords {
    private NoticeWords() {}

    public static String title(Notification notice) {
        return switch (notice.kind()) {
            case OLDER -> text("notice.older", number(notice.body()));
            case CHECK_IN -> checkIn(notice.body());
            case PLAN, REMINDER, EVENT -> notice.title();
        };
    }

    /// @param body as in [Notification]
    private static String checkIn(String body) {
        String[] counts = body.split(" ", 2);
        int found = number(counts[0]);
        int proposed = number(counts[counts.length - 1]);
        return found == 0 ? text("checkin.proposed", proposed) : text("noticed.found", found);
    }

    /// What is said below the title; may be empty.
    public static String detail(Notification notice, Formats formats) {
        Instant due = notice.dueAt();
        return switch (notice.kind()) {
            case PLAN -> notice.body();
            case OLDER -> text("notice.older.hint");
            case CHECK_IN -> text("notice.checkin.hint");
            case EVENT -> due == null ? "" : text("notice.starts", formats.moment(due, false));
            case REMINDER ->
                due == null || notice.late() == null
                        ? text("notice.reminder")
                        : text("notice.was", formats.moment(due, formats.isMidnight(due.toString())));
        };
    }

    static String group(Banner.Group group) {
        int count = group.all().size();
        return switch (group.why()) {
            case AWAY -> text("notice.away", count);
            case QUIET -> text("notice.waited", count);
            case MANY -> text("notice.more", count);
        };
    }

    /// The first few titles of a group.
    static String titles(List<Notification> all) {
        String first = all.stream().limit(3).map(NoticeWords::title).collect(Collectors.joining(" · "));
        return all.size() > 3 ? first + " …" : first;
    }

    public static String kind(Kind kind) {
        return switch (kind) {
            case PLAN -> text("notice.kind.plan");
            case REMINDER, OLDER -> text("notice.kind.reminder");
            case EVENT -> text("notice.kind.event");
            case CHECK_IN -> text("checkin.set");
        };
    }

    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case DONE -> text("notice.outcome.done");
            case SNOOZED -> text("notice.outcome.snoozed");
            case OPENED -> text("notice.outcome.opened");
            case DISMISSED -> text("notice.outcome.dismissed");
        };
    }

    static String snooze(Snooze snooze) {
        return switch (snooze) {
            case TEN_MINUTES -> text("snooze.ten");
            case ONE_HOUR -> text("snooze.hour");
            case THIS_EVENING -> text("snooze.evening");
            case TOMORROW -> text("snooze.tomorrow");
        };
    }

    static Feather symbol(Kind kind) {
        return switch (kind) {
            case PLAN -> Feather.MESSAGE_SQUARE;
            case REMINDER, OLDER -> Feather.BELL;
            case EVENT -> Feather.CALENDAR;
            case CHECK_IN -> Feather.EYE;
        };
    }

    private static int number(String body) {
        try {
            return Integer.parseInt(body);
        } catch (NumberFormatException damaged) {
            return 0;
        }
    }
}
