package app.adiuva.cloud.model.builtin.wish;

import app.adiuva.cloud.model.builtin.wish.Rule.Said;
import app.adiuva.cloud.model.builtin.wish.Wish.Beyond;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What a clause is plainly about, though nothing here grants it: numbers of one's life, days off, addresses, the
/// world. Each rule names its topic; a deed to be done or something for a list is never taken for one.
final class Topics {
    private static final String DAYS_OFF =
            "((vacation|pto|sick|personal|free|off) [time] [day|days]|(time|day|days|week) off|paid time off|pto|vacation)";
    private static final String ASKING_FOR = "(request|requests|submit|apply|ask|file)";

    /// To list what there is of a topic is not to ask for a list of one's own.
    private static final Pattern LIST_OF = Pattern.compile(
            "(?:list (?!of\\b)|(?:show|give|tell|get|see|read|pull up|can i|may i|what|the)\\b.*\\blist of\\b)[^?]*$|list of\\b",
            Pattern.CASE_INSENSITIVE);

    /// "what's my income", "calories in a pear", "have my days off been approved?", "how many legs has an ant?"
    static final List<Rule> RULES = List.of(
            topic("calendar_agent", Beyond.Field.CALENDAR, Topics::isNoDeedButAsking, new String[] {
                "... " + ASKING_FOR + " ... " + DAYS_OFF + " ...",
                "... " + DAYS_OFF
                        + " ... (request|requests|requested|approved|approval|granted|denied|rejected|pending|status|accepted|okayed|processed) ...",
                "... (approved|approval|granted|denied|rejected|pending|requested|status|accepted|okayed|processed) ... "
                        + DAYS_OFF + " ...",
                "... (take|have|get|want|need) ... " + DAYS_OFF + " (for|from|on|in|between|to) ...",
                "... (use|take) ... my " + DAYS_OFF,
                "[would] [like] [to] (take|request|book) [a|the|some|my] " + DAYS_OFF + " [for|from|on]",
                "(make|create|add|put|enter|open) ... {calendar} (entry|event|item|appointment) ...",
                "... (rooms|room) ... (free|available|booked) ..."
            }),
            topic(
                    "email_agent",
                    Beyond.Field.CONTACTS,
                    said -> !isDeed(said) && !said.clause().text().matches("(?i).*\\bto contact\\b.*"),
                    new String[] {
                        "... {contacts} ...",
                        "... (phone|cell|mobile|house|home|work|telephone|office) (number|numbers) ...",
                        "... (missed call|missed calls|last call|area code|job title) ...",
                        "how old is <whom>",
                        "(did|has) <whom> (text|call|called|ring|phone) [me] ...",
                        "who (called|rang|phoned|texted|messaged) [me] ...",
                        "when did <whom> last (call|text|ring|phone|write) [me] ...",
                        "(what company|which company|where|who) does <whom> work [for|at]",
                        "what does <whom> do for (work|a living)",
                        "(dial|facetime|skype) <whom>",
                        "(does|do) <whom> [still] live ...",
                        "(is|are) <whom> [still] living (on|in|at|near) ..."
                    }),
            topic(
                    "email_agent",
                    Beyond.Field.CONTACTS,
                    said -> said.clause().times().isEmpty(),
                    new String[] {
                        "(add|save|store) <whom> (email|mail|number|phone) [address|number]",
                        "(add|save|store) [a|the|this] [new] (email|e-mail|mail|number) [address] ..."
                    }),
            topic("analytics_agent", Beyond.Field.FIGURES, said -> !isDeed(said), new String[] {
                "... {measured} ...",
                "... credit (score|rating|report) ...",
                "... (amount|number|total|balance|usage|kind|type|types) of ... " + DAYS_OFF + " ...",
                "... " + DAYS_OFF + " ... (balance|used|left|remaining|taken|available|spare|still|have|accrued) ...",
                "... (many|much) " + DAYS_OFF + " ..."
            }),
            topic("analytics_agent", Beyond.Field.FIGURES, said -> !isDeed(said) && !isOfAWeek(said), new String[] {
                "... (any|spare) " + DAYS_OFF + " ...", "... (days|day) ... (taken|used) ..."
            }),
            topic(
                    "analytics_agent",
                    Beyond.Field.FIGURES,
                    said -> !isDeed(said) && isOwn(said) && !isAppointed(said),
                    new String[] {
                        "... {money} ... {measure} ...",
                        "... {measure} ... {money} ...",
                        "... (total|amount|cost|sum) of ... {money} ...",
                        "... {money} ... (like|lately|recently|today|go|goes|went|gone) ...",
                        "(what|where|which) ... (did|have) (i|we) (buy|bought|purchase|purchased|pay|paid|spend|spent|shop) ...",
                        "... (i|we) (spend|spent|spending|owe|owed|earn|earned) ...",
                        "... (i|we) have spent ...",
                        "... (i|we) (make|made) [{every}]",
                        "... (do|did|will|can) (i|we) (make|earn|bring home|take home|pay|buy|owe) ...",
                        "... (will|have|has) ... (paying|paid|bought|cost|ran|run) ..."
                    }),
            topic("analytics_agent", Beyond.Field.FIGURES, said -> isOwn(said) && !isAppointed(said), new String[] {
                "... how (much|many) ... (days|times|time|hours|paid|making|make|pay|bill|bills|owe|due|buying|back) ...",
                "... my [current|hourly|annual|monthly|weekly] (pay|rate|take home|compensation) ...",
                "(spent|bought|purchased) ... a lot ..."
            }),
            topic("analytics_agent", Beyond.Field.FIGURES, said -> !isDeed(said) && !isAppointed(said), new String[] {
                "... (bill|bills|cost|price) ... how much ...",
                "... how much ... (bill|bills|left|due) ...",
                "what was the last thing i (bought|purchased|paid)"
            }),
            topic("general_agent", Beyond.Field.ELSEWHERE, said -> isOfTheWorld(said) && !isOwn(said), new String[] {
                "... how (much|many) ...",
                "{question} ... (you|your) ...",
                "... what ... [the] (date|time|day|month) ... (is|in|will it be) ...",
                "... what (date|time|day|month) (will it be|is it|is) ...",
                "... what is [the] [current] (date|time|day|month) ..."
            }),
            topic("general_agent", Beyond.Field.ELSEWHERE, said -> true, new String[] {
                "... (events|event|going on|happening|concerts|things to do) ... (around|near|in|at|nearby) ..."
                        + " (area|place|town|city|neighborhood|neighbourhood|here|nearby|downtown|me)",
                "(what|what all|anything) is (going on|happening) (at|in|near|around) <where>",
                "... (is there to do|things to do|places to go|can i do) ... (in|around|near) ...",
                "... (day|date|weekday) ... (fall|falls|fell) ...",
                "... what [the|today] (date|day) it is ...",
                "... what the (date|day|time) is ..."
            }),
            topic("general_agent", Beyond.Field.ELSEWHERE, said -> !isOwn(said) && !isAppointed(said), new String[] {
                "what [is] [today] [the] (date|day) ...",
                "[tell|give|show] [me] [what] [the] date [is] ...",
                "{question} ... (your|you|ai) ... (birthday|age|old|mind) ..."
            }),
            topic("general_agent", Beyond.Field.ELSEWHERE, Topics::isOfTheWorld, new String[] {"... {world} ..."}));

