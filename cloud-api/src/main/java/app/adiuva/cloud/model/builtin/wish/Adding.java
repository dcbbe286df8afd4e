package app.adiuva.cloud.model.builtin.wish;

import app.adiuva.cloud.model.builtin.wish.Rule.Said;
import app.adiuva.cloud.model.builtin.wish.Wish.NewTask.Purpose;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Wishes for new tasks, reminders and items of lists.
final class Adding {
    private static final int LONGEST_ITEM = 4;
    private static final Set<String> NO_LIST_NAME = Set.of("my", "the", "a", "task", "tasks", "new", "this");

    /// What leads to a deed; of anything else, as "the tickets", a reminder only tells.
    private static final Pattern DEED =
            Pattern.compile("\\b(?:to|not|must|should|(?:forget|me) that i) \\p{L}|^wake\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern QUOTED = Pattern.compile("[\"“'][^\"”']+[\"”']");

    private static final Pattern WHOLE_LIST = Pattern.compile(
            "(?:make|create|start|write|begin|new)(?: me)?(?: an?)?(?: new)?(?<name> [\\p{L} -]{1,40}?)? (?:list|project)"
                    + "(?: (?:for|called|named|of) (?<named>[\\p{L} -]{1,40}?))?(?: with)?\\s*(?::|\\bwith\\b)"
                    + "(?: (?:the )?(?:tasks|items|steps|parts):?)?\\s*(?<items>.+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /// "remind me to call Anna tomorrow at 3pm", "don't let me forget the keys"
    static final List<Rule> REMINDERS = List.of(
            // "the report is due on Friday"
            Rule.maybe(
                    said -> said.clause().when().isPresent() && !said.clause().asks()
                            ? Optional.of(task(said, Text.withoutArticle(said.get("what")), false))
                            : Optional.empty(),
                    "<what> (is|are) due"),
            Rule.maybe(
                    said -> said.clause().when().isPresent()
                            ? Optional.of(task(said, "Alarm", false))
                            : Optional.empty(),
                    "(set|create|make|start) [me] [a|an|the|my] [new] alarm"),
            // "set a timer for ten minutes"
            Rule.maybe(
                    said -> said.clause().minutes().map(minutes -> timer(said.clause(), minutes)),
                    "(set|start) [me] [a|an|the] [new] timer"),
            Rule.of(
                    said -> new Wish.Beyond("task_agent", Wish.Beyond.Field.NO_WHAT),
                    "remind me [again|later|of something|to do something]",
                    "(set|create|make|add|new) [me] [a|an|another] [new] (reminder|alarm) [for|for later|later|please]"),
            // "remind me when I get home to water the plants": where one is cannot be known, so it stands in the title
            Rule.of(
                    said -> task(said, said.get("what") + " when " + said.get("then"), true),
                    "remind me (when|once|as soon as) <then> to <what>",
                    "remind me to <what> (when|once|as soon as) <then>"),
            Rule.of(said -> forgotten(said), "i (forgot|forget|have forgotten) to <what>"),
            Rule.of(
                    said -> task(said, said.get("what"), true),
                    "remind me [that|about|of] [i] [have|need|must|should|ought] [to] <what>",
                    "remind [us] (to|about|of|that) <what>",
                    "[do] not [let me] forget [that|about] [i] [have|need] [to] <what>",
                    "[i] (must|should|need to|have to) [not] (remember|forget) [to|about] <what>",
                    "(set|create|make|add|give|put|schedule) [me] [a|an|the|another] [new|daily|weekly] (reminder|alarm|alert)"
                            + " [for me] [to|for|about|that|of|called] <what>",
                    "[a] [new] reminder [to|for|about] <what>",
                    "(notify|alert|nudge|ping|warn) me [to|about|of|when|that] <what>",
                    "remember to <what>",
                    "tell me [later] to <what>",
                    "wake me [up] [<what>]"));

    /// "add milk and eggs to my shopping list", "put 2 kg of apples on the list"
    static final List<Rule> LISTS = List.of(
            // "make a list for the trip: tent, stove", "create a project called Kitchen with tasks measure and order
            // tiles"
            Rule.maybe(
                    Adding::wholeList, "(make|create|start|new|write|begin) [me] [a|an] [new] ... (list|project) ..."),
            Rule.maybe(
                    said -> items(said, said.get("list")),
                    "(add|put|write|include|append|insert|place|get) <what> [in|on] (to|on|onto|in|into) {my} <list> list",
                    "(add|put|write|include|append|insert|place) <what> (to|on|onto|in|into) <list> list",
                    "(add|put) (to|on|onto) {my} <list> list <what>",
                    "(add|put) to <list> list <what>",
                    "{my} <list> list (needs|is missing) <what>",
                    "(add|put|write|include) <what> (to|in|into|under) [{my}] project <list>",
                    "(add|put|write|include) <what> (to|in|into|under) {my} <list> project"),
            Rule.maybe(
                    said -> items(said, said.clause().text().contains("groceries") ? "groceries" : "shopping"),
                    "(add|put) <what> (to|on) {my} (groceries|shopping)",
                    "[we|i] (need|want) <what> from the (shop|store|supermarket)",
                    "(we|i) (are|am) [all|almost|nearly|running] (out of|low on) <what>",
                    "(we|i) (have run|ran|have) out of <what>"),
            // "add 'measure the window' to Kitchen": what stands in quotation marks is the task
            Rule.maybe(
                    said -> QUOTED.matcher(said.get("what")).matches()
                            ? items(said, said.get("list"))
                            : Optional.empty(),
                    "(add|put) <what> (to|on|in|into) [{my}] [project|list] <list>"),
            // "add oat milk, bread and 6 eggs": what is eaten or used up is for the shopping list
            Rule.maybe(
                    said -> isShopping(said) ? items(said, "shopping") : Optional.empty(),
                    "(add|put down|we need|i need|need|get) [some|more|another] <what>"),
            Rule.maybe(
                    said -> items(said, usualList(said.get("what"))),
                    "(add|put) <what> (to|on) {my} (list|to-dos|todos|to-do|todo)",
                    "(add|put) <what> (to|on) {my} to do list"));

    /// "add a task to visit the dentist", "todo: fix the bike"
    static final List<Rule> EXPLICIT_TASKS = List.of(
            // "add a subtask 'find the invoice' to the boiler task", "break the trip down into flights, hotel and visa"
            Rule.of(
                    Adding::parts,
                    "(add|create|make|put) [a|an|the] [new] {part} [called|named|to] <what> (to|for|under|of|in) [{my}] <whole>",
                    "(add|put|create|make) <what> as [a] {part} (to|of|for|under|in) [{my}] <whole>"),
            Rule.maybe(
                    said -> Text.items(said.get("what")).size() > 1 ? Optional.of(parts(said)) : Optional.empty(),
                    "(break|split|divide) [up|down] [{my}] <whole> [up|down] into [{part}] <what>"),
            Rule.of(
                    said -> new Wish.Beyond("task_agent", Wish.Beyond.Field.TASKS),
                    "(add|create|make|new) [a|an|the] [new] {part} ...",
                    "(break|split|divide) [up|down] [{my}] <whole> [up|down] into ..."),
            Rule.of(
                    said -> task(said, said.get("what"), false),
                    "(add|create|make|new|start|set) [me] {my} [new] {task} (to|for|called|named|that says|of) <what>",
                    "(add|create|make|new|start|set) [me] [{my}] [new] (task|to-do|todo|tasks) [to|for|called|named] <what>",
                    "(task|todo|to-do|to do) <what>",
                    "add <what> (to|as) {my} {task}",
                    "add <what> as a task",
                    "i (need|have|ought|am supposed) to [remember to] <what>",
                    "i (must|should|gotta|got to) <what>"));

    /// "pay the rent on the 1st of every month !high": a chore, or anything with a tag or a priority.
    static final List<Rule> CHORES = List.of(
            Rule.maybe(
                    said -> said.clause().times().isEmpty()
                                    && !said.clause().isMarked()
                                    && areGroceries(said.get("what"))
                            ? items(said, "shopping")
                            : Optional.empty(),
                    "<what>"),
            Rule.of(said -> task(said, said.get("what"), false), "add <what>"),
            Rule.maybe(Adding::chore, "<what>"));

    private Adding() {}

    /// What was forgotten is to be done still, whenever that was.
    private static Wish forgotten(Said said) {
        return new Wish.NewTask(
                Text.title(said.get("what")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Purpose.TASK);
    }

    private static Wish parts(Said said) {
        return new Wish.NewParts(
                new Wish.Which(Text.name(said.get("whole")), "", ""),
                Text.items(said.get("what")).stream()
                        .map(part -> task(said.clause(), part, Purpose.TASK))
                        .toList());
    }

    /// Several things or one, of which one is known to be bought often, and none of which is a deed.
    private static boolean isShopping(Said said) {
        List<String> items = Text.items(said.get("what"));
        boolean alone = said.clause().times().isEmpty() && !said.clause().isMarked();
        boolean adds = items.size() > 1 || !said.clause().text().matches("(?i)get\\b.*");
        return alone
                && adds
                && items.stream().allMatch(item -> Words.of(item).size() <= LONGEST_ITEM)
                && items.stream()
                        .map(item -> Words.of(item).all().getLast().lower())
                        .anyMatch(Vocabulary.set("grocery")::contains);
    }

    private static Optional<Wish> chore(Said said) {
        Clause clause = said.clause();
        boolean marked = clause.isMarked() || clause.recurrence().isPresent();
        String first = clause.words().all().getFirst().lower();
        boolean chore =
                Vocabulary.set("chore").contains(first) && clause.words().size() > 1;
        return !clause.asks() && (marked || chore)
                ? Optional.of(task(said, said.get("what"), false))
                : Optional.empty();
    }

    private static boolean areGroceries(String what) {
        return Text.items(what).stream()
                .map(item -> Words.of(item).all())
                .allMatch(item -> item.size() <= LONGEST_ITEM
                        && !item.isEmpty()
                        && !Vocabulary.set("preposition")
                                .contains(item.getFirst().lower())
                        && Vocabulary.set("grocery").contains(item.getLast().lower()));
    }

    private static Optional<Wish> wholeList(Said said) {
        Matcher list = WHOLE_LIST.matcher(said.clause().text());
        if (!list.matches()) {
            return Optional.empty();
        }
        String name = Optional.ofNullable(list.group("named"))
                .orElse(Optional.ofNullable(list.group("name")).orElse(""));
        List<String> items = Text.items(list.group("items"));
        String bare = Text.withoutArticle(name).strip();
        boolean project = said.clause().words().all().stream()
                .anyMatch(word -> word.lower().equals("project"));
        return bare.isEmpty() || items.isEmpty()
                ? Optional.empty()
                : Optional.of(listItems(said, project ? bare : bare.toLowerCase(Locale.ROOT), items));
    }

    private static Optional<Wish> items(Said said, String list) {
        String name = Text.withoutArticle(list.toLowerCase(Locale.ROOT)).strip();
        boolean toDo = name.isEmpty() || NO_LIST_NAME.contains(name) || name.matches("to[- ]?dos?");
        List<String> items = Text.items(said.get("what"));
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(listItems(said, toDo ? usualList(said.get("what")) : name, items));
    }

    private static Wish listItems(Said said, String list, List<String> items) {
        return new Wish.ListItems(
                list,
                items.stream()
                        .map(item -> task(said.clause(), item, Purpose.TASK))
                        .toList());
    }

    /// "The list" of what is bought often is the shopping list.
    private static String usualList(String what) {
        return areGroceries(what) ? "shopping" : "to-do";
    }

    private static Wish timer(Clause clause, int minutes) {
        return new Wish.NewTask(
                "Timer",
                Optional.of(new Wish.When(clause.now().plusMinutes(minutes), false)),
                Optional.empty(),
                clause.priority(),
                clause.tags(),
                Purpose.REMINDER_OF);
    }

    private static Wish task(Said said, String what, boolean reminder) {
        Clause clause = said.clause();
        return task(clause, Text.title(what.isEmpty() ? clause.bare() : leadless(what)), purpose(clause, reminder));
    }

    private static Wish.NewTask task(Clause clause, String title, Purpose purpose) {
        return new Wish.NewTask(title, clause.when(), clause.recurrence(), clause.priority(), clause.tags(), purpose);
    }

    /// "To call Anna" is a deed, "about the tickets" a thing.
    /// Whether something is to be done, and not only to be kept in mind.
    static boolean isDeed(Clause clause) {
        return DEED.matcher(clause.bare()).find();
    }

    private static Purpose purpose(Clause clause, boolean reminder) {
        if (!reminder) {
            return Purpose.TASK;
        }
        return isDeed(clause) ? Purpose.REMINDER_TO : Purpose.REMINDER_OF;
    }

    /// "remind me tomorrow to call" leaves "to call" when the time is gone.
    private static String leadless(String what) {
        return what.replaceFirst("(?i)^(?:to|about|that|of) (?=\\S)", "");
    }
}
