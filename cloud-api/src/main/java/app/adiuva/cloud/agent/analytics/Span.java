package app.adiuva.cloud.agent.analytics;

import app.adiuva.cloud.agent.ToolArguments;
import app.adiuva.cloud.agent.ToolRefusal;
import app.adiuva.cloud.agent.wording.FriendlyTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/// Some days in a row, both ends included.
record Span(LocalDate from, LocalDate to) {
    Span {
        if (to.isBefore(from)) {
            throw new ToolRefusal("to must not be before from");
        }
    }

    static Span of(ToolArguments arguments) {
        return new Span(arguments.day("from"), arguments.day("to"));
    }

    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /// As many days, right before these.
    Span before() {
        return new Span(from.minusDays(days()), from.minusDays(1));
    }

    /// The part up to `today`, at least the first day.
    Span upTo(LocalDate today) {
        return to.isAfter(today) && !from.isAfter(today) ? new Span(from, today) : this;
    }

    /// "last week (Monday, 9 November to Sunday, 15 November)", "today", "on Friday, 20 November".
    String words(FriendlyTime friendly) {
        LocalDate today = friendly.now().toLocalDate();
        if (from.equals(to)) {
            return friendly.onDay(from);
        }
        String dates = friendly.day(from) + " to " + friendly.day(to);
        String name = name(today);
        return name.isEmpty() ? "from " + dates : name + " (" + dates + ")";
    }

    private String name(LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate first = today.withDayOfMonth(1);
        if (from.equals(monday) && (to.equals(today) || to.equals(monday.plusDays(6)))) {
            return "this week";
        }
        if (from.equals(monday.minusDays(7)) && to.equals(monday.minusDays(1))) {
            return "last week";
        }
        if (from.equals(first)
                && (to.equals(today) || to.equals(first.plusMonths(1).minusDays(1)))) {
            return "this month";
        }
        return from.equals(first.minusMonths(1)) && to.equals(first.minusDays(1)) ? "last month" : "";
    }
}
