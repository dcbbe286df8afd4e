package app.adiuva.cloud.model.builtin.wish;

import app.adiuva.cloud.model.builtin.wish.Rule.Said;
import app.adiuva.cloud.model.builtin.wish.Wish.ChangeTasks;
import app.adiuva.cloud.model.builtin.wish.Wish.Which;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Wishes to change what is there: complete, reopen, rename, prioritize, tag.
final class Changing {
    private static final Pattern DEED =
            Pattern.compile("(\\p{L}{2,20})ing\\s+(?:up\\s+)?(?=\\S)", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Object> DONE = Map.of("status", "done");

    /// "mark the dentist task as done", "I finished the flowers", "complete all shopping tasks"
    static final List<Rule> COMPLETING = List.of(
            Rule.of(
                    said -> new ChangeTasks(named(said), DONE, true),
                    "{finish} [off] (all|every|everything) [of] [{my}] <what> {task} [as] [{done}]",
                    "{finish} [off] (all|every|everything) [of] [{my}] {task} [as] [{done}]",
                    "{finish} [off] (all|everything) on {my} <list> list [as] [{done}]",
                    "{finish} [off] everything on {my} list [as] [{done}]"),
            // "I finished calling the plumber": the deed may be called "ring the plumber"
            Rule.of(
                    said -> new ChangeTasks(new Which(Text.name(withoutDeed(said.get("what"))), "", ""), DONE, false),
                    "i [have] [already|just] finished [with] <what>",
                    "[i am|all] done with <what>"),
            Rule.of(
                    said -> new ChangeTasks(named(said), DONE, false),
                    "(mark|set|check|tick|cross) [off] <what> [as] {done}",
                    "(mark|tick|check|cross) off <what> [from|on] [{my}] [list]",
                    "(complete|finish|close) <what>",
                    "i [have] [already|just] (completed|done|did) [with] <what>",
                    "i [have] [already|just] {did} <what>"),
            Rule.of(
                    said -> new ChangeTasks(new Which("", "done", ""), Map.of("status", "archived"), true),
                    "archive [all|everything|every] [of] [{my}] [that is] (done|completed|finished) [{task}]"),
            Rule.maybe(
                    said -> said.clause().begins("delete")
                            ? Optional.empty()
                            : Optional.of(new ChangeTasks(named(said), DONE, false)),
                    "<what> is {done}"),
            Rule.of(
                    said -> new ChangeTasks(
                            new Which(Text.name(said.get("what")), "done", ""), Map.of("status", "open"), false),
                    "(reopen|re-open|uncheck|untick) <what>",
                    "mark <what> as (open|not done|undone|unfinished)"),
            Rule.of(
                    said -> new ChangeTasks(
                            new Which(Text.name(said.get("what")), "any", ""), Map.of("status", "archived"), false),
                    "archive <what>"));

    /// "rename the call Anna task to ring Anna", "set the priority of the rent task to urgent"
    static final List<Rule> EDITING = List.of(
            Rule.of(
                    said -> new ChangeTasks(named(said), Map.of("title", Text.title(said.get("new"))), false),
                    "(rename|retitle) <what> (to|into|as) <new>",
                    "change {my} (name|title) of <what> (to|into) <new>"),
            Rule.of(
                    said -> prioritized(said, said.get("level")),
                    "(set|change|raise|lower|make|increase) [{my}] priority (of|for|on) <what> (to|as) <level>",
                    "(set|change|raise|lower) <what> priority to <level>"),
            Rule.maybe(
                    said -> said.clause().priority().map(level -> prioritized(said, level)),
                    "(make|set|mark|give) <what> [as|to|a]",
                    "(raise|lower|change) <what> to"),
            Rule.of(said -> prioritized(said, "urgent"), "(make|mark|set) <what> [as|to] (urgent)"),
            Rule.of(said -> prioritized(said, "high"), "(make|mark|set) <what> [as|to] (important)"),
            Rule.maybe(
                    said -> tagged(said).map(wish -> new ChangeTasks(wish.which(), wish.fields(), true)),
                    "(tag|label) (all|every) [of] [{my}] <what> {task} (with|as) <tag>",
                    "(tag|label) (all|every) [of] [{my}] <what> {task} [with|as]"),
            Rule.maybe(
                    Changing::tagged,
                    "(tag|label) <what> (with|as) <tag>",
                    "(tag|label) <what> [with|as]",
                    "add {my} tag <tag> to <what>"));

    private Changing() {}

    private static Optional<ChangeTasks> tagged(Said said) {
        List<String> tags = said.has("tag")
                ? List.of(said.get("tag").replaceFirst("^#", ""))
                : said.clause().tags();
        return tags.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChangeTasks(named(said), Map.of("tags", tags), false));
    }

    /// "calling the plumber" without its verb.
    private static String withoutDeed(String what) {
        Matcher deed = DEED.matcher(what);
        if (!deed.lookingAt()) {
            return what;
        }
        String stem = deed.group(1).toLowerCase(Locale.ROOT);
        boolean known = Stream.of(stem, stem + "e", stem.substring(0, stem.length() - 1))
                .anyMatch(Vocabulary.set("chore")::contains);
        return known ? what.substring(deed.end()) : what;
    }

    private static ChangeTasks prioritized(Said said, String level) {
        return new ChangeTasks(named(said), Map.of("priority", Marks.level(level)), false);
    }

    private static Which named(Said said) {
        return new Which(Text.name(said.get("what")), "", Text.name(said.get("list")));
    }
}
