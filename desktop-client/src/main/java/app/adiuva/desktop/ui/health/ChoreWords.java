package app.adiuva.desktop.ui.health;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.doctor.Chores;
import app.adiuva.desktop.doctor.Chores.Chore;
import app.adiuva.desktop.job.JobLog;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Trouble;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the window says about the work that goes on by itself.
final class ChoreWords {
    private ChoreWords() {}

    static String name(Chore chore) {
        return switch (chore) {
            case REMINDERS -> text("health.reminders");
            case READING -> text("health.reading");
            case ASKING -> text("health.asking");
            case MEANING -> text("health.meaning");
            case CHECK_INS -> text("health.check_ins");
            case RETENTION -> text("health.retention");
            case OUTBOX -> text("health.outbox");
            case FILES -> text("health.files");
            case TRASH -> text("health.trash");
            case COPIES -> text("health.copies");
        };
    }

    /// What it does.
    static String purpose(Chore chore) {
        return switch (chore) {
            case REMINDERS -> text("health.reminders.hint");
            case READING -> text("health.reading.hint");
            case ASKING -> text("health.asking.hint");
            case MEANING -> text("health.meaning.hint");
            case CHECK_INS -> text("health.check_ins.hint");
            case RETENTION -> text("health.retention.hint");
            case OUTBOX -> text("health.outbox.hint");
            case FILES -> text("health.files.hint");
            case TRASH -> text("health.trash.hint");
            case COPIES -> text("health.copies.hint");
        };
    }

    /// How it stands: what is left, when it ran and will run, and its last trouble.
    static String state(Chore chore, Chores chores, Formats formats) {
        Chores.State state = Objects.requireNonNull(chores.states().get(chore));
        List<String> said = new ArrayList<>();
        said.add(
                switch (chore) {
                    case REMINDERS -> next(chores.nextReminder(), text("health.reminders.none"), formats);
                    case CHECK_INS -> checkIns(chores, formats);
                    case RETENTION -> retention(chores, formats);
                    case FILES -> text("health.files.left", state.left());
                    case ASKING, TRASH, COPIES -> "";
                    case READING, MEANING, OUTBOX -> text("health.left", state.left());
                });
        said.removeIf(String::isEmpty);
        Instant lastRun = state.lastRun();
        said.add(lastRun == null ? text("health.not_ran") : text("health.ran", formats.ago(lastRun)));
        JobLog.Trouble trouble = state.trouble();
        if (trouble != null) {
            String when = formats.ago(trouble.at());
            String why = Trouble.advice(trouble.code());
            said.add(trouble.over() ? text("health.trouble.over", when) : text("health.trouble.now", when, why));
        }
        return String.join(" · ", said);
    }

    private static String next(@Nullable Instant next, String none, Formats formats) {
        return next == null ? none : text("health.next", formats.moment(next, false));
    }

    private static String checkIns(Chores chores, Formats formats) {
        Instant last = chores.lastCheckIn();
        String before = last == null ? text("health.check_ins.never") : text("health.last", formats.ago(last));
        String then = chores.checkInsOff()
                ? text("health.check_ins.off")
                : next(chores.nextCheckIn(), text("health.check_ins.waiting"), formats);
        return before + " · " + then;
    }

    private static String retention(Chores chores, Formats formats) {
        LocalDate day = chores.nextRemoval();
        return day == null ? text("health.retention.none") : text("health.retention.next", formats.day(day));
    }
}
