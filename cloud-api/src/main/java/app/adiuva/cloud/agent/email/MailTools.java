package app.adiuva.cloud.agent.email;

import app.adiuva.cloud.agent.ToolAnswer;
import app.adiuva.cloud.agent.ToolArguments;
import app.adiuva.cloud.agent.Turn;
import app.adiuva.cloud.agent.wording.ActionPhrases;
import app.adiuva.cloud.agent.wording.FriendlyTime;
import app.adiuva.cloud.agent.wording.Wording;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The tools that find and judge messages.
final class MailTools {
    private MailTools() {}

    static ToolAnswer list(ToolArguments arguments, Turn turn) {
        List<MailRow> all = MailRow.allOf(turn);
        if (all.isEmpty()) {
            return new ToolAnswer.Found(
                    "I see no messages: no mailbox has been read on this computer yet.", List.of(), 0);
        }
        List<MailRow> found = all.stream()
                .filter(mail -> fits(mail, arguments))
                .sorted(Comparator.comparing((MailRow mail) ->
                                mail.receivedAt().map(ZonedDateTime::toInstant).orElse(Instant.MIN))
                        .reversed())
                .toList();
        return new ToolAnswer.Found(
                summary(found, arguments, turn.friendly()),
                found.stream().map(MailRow::toRow).toList(),
                found.size());
    }

    private static boolean fits(MailRow mail, ToolArguments arguments) {
        return arguments
                        .flag("needs_answer")
                        .map(wanted -> wanted == (mail.needsAnswer() && mail.pending()))
                        .orElse(true)
                && arguments
                        .text("category")
                        .map(c -> mail.category().filter(c::equalsIgnoreCase).isPresent())
                        .orElse(true)
                && arguments
                        .text("from")
                        .map(from -> Wording.matches(from, mail.sender()))
                        .orElse(true)
                && arguments
                        .text("query")
                        .map(q -> Wording.matches(q, words(mail)))
                        .orElse(true);
    }

    private static String words(MailRow mail) {
        return String.join(" ", mail.subject(), mail.sender(), mail.snippet());
    }

    private static String summary(List<MailRow> found, ToolArguments arguments, FriendlyTime friendly) {
        String which =
                arguments.text("category").map(c -> " in " + Wording.quoted(c)).orElse("")
                        + arguments.text("from").map(from -> " from " + from).orElse("")
                        + arguments
                                .text("query")
                                .map(q -> " matching " + Wording.quoted(q))
                                .orElse("");
        boolean waiting = arguments.flag("needs_answer").orElse(false);
        if (found.isEmpty()) {
            return waiting ? "No message" + which + " needs an answer." : "There are no messages" + which + ".";
        }
        String verb = found.size() == 1 ? " needs an answer:" : " need an answer:";
        String heading = waiting
                ? Wording.count(found.size(), "message") + which + verb
                : "There " + (found.size() == 1 ? "is " : "are ") + Wording.count(found.size(), "message") + which
                        + ":";
        return Wording.bullets(
                heading, found.stream().map(mail -> line(mail, friendly)).toList());
    }

    private static String line(MailRow mail, FriendlyTime friendly) {
        return mail.subject() + " — from " + mail.sender()
                + mail.receivedAt()
                        .map(time -> ", " + friendly.day(time.toLocalDate()))
                        .orElse("");
    }

    static ToolAnswer classify(ToolArguments arguments, Turn turn) {
        MailRow mail = MailRow.withId(arguments.needed("id"), turn);
        boolean needsAnswer = arguments.flag("needs_answer").orElseThrow();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("category", arguments.needed("category"));
        fields.put("needs_answer", needsAnswer);
        PlanAction action = PlanAction.update(Table.MAILS, mail.id(), fields);
        turn.propose(action);
        String summary = "file " + Wording.quoted(mail.subject()) + " under " + arguments.needed("category")
                + (needsAnswer ? " and mark it as needing an answer" : "");
        return new ToolAnswer.Proposed(summary, List.of(action));
    }

    static ToolAnswer actionItems(ToolArguments arguments, Turn turn) {
        MailRow mail = MailRow.withId(arguments.needed("id"), turn);
        List<String> titles = ActionPhrases.in(mail.subject() + "\n" + mail.snippet());
        String subject = Wording.quoted(mail.subject());
        if (titles.isEmpty()) {
            return new ToolAnswer.Said("I found nothing to do in the subject and preview of " + subject + ".");
        }
        List<Map<String, Object>> rows = titles.stream()
                .map(title -> Map.<String, Object>of("title", title, "mail_id", mail.id()))
                .toList();
        return new ToolAnswer.Found(
                Wording.bullets(subject + " from " + mail.sender() + " asks for this:", titles), rows, rows.size());
    }
}
