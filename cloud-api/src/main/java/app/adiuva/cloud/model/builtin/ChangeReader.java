package app.adiuva.cloud.model.builtin;

import static app.adiuva.cloud.model.builtin.WishReader.bareName;
import static app.adiuva.cloud.model.builtin.WishReader.capitalized;
import static app.adiuva.cloud.model.builtin.WishReader.group;
import static app.adiuva.cloud.model.builtin.WishReader.pattern;

import app.adiuva.cloud.model.builtin.Wish.Which;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads wishes to change or delete what is there. Stateless.
final class ChangeReader {
    private static final String TASKS = "(?:tasks?|to-?dos?|items?|reminders?)";
    private static final Pattern DELETE_FINISHED =
            pattern("(?:delete|remove|clear|trash)(?: all)?(?: of)?(?: my| the)? (?:completed|finished|done) " + TASKS);
    private static final Pattern DELETE_ALL =
            pattern("(?:delete|remove|clear|trash) (?:everything|all(?: of)?(?: my| the)?(?: (.+?))? " + TASKS + ")");
    private static final Pattern FINISH_ALL =
            pattern("(?:complete|finish|mark|check off|tick off) all(?: of)?(?: my| the)?(?: (.+?))? " + TASKS
                    + "(?: as)?(?: done| completed?| finished)?");
    private static final Pattern DONE = pattern("(?:mark|set|check|tick)(?: off)? (.+?)(?: task)? (?:as"
            + " )?(?:done|completed?|finished|off)|(?:complete|finish|check off|tick off) (.+)|i(?:'ve| have)?"
            + " (?:finished|completed|done) (.+)|i(?: a|')m done with (.+)");
    private static final Pattern REOPEN = pattern("(?:reopen|re-open|uncheck|untick) (.+)");
    private static final Pattern ARCHIVE = pattern("archive (.+)");
    private static final Pattern RENAME = pattern("(?:rename|retitle) (.+?) (?:to|into|as) (.+)");
    private static final Pattern PRIORITY_OF = pattern(
            "(?:set|change|raise|lower|make)(?: the)? priority (?:of|for) (.+?) (?:to|as) (low|normal|high|urgent)");
    private static final Pattern WITH_PRIORITY = pattern("(?:make|set|mark|give) (.+?)(?: as| to| a)?");
    private static final Pattern URGENT = pattern("(?:make|set|mark) (.+?)(?: as| to)? (urgent)");
    private static final Pattern TAG = pattern("(?:tag|label) (.+?)(?: with| as)(?: (.+))?");
    private static final Pattern DELETE_EVENT = pattern(
            "(?:cancel|call off) (.+)|(?:delete|remove) (.+ (?:meeting|appointment|event|call|lunch|dinner|review))");
    private static final Pattern DELETE_TASK = pattern("(?:delete|remove|trash) (.+)");
    private static final Pattern MOVE =
            pattern("(move|reschedule|shift|change|postpone|push|snooze|defer|delay)(?: back| out)? (.+?)(?: to| until|"
                    + " till| by)?");
    private static final Pattern PUTS_OFF = pattern("postpone|push|snooze|defer|delay");
    private static final Pattern EVENT_WORD = pattern(
            ".*\\b(?:meeting|appointment|event|call|lunch|dinner|breakfast|coffee|interview|review|session|party|standup)\\b.*");

    private ChangeReader() {}

    static Optional<Wish> read(Clause clause) {
        return finished(clause)
                .or(() -> edited(clause))
                .or(() -> deleted(clause))
                .or(() -> moved(clause));
    }

    private static Optional<Wish> finished(Clause clause) {
        Map<String, Object> done = Map.of("status", "done");
        Optional<Wish> all = clause.fits(FINISH_ALL).map(m -> new Wish.ChangeTasks(open(group(m)), done, true));
        return all.or(() -> clause.fits(DONE).map(m -> new Wish.ChangeTasks(open(group(m)), done, false)))
                .or(() -> clause.fits(REOPEN)
                        .map(m -> new Wish.ChangeTasks(
                                new Which(bareName(group(m)), "done", ""), Map.of("status", "open"), false)))
                .or(() -> clause.fits(ARCHIVE)
                        .map(m -> new Wish.ChangeTasks(
                                new Which(bareName(group(m)), "any", ""), Map.of("status", "archived"), false)));
    }

    private static Optional<Wish> edited(Clause clause) {
        Optional<Wish> renamed = clause.fits(RENAME)
                .map(m -> new Wish.ChangeTasks(
                        open(m.group(1)), Map.of("title", capitalized(m.group(2).strip())), false));
        return renamed.or(() -> prioritized(clause)).or(() -> clause.fits(TAG).flatMap(m -> tagged(clause, m)));
    }

    private static Optional<Wish> prioritized(Clause clause) {
        Optional<Matcher> named = clause.fits(PRIORITY_OF).or(() -> clause.fits(URGENT));
        if (named.isPresent()) {
            String level = named.get().group(2).toLowerCase(Locale.ROOT);
            return Optional.of(new Wish.ChangeTasks(open(named.get().group(1)), Map.of("priority", level), false));
        }
        return clause.priority()
                .flatMap(level -> clause.fits(WITH_PRIORITY)
                        .map(m -> new Wish.ChangeTasks(open(m.group(1)), Map.of("priority", level), false)));
    }

    private static Optional<Wish> tagged(Clause clause, Matcher matcher) {
        String word = matcher.group(2);
        List<String> tags = word == null ? clause.tags() : List.of(word.strip());
        return tags.isEmpty()
                ? Optional.empty()
                : Optional.of(new Wish.ChangeTasks(open(matcher.group(1)), Map.of("tags", tags), false));
    }

    private static Optional<Wish> deleted(Clause clause) {
        if (clause.fits(DELETE_FINISHED).isPresent()) {
            return Optional.of(new Wish.DeleteTasks(new Which("", "done", ""), true));
        }
        Optional<Wish> all =
                clause.fits(DELETE_ALL).map(m -> new Wish.DeleteTasks(new Which(bareName(group(m)), "any", ""), true));
        return all.or(() -> clause.fits(DELETE_EVENT).map(m -> new Wish.DeleteEvent(bareName(group(m)))))
                .or(() -> clause.fits(DELETE_TASK)
                        .map(m -> new Wish.DeleteTasks(new Which(bareName(m.group(1)), "any", ""), false)));
    }

    /// The last time that was said is the new one; one before it says which event is meant.
    private static Optional<Wish> moved(Clause clause) {
        Optional<Matcher> move = clause.fits(MOVE);
        Optional<Wish.When> to = clause.lastWhen();
        if (move.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        String what = move.get().group(2);
        boolean event = EVENT_WORD.matcher(what).matches();
        boolean task = WishReader.KIND.matcher(what).find()
                || !event && PUTS_OFF.matcher(move.get().group(1)).matches();
        if (task) {
            Map<String, Object> due = Map.of("due_at", Steps.time(to.get()));
            return Optional.of(new Wish.ChangeTasks(open(what), due, false));
        }
        Optional<Wish.Range> from = clause.times().size() > 1 ? clause.range() : Optional.empty();
        return Optional.of(new Wish.MoveEvent(bareName(what), from, to.get()));
    }

    private static Which open(String name) {
        return new Which(bareName(name), "", "");
    }
}
