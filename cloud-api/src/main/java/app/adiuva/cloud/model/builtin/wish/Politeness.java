package app.adiuva.cloud.model.builtin.wish;

import java.util.List;
import java.util.regex.Pattern;

/// The words around a wish that ask nothing: "could you please …", "… for me, thanks". Stateless.
final class Politeness {
    private static final Pattern OPENING = beginning(List.of(
            "[\\p{So}\\p{Sk}\\x{FE0F}]+\\s*",
            "(?:hey|hi|hello|ok|okay|so|then|also|and|please|pls|adiuva|kindly|just|now|well|yes|oh)[,!.]?\\s+",
            "(?:can|could|would|will) (?:you|u) (?:please |kindly |help me (?:to )?|just )?",
            "can i (?:please )?(?=add|put|set|get you)",
            "i(?:'d|’d| would) like (?:you )?to (?!know)",
            "i (?:want|need) you to ",
            "i (?:need|want|would like|have) to (?:know|see|find out|check|hear)(?: if| whether)? ",
            "let'?s |go ahead and |would you mind |help me (?:to )?|make sure (?:to |you )",
            "i(?:'d|’d| would) like "));
    private static final Pattern CLOSING = Pattern.compile(
            "[,\\s](?:please|pls|thanks|thank you|thx|asap|for me|if you can)[.!?]*$", Pattern.CASE_INSENSITIVE);

    private Politeness() {}

    static String stripped(String said) {
        String open = OPENING.matcher(said.strip()).replaceFirst("");
        return Text.trimmed(CLOSING.matcher(open.strip()).replaceFirst(""));
    }

    private static Pattern beginning(List<String> forms) {
        return Pattern.compile("^(?:" + String.join("|", forms) + ")+", Pattern.CASE_INSENSITIVE);
    }
}