    /// "call me Robin", "brew an espresso", "that was wrong": said to whom it is talked to.
    static final List<Rule> TALK = List.of(Rule.maybe(
            said -> said.clause().times().isEmpty() && !said.clause().isMarked()
                    ? Optional.of(new Beyond("general_agent", Beyond.Field.ELSEWHERE))
                    : Optional.empty(),
            "[just|start] (call|calling) me <name>",
            "i ... call me ...",
            "[need|want] [to] (change|set|update) my (name|username) ...",
            "change the name [that] you ...",
            "(make|brew|prepare|start|turn on) ... (coffee|cappuccino|espresso|latte|brew|tea) [machine|maker]",
            "[a|an] (coffee|cappuccino|espresso|latte)",
            "(check|confirm|repeat|explain|try) ... (said|question|command|instruction|instructions|confirm) ...",
            "... (said|command|question|message) [again|once more|one more time]",
            "... (task|it|that|command) [all] (wrong|incorrect|incorrectly)",
            "... (not|wrong|incorrect) [the] [right|correct] (command|answer)",
            "start over",
            "(turn|make|convert) ... into (a|an) (task|event|reminder|note)",
            "(what is up|what is new|how is it going)",
            "... what (time|day|month|year) (is it|it is) ...",
            "(shut|light|lights) (off|on|up|down) ..."));

    /// "how do I sync my calendar?": of the app itself nothing is known here.
    static final List<Rule> HOW_TO = List.of(Rule.maybe(
            said -> said.clause().mentions("calendar")
                    ? Optional.of(new Beyond("calendar_agent", Beyond.Field.CALENDAR))
                    : Optional.empty(),
            "how (do|can|would|should) (i|we|you) (sync|import|export|share|print|connect|link|use|subscribe) ..."));

    /// "what sorts of things can I ask you?"
    static final List<Rule> ABILITIES = List.of(Rule.of(
            said -> new Wish.Abilities(),
            "what ... (things|sorts|kinds|stuff|tasks) ... (can|could|do) (you|i) (ask|help|say|do) ...",
            "what ... (things|sorts|kinds|stuff|tasks) ... (you|i) (can|could) (ask|help|say|do) ...",
            "... (list of|available|your) (commands|abilities|skills|features) ..."));

    private Topics() {}

    private static Rule topic(String agent, Beyond.Field field, Predicate<Said> holds, String[] phrases) {
        return Rule.maybe(
                said -> holds.test(said) && !isForAList(said)
                        ? Optional.of(new Beyond(agent, field))
                        : Optional.empty(),
                phrases);
    }

    /// "pay the bill", but not "check my balance".
    private static boolean isDeed(Said said) {
        return said.clause().begins("deed") && !said.clause().text().matches("(?i)add (?:up|all|together)\\b.*");
    }

    private static boolean isNoDeedButAsking(Said said) {
        return !said.clause().begins("delete") && !said.clause().mentions("contacts");
    }

    private static boolean isForAList(Said said) {
        Clause clause = said.clause();
        boolean shown = LIST_OF.matcher(clause.text()).lookingAt() && !clause.mentions("task");
        return clause.mentions("list_word") && !shown || clause.isMarked();
    }

    /// "Any days off this week?" asks for the days themselves, "… this year?" for how many are left.
    private static boolean isOfAWeek(Said said) {
        return said.clause()
                .range()
                .filter(range -> range.from().plusDays(8).isAfter(range.to()))
                .isPresent();
    }

    private static boolean isOwn(Said said) {
        return said.clause().mentions("own");
    }

    private static boolean isAppointed(Said said) {
        return said.clause().mentions("appointed");
    }

    /// Nothing of the user's own, and nothing to be done at some time.
    private static boolean isOfTheWorld(Said said) {
        Clause clause = said.clause();
        boolean about = clause.mentions("event") || clause.mentions("calendar") || clause.mentions("mail");
        return !about
                && !clause.begins("add")
                && !clause.begins("delete")
                && (clause.times().isEmpty() || clause.asks() || clause.begins("show"));
    }
}
