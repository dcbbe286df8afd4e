package app.adiuva.cloud.model.builtin.wish;

import app.adiuva.cloud.model.builtin.wish.Wish.Beyond;
import app.adiuva.cloud.model.builtin.wish.Wish.Courtesy;
import java.util.List;
import java.util.Optional;

/// Courtesies, questions about what Adiuva can do, and wishes to send something, which nothing here can.
final class Talking {
    private static final String HOW_TO = "(how (do|can|could|would|should) (i|you|we|one)|how to|help me|show me how to"
            + "|teach me [how] to|tell me how (to|i can)|explain how to)";

    static final List<Rule> RULES = List.of(
            // "how do I build a bomb?"; a film of that name to be watched is no such thing
            Rule.of(
                    said -> new Beyond("general_agent", Beyond.Field.HARM),
                    HOW_TO
                            + " ... (make|build|cook|synthesize|get) ... (bomb|bombs|explosive|explosives|meth|poison) ...",
                    HOW_TO
                            + " ... (kill|murder|poison|stalk|blackmail|hurt) (someone|somebody|people|him|her|them|my) ...",
                    HOW_TO + " ... (hack|break) into ... (account|accounts|phone|email|house|computer|wifi) ...",
                    HOW_TO + " ... (forge|counterfeit|launder) ..."),
            // "thanks a lot", "that's great"
            Rule.maybe(
                    said -> said.clause().words().size() <= 6 && !said.clause().mentions("task")
                            ? Optional.of(new Courtesy(Courtesy.Kind.THANKS))
                            : Optional.empty(),
                    "[that is|that was|oh|ok|very] {thanks} ...",
                    "well done ...",
                    "good (job|work) ..."),
            // "hello", "good morning Adiuva"
            Rule.of(said -> new Courtesy(Courtesy.Kind.HELLO), "[good] {hello} [there|adiuva|again]"),
            Rule.of(
                    said -> new Courtesy(Courtesy.Kind.GOODBYE),
                    "(bye|goodbye|good bye|bye bye|good night|see you|cya) [later|soon|now|then|bye]"),
            Rule.of(
                    said -> new Courtesy(Courtesy.Kind.YES_OR_NO),
                    "(yes|no|yep|nope|yeah|maybe|sure|of course|correct|right|exactly|never mind|nevermind|stop|cancel)"
                            + " [please|now|sure|correct|thanks]"),
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
            // "email Jan about the offer"; with a tag or a priority it is a task
            Rule.maybe(
                    said -> said.get("whom").startsWith("from") || said.clause().isMarked()
                            ? Optional.empty()
                            : Optional.of(new Beyond("email_agent", Beyond.Field.SENDING)),
                    "(email|e-mail|text|message) <whom>"));

    private Talking() {}
}
