package app.adiuva.cloud.model.builtin.wish;

import app.adiuva.cloud.model.builtin.wish.Wish.Beyond;
import app.adiuva.cloud.model.builtin.wish.Wish.Courtesy;
import java.util.List;
import java.util.Optional;

/// Courtesies, questions about what Adiuva can do, and wishes to send something, which nothing here can.
final class Talking {
    private static final String HOW_TO = "(how (do|can|could|would|should) (i|you|we|one)|how to|help me|show me how to"
            + "|teach me [how] to|tell me how (to|i can)|explain how to)";

    private static final int LONGEST_THANKS = 7;

    static final List<Rule> RULES = List.of(
            // "how do I build a bomb?"; a film of that name to be watched is no such thing
            Rule.of(
                    said -> new Beyond("general_agent", Beyond.Field.HARM),
                    HOW_TO
                            + " (make|build|cook|synthesize|get|buy) [a|an|some|my own] [pipe|nail|car|dirty|homemade|real]"
                            + " (bomb|bombs|explosive|explosives|meth|methamphetamine|nerve gas) [at home|myself]",
                    HOW_TO + " (make|get|buy|mix) [a|an|some] poison (for|to kill|that kills) {person} ...",
                    HOW_TO + " (kill|murder|poison|stalk|blackmail) [my] [own] {person} [without|with|and|by|so] [...]",
                    HOW_TO + " (hack|break) into (someone|somebody|her|his|their|other|my <whose>) ..."
                            + " (account|accounts|phone|email|house|computer|wifi) [...]",
                    HOW_TO
                            + " (forge|counterfeit) [a|an|some|my] (signature|money|passport|check|cheque|id|bills|prescription) [...]",
                    HOW_TO + " launder [some|my|the|drug] money [...]"),
            // "I want to die"
            Rule.of(
                    said -> new Beyond("general_agent", Beyond.Field.CRISIS),
                    "... (kill|killing|hurt|hurting|harm|harming) myself ...",
                    "i [just|really] [do not] (want|wish) to (die|live) [anymore|any more]",
                    "... (end my life|commit suicide|suicidal) ..."),
            // "undo that"
            Rule.of(
                    said -> new Beyond("general_agent", Beyond.Field.UNDO),
                    "(undo|revert|take back) [that|it|this|my|the] [last|previous] [change|changes|step|plan|action|thing]"),
            // "thanks a lot", "that's great"
            Rule.maybe(
                    said -> said.clause().words().size() <= LONGEST_THANKS
                                    && !said.clause().mentions("task")
                            ? Optional.of(new Courtesy(Courtesy.Kind.THANKS))
                            : Optional.empty(),
                    "[that is|that was|oh|ok|very] {thanks} ...",
                    "i [really|do|truly] appreciate ...",
                    "(that|you|it) (was|were|are|is) [so|very|really|most] (helpful|kind|useful|wonderful|amazing) ...",
                    "well done ...",
                    "good (job|work) ..."),
            // "hello", "good morning Adiuva"
            Rule.of(said -> new Courtesy(Courtesy.Kind.HELLO), "[good] {hello} [there|adiuva|again]"),
            Rule.of(
                    said -> new Courtesy(Courtesy.Kind.GOODBYE),
                    "(bye|goodbye|good bye|bye bye|good night|see you|cya) [later|soon|now|then|bye]",
                    "i [have] (got to|have to|must|need to|gotta) (run|go|leave) [now]"),
            Rule.of(
                    said -> new Courtesy(Courtesy.Kind.YES_OR_NO),
                    "(ok|okay|yes|no|yep|nope|yeah|maybe|sure|of course|correct|right|exactly|never mind|nevermind|stop|cancel)"
                            + " [please|now|sure|correct|thanks]"),
            Rule.maybe(
                    said -> said.clause().times().stream()
                                    .allMatch(time -> said.clause()
                                            .range()
                                            .filter(day -> day.from()
                                                    .toLocalDate()
                                                    .equals(said.clause().now().toLocalDate()))
                                            .isPresent())
                            ? Optional.of(new Courtesy(Courtesy.Kind.NOW))
                            : Optional.empty(),
                    "[tell me] what (time|day|date) (is it|it is) [today|now|right now]",
                    "[tell me] [what is] the (time|date) [today|now]"),
            // "what can you do?", "help"
            Rule.of(
                    said -> new Wish.Abilities(),
                    "help [me]",
                    "(what|how) can you (do|help) ...",
                    "what [else] (can|could) i (ask|say|do) ...",
                    "what do you do",
                    "(who|what) are you",
                    "how do (you|i) (work|use) ..."),
            // "turn off the lights"; with a time it is a task
            Rule.maybe(
                    said -> said.clause().times().isEmpty() && !said.clause().isMarked()
                            ? Optional.of(new Beyond("general_agent", Beyond.Field.ELSEWHERE))
                            : Optional.empty(),
                    "(turn|switch|dim) (on|off|up|down) ...",
                    "(turn|switch|dim) ... (on|off|up|down)"),
            // "draft a reply to Paul"
            Rule.of(
                    said -> new Wish.DraftReply(Text.name(said.get("whom"))
                            .replaceFirst("(?i)(?:'s|’s)?(?: (?:mail|email|e-mail|message))?$", "")),
                    "(draft|prepare|write|suggest|start|begin) [me] [a|an|the] [quick|short|friendly|formal|brief|polite]"
                            + " (reply|answer|response) [to|for] [<whom>]"),
            // "send an email to Paul", "text Mia that I am late"
            Rule.of(
                    said -> new Beyond("email_agent", Beyond.Field.SENDING),
                    "(write|send|draft|compose|shoot|forward|create|make|start) [me|out|back|up] [{my}|new|quick|him|her]"
                            + " [new|quick|short] {mail} ...",
                    "(write|send|draft|compose|shoot|forward) <whom> [{my}|new|quick] {mail} ...",
                    "(reply|respond|answer|write back) [back] [to] [{my}] [<whom>] {mail} ...",
                    "(reply|respond|write back) [an|a|back] [email] to ...",
                    "(send|write) <what> to <address> dot ...",
                    "(prepare|get ready|now) ... (send|sending|write) ... {mail} ...",
                    "update [on] [{my}] {mail}",
                    "... (alert|notify|notification|tell) ... when <whom> (emails|mails|replies|writes|answers) ...",
                    "{my} {mail} to <whom>",
                    "mail <whom> (that|about|saying|if|to say|to ask) ...",
                    "(write|send) [{my}|a] (text|sms|letter|reply|answer) ..."),
            // "tell Paul that I am late"
            Rule.maybe(
                    said -> said.get("whom").matches("(?i)(?:me|us|it|you)\\b.*|.*[\\s,].*[\\s,].*")
                            ? Optional.empty()
                            : Optional.of(new Beyond("email_agent", Beyond.Field.SENDING)),
                    "(tell|inform|let) <whom> [know] (that|about) ...",
                    "tell <whom> (i|we) (am|are|will|have|cannot|can|could|would|need) ..."),
            // "email Jan about the offer"; with a tag or a priority it is a task
            Rule.maybe(
                    said -> said.get("whom").startsWith("from") || said.clause().isMarked()
                            ? Optional.empty()
                            : Optional.of(new Beyond("email_agent", Beyond.Field.SENDING)),
                    "(email|e-mail|text|message) <whom>"));

    private Talking() {}
}
