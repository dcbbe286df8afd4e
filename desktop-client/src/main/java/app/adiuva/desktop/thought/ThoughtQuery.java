package app.adiuva.desktop.thought;

import app.adiuva.desktop.filter.Days;
import app.adiuva.desktop.filter.FilterLine;
import app.adiuva.desktop.filter.FilterLine.Kind;
import app.adiuva.desktop.filter.FilterLine.NotUnderstood;
import app.adiuva.desktop.filter.FilterWord;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/// The filter line of thoughts: `#tag untagged type:idea status:inbox created:7d actionable has:files text`.
///
/// @param filter what was understood
/// @param problems what was not
public record ThoughtQuery(ThoughtFilter filter, List<FilterLine.Problem> problems) {
    public ThoughtQuery {
        problems = List.copyOf(problems);
    }

    /// @param now the user's, which `today` and `7d` count from
    public static ThoughtQuery parse(String line, ZonedDateTime now) {
        FilterLine<Condition> read = FilterLine.parse(line, new Words(now));
        return new ThoughtQuery(new ThoughtFilter(read.conditions()), read.problems());
    }

    /// The thoughts that it means: those that are not archived, unless it says which.
    public ThoughtFilter wanted() {
        return filter.namesStatus() ? filter : ThoughtFilter.NOT_ARCHIVED.and(filter);
    }

    private record Words(ZonedDateTime now) implements FilterLine.Language<Condition> {
        @Override
        public Condition meaning(FilterWord word) {
            String value = word.value();
            return switch (word.field()) {
                case "" -> plain(value);
                case "tag" -> tag(value);
                case "type" -> new Condition.TypeIn(FilterLine.constants(ThoughtType.class, value, Kind.NO_TYPE));
                case "status" ->
                    new Condition.StatusIn(FilterLine.constants(ThoughtStatus.class, value, Kind.NO_STATUS));
                case "created" -> new Condition.Captured(Days.of(word, now, Days.Direction.BACK));
                case "has" -> has(value);
                default -> throw new NotUnderstood(Kind.NO_FIELD);
            };
        }

        @Override
        public Condition not(Condition condition) {
            return new Condition.Not(condition);
        }

        private static Condition plain(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "untagged" -> new Condition.Untagged();
                case "actionable" -> new Condition.Actionable();
                default -> new Condition.Containing(word);
            };
        }

        private static Condition tag(String name) {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "none" -> new Condition.Untagged();
                case "any" -> new Condition.Not(new Condition.Untagged());
                default -> new Condition.Tagged(name);
            };
        }

        private static Condition has(String what) {
            if (what.equalsIgnoreCase("files")) {
                return new Condition.HasFiles();
            }
            throw new NotUnderstood(Kind.NO_FIELD);
        }
    }
}
