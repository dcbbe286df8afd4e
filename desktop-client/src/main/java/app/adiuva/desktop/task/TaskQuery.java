package app.adiuva.desktop.task;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The filter line: `project:home #tag !high due<7d overdue status:open text`. Words hold together; `-` before one
/// turns it round; quotation marks keep words together.
///
/// @param filter what was understood
/// @param problems what was not
public record TaskQuery(TaskFilter filter, List<Problem> problems) {
    private static final Pattern WORD = Pattern.compile("-?(?:\\p{L}+(?:[:<>]=?))?\"[^\"]*\"|\\S+");
    private static final Pattern TERM = Pattern.compile("(\\p{L}+)(:|<=|>=|<|>)(.*)");
    private static final Pattern AHEAD = Pattern.compile("(\\d{1,4})([dwmy])");

    public TaskQuery {
        problems = List.copyOf(problems);
    }

    /// A word that says nothing.
    ///
    /// @param word as it was typed
    public record Problem(Kind kind, String word) {}

    /// What is wrong with a word.
    public enum Kind {
        NO_STATUS,
        NO_PRIORITY,
        NO_DAY,
        NO_FIELD
    }

    /// @param now the user's, which `today` and `7d` count from
    public static TaskQuery parse(String line, ZonedDateTime now) {
        List<Condition> conditions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Matcher words = WORD.matcher(line);
        while (words.find()) {
            String word = words.group();
            boolean negated = word.length() > 1 && word.startsWith("-");
            try {
                TaskFilter meant = meaning(negated ? word.substring(1) : word, now);
                meant.conditions().forEach(one -> conditions.add(negated ? new Condition.Not(one) : one));
            } catch (Unknown unknown) {
                problems.add(new Problem(unknown.kind, word));
            }
        }
        return new TaskQuery(new TaskFilter(conditions), problems);
    }

    /// The tasks that it means: those that are not done, unless it says which.
    public TaskFilter wanted() {
        return filter.namesStatus() ? filter : TaskFilter.OPEN.and(filter);
    }

    private static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final Kind kind;

        Unknown(Kind kind) {
            this.kind = kind;
        }
    }

    private static TaskFilter meaning(String word, ZonedDateTime now) {
        Matcher term = TERM.matcher(word);
        if (word.startsWith("#") && word.length() > 1) {
            return one(new Condition.Tagged(word.substring(1)));
        }
        if (word.startsWith("!") && word.length() > 1) {
            return one(new Condition.PriorityIs(constant(Priority.class, word.substring(1), Kind.NO_PRIORITY)));
        }
        if (term.matches()) {
            return field(term.group(1).toLowerCase(Locale.ROOT), term.group(2), unquoted(term.group(3)), now);
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "overdue" ->
                one(new Condition.Overdue(
                        now.toLocalDate().atStartOfDay(now.getZone()).toInstant(), now.toInstant()));
            case "repeats" -> one(new Condition.Repeating());
            default -> one(new Condition.Containing(unquoted(word)));
        };
    }

    private static TaskFilter field(String name, String sign, String value, ZonedDateTime now) {
        return switch (name) {
            case "project", "list" -> one(new Condition.InList(value.equalsIgnoreCase("none") ? null : value));
            case "tag" -> one(new Condition.Tagged(value));
            case "priority" -> one(new Condition.PriorityIs(constant(Priority.class, value, Kind.NO_PRIORITY)));
            case "status" -> one(new Condition.StatusIn(statuses(value)));
            case "due" -> due(sign, value.toLowerCase(Locale.ROOT), now);
            default -> throw new Unknown(Kind.NO_FIELD);
        };
    }

    private static EnumSet<TaskStatus> statuses(String value) {
        EnumSet<TaskStatus> wanted = EnumSet.noneOf(TaskStatus.class);
        for (String word : value.split(",")) {
            if (word.equals("any")) {
                return EnumSet.allOf(TaskStatus.class);
            }
            wanted.add(constant(TaskStatus.class, word, Kind.NO_STATUS));
        }
        return wanted;
    }

    private static TaskFilter due(String sign, String value, ZonedDateTime now) {
        if (value.equals("none")) {
            return one(new Condition.Undated());
        }
        if (value.equals("any")) {
            return one(new Condition.Not(new Condition.Undated()));
        }
        LocalDate day = day(value, now.toLocalDate()).orElseThrow(() -> new Unknown(Kind.NO_DAY));
        Condition before =
                new Condition.DueBefore(day.atStartOfDay(now.getZone()).toInstant());
        Condition through = new Condition.DueBefore(
                day.plusDays(1).atStartOfDay(now.getZone()).toInstant());
        Condition from = new Condition.DueFrom(day.atStartOfDay(now.getZone()).toInstant());
        Condition after = new Condition.DueFrom(
                day.plusDays(1).atStartOfDay(now.getZone()).toInstant());
        return switch (sign) {
            case "<" -> one(before);
            case "<=" -> one(through);
            case ">" -> one(after);
            case ">=" -> one(from);
            default -> one(from).and(through);
        };
    }

    private static Optional<LocalDate> day(String word, LocalDate today) {
        Matcher ahead = AHEAD.matcher(word);
        if (ahead.matches()) {
            int n = Integer.parseInt(ahead.group(1));
            return Optional.of(
                    switch (ahead.group(2)) {
                        case "d" -> today.plusDays(n);
                        case "w" -> today.plusWeeks(n);
                        case "m" -> today.plusMonths(n);
                        default -> today.plusYears(n);
                    });
        }
        return switch (word) {
            case "today" -> Optional.of(today);
            case "tomorrow" -> Optional.of(today.plusDays(1));
            case "yesterday" -> Optional.of(today.minusDays(1));
            default ->
                weekday(word)
                        .map(day -> today.with(TemporalAdjusters.nextOrSame(day)))
                        .or(() -> date(word));
        };
    }

    private static Optional<DayOfWeek> weekday(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> word.length() >= 3
                        && day.name().toLowerCase(Locale.ROOT).startsWith(word))
                .findFirst();
    }

    private static Optional<LocalDate> date(String word) {
        try {
            return Optional.of(LocalDate.parse(word));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word, Kind otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(word.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new Unknown(otherwise));
    }

    private static TaskFilter one(Condition condition) {
        return new TaskFilter(List.of(condition));
    }

    private static String unquoted(String text) {
        return text.replace("\"", "");
    }
}
