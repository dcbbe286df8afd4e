package app.adiuva.desktop.task;

import app.adiuva.desktop.filter.Days;
import app.adiuva.desktop.filter.FilterLine;
import app.adiuva.desktop.filter.FilterLine.Kind;
import app.adiuva.desktop.filter.FilterLine.NotUnderstood;
import app.adiuva.desktop.filter.FilterWord;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/// The filter line of tasks: `project:home #tag !high due<7d overdue status:open text`.
///
/// @param filter what was understood
/// @param problems what was not
public record TaskQuery(TaskFilter filter, List<FilterLine.Problem> problems) {
    public TaskQuery {
        problems = List.copyOf(problems);
    }

    /// @param now the user's, which `today` and `7d` count from
    public static TaskQuery parse(String line, ZonedDateTime now) {
        FilterLine<Condition> read = FilterLine.parse(line, new Words(now));
        return new TaskQuery(new TaskFilter(read.conditions()), read.problems());
    }

    /// The tasks that it means: those that are not done, unless it says which.
    public TaskFilter wanted() {
        return filter.namesStatus() ? filter : TaskFilter.OPEN.and(filter);
    }

    private record Words(ZonedDateTime now) implements FilterLine.Language<Condition> {
        @Override
        public Condition meaning(FilterWord word) {
            String value = word.value();
            return switch (word.field()) {
                case "" -> plain(value);
                case "project", "list" -> new Condition.InList(value.equalsIgnoreCase("none") ? null : value);
                case "tag" -> new Condition.Tagged(value);
                case "priority" ->
                    new Condition.PriorityIs(FilterLine.constant(Priority.class, value, Kind.NO_PRIORITY));
                case "status" -> new Condition.StatusIn(FilterLine.constants(TaskStatus.class, value, Kind.NO_STATUS));
                case "due" -> due(word);
                default -> throw new NotUnderstood(Kind.NO_FIELD);
            };
        }

        @Override
        public Condition not(Condition condition) {
            return new Condition.Not(condition);
        }

        private Condition plain(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "overdue" ->
                    new Condition.Overdue(
                            now.toLocalDate().atStartOfDay(now.getZone()).toInstant(), now.toInstant());
                case "repeats" -> new Condition.Repeating();
                default -> new Condition.Containing(word);
            };
        }

        private Condition due(FilterWord word) {
            return switch (word.value().toLowerCase(Locale.ROOT)) {
                case "none" -> new Condition.Undated();
                case "any" -> new Condition.Not(new Condition.Undated());
                default -> new Condition.Due(Days.of(word, now, Days.Direction.AHEAD));
            };
        }
    }
}
