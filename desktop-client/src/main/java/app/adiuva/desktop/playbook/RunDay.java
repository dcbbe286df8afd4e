package app.adiuva.desktop.playbook;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A day counted from the one on which a playbook is run, as the placeholder `{{day+2}}`, or `{{day+2t15:00}}` with a
/// time. Days have no fixed length: at 15:00 it is, also when the clocks change between.
///
/// @param days -400 to 400
/// @param time the start of the day when null stands for none
record RunDay(int days, Optional<LocalTime> time) {
    private static final int FARTHEST = 400;
    private static final Pattern FORM = Pattern.compile("day([+-]\\d{1,3})(?:t(\\d{2}:\\d{2}))?");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    RunDay {
        if (Math.abs(days) > FARTHEST) {
            throw new IllegalArgumentException("days are -400 to 400");
        }
    }

    /// Empty when the name of a placeholder is none.
    static Optional<RunDay> of(String name) {
        Matcher form = FORM.matcher(name);
        try {
            return form.matches() && Math.abs(Integer.parseInt(form.group(1))) <= FARTHEST
                    ? Optional.of(new RunDay(
                            Integer.parseInt(form.group(1)),
                            Optional.ofNullable(form.group(2)).map(LocalTime::parse)))
                    : Optional.empty();
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /// The day of a moment as seen from another one; empty when it is too far, or not on a whole minute.
    ///
    /// @param allDay whether only the day matters
    static Optional<RunDay> between(LocalDate from, ZonedDateTime moment, boolean allDay) {
        long days = ChronoUnit.DAYS.between(from, moment.toLocalDate());
        LocalTime time = moment.toLocalTime();
        return Math.abs(days) > FARTHEST || !time.equals(time.truncatedTo(ChronoUnit.MINUTES))
                ? Optional.empty()
                : Optional.of(new RunDay((int) days, allDay ? Optional.empty() : Optional.of(time)));
    }

    String placeholder() {
        return "{{day" + (days < 0 ? "" : "+") + days
                + time.map(at -> "t" + CLOCK.format(at)).orElse("") + "}}";
    }

    /// As a field of a record takes it.
    String onDayOf(Clock clock) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(LocalDate.now(clock)
                .plusDays(days)
                .atTime(time.orElse(LocalTime.MIDNIGHT))
                .atZone(clock.getZone()));
    }
}
