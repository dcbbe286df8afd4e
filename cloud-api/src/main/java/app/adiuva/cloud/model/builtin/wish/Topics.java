package app.adiuva.cloud.model.builtin.wish;

import app.adiuva.cloud.model.builtin.wish.Rule.Said;
import app.adiuva.cloud.model.builtin.wish.Wish.Beyond;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What a clause is plainly about, though nothing here grants it: numbers of one's life, days off, addresses, the
/// world. Each rule names its topic; a deed to be done or something for a list is never taken for one.
final class Topics {
    private static final String DAYS_OFF =
            "((vacation|pto|sick|personal|free) [time] [day|days]|(time|day|days|week) off|paid time off|pto|vacation)";
    private static final String ASKING_FOR = "(request|requests|submit|apply|ask|file)";

    /// "what's my income", "calories in a pear", "have my days off been approved?", "how many legs has an ant?"
    static final List<Rule> RULES = List.of(
            topic("calendar_agent", Beyond.Field.CALENDAR, Topics::isNoDeedButAsking, new String[] {
                "... " + ASKING_FOR + " ... " + DAYS_OFF + " ...",
                "... " + DAYS_OFF
                        + " ... (request|requests|requested|approved|approval|granted|denied|rejected|pending) ...",
                "... (approved|approval|granted|denied|rejected|pending|requested) ... " + DAYS_OFF + " ...",
                "... (take|have|get|want|need) ... " + DAYS_OFF + " (for|from|on|in|between|to) ...",
                "... (use|take) ... my " + DAYS_OFF,
                "[would] [like] [to] (take|request|book) [a|the|some|my] " + DAYS_OFF + " [for|from|on]",
                "(make|create|add|put|enter|open) ... {calendar} (entry|event|item|appointment) ...",
                "... (rooms|room) ... (free|available|booked) ..."
            }),
            topic("email_agent", Beyond.Field.CONTACTS, said -> !isDeed(said), new String[] {
                "... {contacts} ...",
                "... (phone|cell|mobile|house|home|work|telephone|office) (number|numbers) ...",
                "... (missed call|missed calls|last call|area code|job title) ...",
                "how old is <whom>",
                "(did|has) <whom> (text|call|called|ring|phone) [me] ...",
                "does <whom> live ..."
            }),
            topic(
                    "email_agent",
                    Beyond.Field.CONTACTS,
                    said -> said.clause().times().isEmpty(),
                    new String[] {"(add|save|store) <whom> (email|mail|number|phone) [address|number]"}),
            topic("analytics_agent", Beyond.Field.FIGURES, said -> !isDeed(said), new String[] {
                "... {measured} ...",
                "... credit (score|rating|report) ...",
                "... (amount|number|total|balance|usage|kind|type|types) of ... " + DAYS_OFF + " ...",
                "... " + DAYS_OFF + " ... (balance|used|left|remaining|taken|available|spare|still|have|accrued) ...",
                "... (any|spare|many|much) " + DAYS_OFF + " ..."
            }),
            topic("analytics_agent", Beyond.Field.FIGURES, said -> !isDeed(said) && isOwn(said), new String[] {
                "... {money} ... {measure} ...",
                "... {measure} ... {money} ...",
                "... {money} ... (like|lately|recently|today) ...",
                "... (i|we) (spend|spent|spending|owe|owed|earn|earned) ...",
                "... (i|we) have spent ...",
                "... (i|we) (make|made) [{every}]",
                "... (do|did|will|can) (i|we) (make|earn|bring home|take home|pay|buy|owe) ...",
                "... (will|have|has) ... (paying|paid|bought|cost|ran|run) ..."
            }),
            topic("analytics_agent", Beyond.Field.FIGURES, Topics::isOwn, new String[] {
                "... how (much|many) ... (days|times|time|hours|paid|making|make|pay|bill|bills|owe|due|buying|back) ...",
                "... my [current|hourly|annual|monthly|weekly] (pay|rate|take home|compensation) ...",
                "(spent|bought|purchased) ... a lot ..."
            }),
            topic("analytics_agent", Beyond.Field.FIGURES, said -> !isDeed(said), new String[] {
                "... (bill|bills|cost|price) ... how much ...",
                "... how much ... (bill|bills|left|due) ...",
                "... (total|amount|cost|sum) of ... {money} ...",
                "what was the last thing i (bought|purchased|paid)"
            }),
            topic("general_agent", Beyond.Field.ELSEWHERE, said -> isOfTheWorld(said) && !isOwn(said), new String[] {
                "... how (much|many) ...",
                "{question} ... (you|your) ...",
                "... what ... [the] (date|time|day|month) ... (is|in|will it be) ...",
                "... what (date|time|day|month) (will it be|is it|is) ...",
                "... what is [the] [current] (date|time|day|month) ..."
            }),
            topic("general_agent", Beyond.Field.ELSEWHERE, said -> !isOwn(said), new String[] {
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
            "(what is up|what is new|how is it going)",
            "... what (time|day|month|year) (is it|it is) ...",
            "(shut|light|lights) (off|on|up|down) ..."));

    /// "what sorts of things can I ask you?"
    static final List<Rule> ABILITIES = List.of(Rule.of(
            said -> new Wish.Abilities(),
            "what ... (things|sorts|kinds|stuff|tasks) ... (can|could|do) (you|i) (ask|help|say|do) ...",
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
        return said.clause().mentions("list_word") || said.clause().isMarked();
    }

    private static boolean isOwn(Said said) {
        return said.clause().mentions("own");
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
