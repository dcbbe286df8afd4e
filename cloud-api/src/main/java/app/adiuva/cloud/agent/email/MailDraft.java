package app.adiuva.cloud.agent.email;

import app.adiuva.cloud.agent.ToolAnswer;
import app.adiuva.cloud.agent.ToolArguments;
import app.adiuva.cloud.agent.Turn;
import app.adiuva.cloud.agent.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Writes the frame of a reply. What to answer is the user's: only the metadata of the message is known here.
final class MailDraft {
    private static final Pattern ADDRESS = Pattern.compile("\\s*<[^>]*>");

    /// Where the user's own words go.
    private static final String GAP = "[your answer]";

    private MailDraft() {}

    static ToolAnswer write(ToolArguments arguments, Turn turn) {
        MailRow mail = MailRow.withId(arguments.needed("id"), turn);
        String text = text(mail, arguments.text("tone").orElse("friendly"), ownName(turn))
                .replace(GAP, arguments.text("answer").map(MailDraft::sentence).orElse(GAP));
        String subject =
                mail.subject().toLowerCase(Locale.ROOT).startsWith("re:") ? mail.subject() : "Re: " + mail.subject();
        Map<String, Object> row = Map.of("to", mail.sender(), "subject", subject, "text", text);
        String summary = "Here is a draft for " + mail.sender() + ", for you to finish and send:\n\n> **" + subject
                + "**\n>\n> " + text.replace("\n", "\n> ");
        return new ToolAnswer.Found(summary, List.of(row), 1);
    }

    private static String text(MailRow mail, String tone, String ownName) {
        String name = firstName(mail);
        String about = Wording.quoted(mail.subject().replaceFirst("(?i)^(re|fwd?):\\s*", ""));
        String signature = ownName.isEmpty() ? "" : "\n" + ownName;
        return switch (tone) {
            case "formal" ->
                "Dear " + name + ",\n\nThank you for your message regarding " + about + ".\n\n" + GAP
                        + "\n\nKind regards" + signature;
            case "brief" -> "Hi " + name + ",\n\n" + GAP + "\n\nBest" + signature;
            default ->
                "Hi " + name + ",\n\nThanks for writing about " + about + ".\n\n" + GAP + "\n\nBest regards"
                        + signature;
        };
    }

    private static String sentence(String answer) {
        String capitalized = Wording.capitalized(answer);
        return capitalized.matches("(?s).*[\\p{L}\\p{N}]") ? capitalized + "." : capitalized;
    }

    private static String firstName(MailRow mail) {
        String name =
                ADDRESS.matcher(mail.sender()).replaceAll("").replace("\"", "").strip();
        return name.isEmpty() || name.contains("@") ? "there" : name.split("\\s+", 2)[0];
    }

    private static String ownName(Turn turn) {
        return turn.profile().get("name") instanceof String name ? name.strip() : "";
    }
}
