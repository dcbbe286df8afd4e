package app.adiuva.desktop.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Random rules followed occurrence by occurrence, each carrying the rule of the one before, against one that looks
/// at every day of forty years and asks whether the rule as it was first means it.
class RecurrenceOracleTest {
    private static final int RULES = 400;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate END = LocalDate.of(2066, 1, 1);

    @Test
    void every_rule_gives_the_days_that_it_means_for_forty_years() {
        long seed = 20261121;
        Random random = new Random(seed);
        for (int i = 0; i < RULES; i++) {
            Rule rule = Rule.random(random);
            LocalDate start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(366));
            assertEquals(
                    rule.days(start),
                    followed(rule.toString(), start),
                    "seed " + seed + ", " + rule + " from " + start);
        }
    }

    private static List<LocalDate> followed(String rule, LocalDate start) {
        List<LocalDate> days = new ArrayList<>();
        ZonedDateTime at = start.atTime(2, 30).atZone(ZONE);
        String carried = rule;
        while (true) {
            Optional<Recurrence.Next> next =
                    Recurrence.parse(carried).orElseThrow().after(at, at.toInstant());
            if (next.isEmpty() || !next.get().at().toLocalDate().isBefore(END)) {
                return days;
            }
            at = next.get().at();
            carried = next.get().rule();
            days.add(at.toLocalDate());
        }
    }

    private record Rule(
            String frequency,
            int interval,
            List<Integer> months,
            List<Integer> days,
            List<String> weekdays,
            int count) {
        static Rule random(Random random) {
            String frequency = List.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY").get(random.nextInt(4));
            boolean inMonths = frequency.equals("MONTHLY") || frequency.equals("YEARLY");
            List<Integer> months =
                    random.nextInt(3) == 0 ? List.of(1 + random.nextInt(6), 7 + random.nextInt(6)) : List.of();
            List<Integer> days = List.of();
            List<String> weekdays = List.of();
            if (inMonths && random.nextInt(3) == 0) {
                days = random.nextBoolean() ? List.of(1 + random.nextInt(31)) : List.of(-1 - random.nextInt(3), 15);
            } else if (random.nextInt(3) == 0) {
                String day = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU").get(random.nextInt(7));
                String n = frequency.equals("MONTHLY") && random.nextBoolean()
                        ? List.of("1", "2", "-1", "5").get(random.nextInt(4))
                        : "";
                weekdays = List.of(n + day);
            }
            return new Rule(
                    frequency,
                    1 + random.nextInt(4),
                    months,
                    days,
                    weekdays,
                    random.nextInt(4) == 0 ? 2 + random.nextInt(20) : 0);
        }

        List<LocalDate> days(LocalDate start) {
            List<LocalDate> found = new ArrayList<>();
            for (LocalDate day = start.plusDays(1); day.isBefore(END); day = day.plusDays(1)) {
                if (period(start, day) % interval == 0
                        && means(start, day)
                        && (count == 0 || found.size() + 1 < count)) {
                    found.add(day);
                }
            }
            return found;
        }

        private long period(LocalDate start, LocalDate day) {
            return switch (frequency) {
                case "DAILY" -> ChronoUnit.DAYS.between(start, day);
                case "WEEKLY" -> ChronoUnit.WEEKS.between(monday(start), monday(day));
                case "MONTHLY" -> ChronoUnit.MONTHS.between(start.withDayOfMonth(1), day.withDayOfMonth(1));
                default -> day.getYear() - start.getYear();
            };
        }

        private boolean means(LocalDate start, LocalDate day) {
            boolean month = months.isEmpty() || months.contains(day.getMonthValue());
            return month
                    && switch (frequency) {
                        case "DAILY" -> weekdays.isEmpty() || isWeekday(day);
                        case "WEEKLY" ->
                            weekdays.isEmpty() ? day.getDayOfWeek() == start.getDayOfWeek() : isWeekday(day);
                        case "MONTHLY" -> !weekdays.isEmpty() ? isWeekday(day) : isDay(start, day);
                        default ->
                            !weekdays.isEmpty()
                                    ? isWeekday(day)
                                    : isDay(start, day)
                                            && (!months.isEmpty()
                                                    || !days.isEmpty()
                                                    || day.getMonth() == start.getMonth());
                    };
        }

        private boolean isDay(LocalDate start, LocalDate day) {
            int length = day.lengthOfMonth();
            return (days.isEmpty() ? List.of(start.getDayOfMonth()) : days)
                    .stream().anyMatch(n -> day.getDayOfMonth() == (n > 0 ? Math.min(n, length) : length + 1 + n));
        }

        private boolean isWeekday(LocalDate day) {
            String code = weekdays.getFirst();
            DayOfWeek weekday = DayOfWeek.of(
                    1 + List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU").indexOf(code.substring(code.length() - 2)));
            if (day.getDayOfWeek() != weekday) {
                return false;
            }
            String n = code.substring(0, code.length() - 2);
            return n.isEmpty()
                    || (n.equals("-1")
                            ? day.plusDays(7).getMonth() != day.getMonth()
                            : (day.getDayOfMonth() - 1) / 7 + 1 == Integer.parseInt(n));
        }

        private static LocalDate monday(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        public String toString() {
            return "FREQ=" + frequency + ";INTERVAL=" + interval
                    + (months.isEmpty() ? "" : ";BYMONTH=" + join(months))
                    + (days.isEmpty() ? "" : ";BYMONTHDAY=" + join(days))
                    + (weekdays.isEmpty() ? "" : ";BYDAY=" + weekdays.getFirst())
                    + (count == 0 ? "" : ";COUNT=" + count);
        }

        private static String join(List<Integer> numbers) {
            return String.join(
                    ",", Arrays.stream(numbers.toArray()).map(String::valueOf).toList());
        }
    }
}
