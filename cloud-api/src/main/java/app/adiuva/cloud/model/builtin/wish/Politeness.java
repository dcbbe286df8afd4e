package app.adiuva.cloud.model.builtin.wish;

import java.util.List;
import java.util.regex.Pattern;

/// The words around a wish that ask nothing: "could you please …", "… for me, thanks". Stateless.
final class Politeness {
    /// Verbs of a wish to the app; what else one "needs to" do is a task.
    private static final String COMMANDS =
            "(?:schedule|reschedule|cancel|remove|delete|add|request|make a|make an|change|move"
                    + "|send (?:an?|this|the) (?:new )?e?-?mail|write (?:an?|this|the) (?:new )?e?-?mail|use|set)";

    private static final Pattern OPENING = beginning(List.of(
            "[\\p{So}\\p{Sk}\\x{FE0F}]+\\s*",
            "(?:hey|hi|hello|ok|okay|so|then|also|and|please|pls|adiuva|kindly|just|now|well|yes|oh)[,!.]?\\s+",
            "(?:can|could|would|will) (?:you|u) (?:please |kindly |help me (?:to )?|just )?",
            "can i (?:please )?(?=add|put|set|get you)",
            "i(?:'d|’d| would) like (?:you )?to (?!know)",
            "i (?:want|need) you to ",
            "i(?:'d|’d)? (?:need|want|wish|would like|would love|like|love|have) to "
                    + "(?:know|see|find out|check|hear|be told|look up)(?: if| whether| about)? ",
            "(?:i (?:need|want|have|would like|wish) to|i(?:'d|’d) like to) (?=" + COMMANDS + "\\b)",
            "i (?:was wondering|wonder|wanna know|need know)(?: if| whether)? ",
            "(?:let me know|inform me of|advise me of|do me a favor and|i need for you to)(?: if| whether)? ",
            "remind me (?:of )?(?=(?:what|where|who|which|how)\\b|when\\b(?!.*(?<!have|need|got|want|going|supposed|ought) to \\p{L}))",
            "i (?:need|want|have) to (?=(?:book|arrange|organi[sz]e|plan|hold|get|make) (?:\\p{L}+ ){0,3}(?:meeting|appointment)\\b)",
            "let me (?:see|hear|have|look at) (?=\\p{L})",
            "let'?s |go ahead and |would you mind |help me (?:to )?|make sure (?:to |you )",
            "i(?:'d|’d| would) like "));
    private static final Pattern CLOSING = Pattern.compile(
            "[,\\s]+(?:(?:please|pls|thanks|thank you|thx|asap|for me|if you can|instead|as well)"
                    + "|(?:please )?remind me(?: (?:of|about) (?:it|that))?)[.!?]*$",
            Pattern.CASE_INSENSITIVE);

    private Politeness() {}

    static String stripped(String said) {
        String open = OPENING.matcher(said.strip()).replaceFirst("");
        return Text.trimmed(CLOSING.matcher(open.strip()).replaceFirst(""));
    }

    private static Pattern beginning(List<String> forms) {
        return Pattern.compile("^(?:" + String.join("|", forms) + ")+", Pattern.CASE_INSENSITIVE);
    }
}
