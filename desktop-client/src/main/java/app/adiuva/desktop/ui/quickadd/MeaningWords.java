package app.adiuva.desktop.ui.quickadd;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.quickadd.Meaning;
import app.adiuva.desktop.task.Priority;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.RecurrenceWords;
import java.time.ZonedDateTime;

/// Says in words what a part of the line means: `Fri 27 Nov, 14:00`, `Every 2 weeks`, `#home`.
public final class MeaningWords {
    private MeaningWords() {}

    public static String of(Meaning meaning, Formats formats) {
        return switch (meaning) {
            case Meaning.Tag tag -> text("tag", tag.name());
            case Meaning.Importance importance -> priority(importance.priority());
            case Meaning.Due due -> due(due, formats);
            case Meaning.Repeats repeats ->
                text("understood.repeats", RecurrenceWords.of(repeats.rule()), due(repeats.first(), formats));
            case Meaning.Project project -> project.name();
            case Meaning.Reminder reminder -> text("understood.reminder", moment(reminder.at(), formats));
            case Meaning.Escape _ -> text("understood.escape");
            case Meaning.NotUnderstood not -> why(not.why());
        };
    }

    private static String due(Meaning.Due due, Formats formats) {
        return due.allDay() ? formats.date(due.at().toLocalDate()) : moment(due.at(), formats);
    }

    private static String moment(ZonedDateTime at, Formats formats) {
        return text("understood.moment", formats.date(at.toLocalDate()), formats.time(at.toInstant()));
    }

    private static String priority(Priority priority) {
        return switch (priority) {
            case LOW -> text("priority.low");
            case NORMAL -> text("priority.normal");
            case HIGH -> text("priority.high");
            case URGENT -> text("priority.urgent");
        };
    }

    private static String why(Meaning.Why why) {
        return switch (why) {
            case NO_TIME -> text("understood.no_time");
            case NO_PRIORITY -> text("understood.no_priority");
            case NO_REMINDER -> text("understood.no_reminder");
            case NOTHING_DUE -> text("understood.nothing_due");
            case SECOND -> text("understood.second");
        };
    }
}
