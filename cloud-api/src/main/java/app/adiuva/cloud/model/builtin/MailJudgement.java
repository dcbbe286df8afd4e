package app.adiuva.cloud.model.builtin;

import app.adiuva.cloud.agent.wording.ActionPhrases;
import app.adiuva.cloud.agent.wording.Wording;
import app.adiuva.cloud.model.builtin.wish.Wish;
import app.adiuva.cloud.model.builtin.wish.WishReader;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the metadata of a message say about it, by the words that such messages use.
///
/// @param sender without the address, when there is a name
/// @param automatic whether no person wrote it
/// @param received as ISO-8601; empty when it does not say
record MailJudgement(
        String subject, String sender, String snippet, boolean automatic, boolean flagged, Optional<String> received) {
    private static final Pattern AUTOMATIC = words(
            "no-?reply|do-?not-?reply|newsletter|mailer|notifications?|alerts?|digest|marketing|news|updates?|deals|offers|billing");
    private static final Pattern NEWSLETTER = words(
            "newsletter|unsubscribe|digest|this week|weekly|monthly news|sale|\\d+ ?% off|deals?|black friday|webinar|coupon");
    private static final Pattern ASKS = words(
            "could you|can you|would you|will you|please|let me know|get back to me|your answer|rsvp|do you|are you|"
                    + "what do you|would it|waiting for you|should (?:i|we)|may i");
    private static final Pattern TO_PAY =
            words("invoice|bill|payment (?:is )?due|amount due|reminder of payment|overdue");
    private static final Pattern PAID = words("receipt|paid|thank you for your payment|refund|payment received");
    private static final Pattern REPLY_MARK = Pattern.compile("^(?:(?:re|fwd?|aw|wg):\\s*)+", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("\\s*<[^>]*>|\"");
    private static final Pattern THE_SENDER = Pattern.compile("\\b(?:me|us)\\b");
    private static final Pattern THE_USER = Pattern.compile("\\byour\\b");

    private record Category(String name, Pattern words) {}

    /// In the order in which they are tried.
    private static final List<Category> CATEGORIES = List.of(
            new Category(
                    "finance",
                    words("invoice|receipt|payment|bill|statement|refund|tax(?:es)?|bank|salary|insurance|premium")),
            new Category(
                    "order", words("order|shipped|shipment|delivery|delivered|parcel|package|tracking|dispatched")),
            new Category(
                    "travel",
                    words("flight|booking|reservation|check-?in|boarding|hotel|itinerary|train|trip|ticket|tickets")),
            new Category(
                    "notification",
                    words(
                            "password|sign-?in|log-?in|verify|verification|security|expires?|subscription|storage|backup")),
            new Category(
                    "work",
                    words("meeting|project|report|review|deadline|agenda|contract|client|customer|team|budget|proposal"
                            + "|quarterly|presentation|slides|offer|quote|interview|standup|release|draft|minutes")));

    static MailJudgement of(JsonNode row) {
        String sender = row.path("sender").asText();
        String name = ADDRESS.matcher(sender).replaceAll("").strip();
        return new MailJudgement(
                row.path("subject").asText(),
                name.isEmpty() ? sender : name,
                row.path("snippet").asText(),
                AUTOMATIC.matcher(sender).find()
                        || NEWSLETTER.matcher(row.path("subject").asText()).find(),
                row.path("needs_answer").asBoolean(),
                Optional.ofNullable(row.path("received_at").asText(null)));
    }

    String category() {
        String text = subject + " " + snippet;
        if (automatic
                && NEWSLETTER.matcher(text + " " + sender).find()
                && !TO_PAY.matcher(text).find()) {
            return "newsletter";
        }
        return CATEGORIES.stream()
                .filter(category -> category.words().matcher(text).find())
                .map(Category::name)
                .findFirst()
                .orElse(automatic ? "notification" : "private");
    }

    /// A person asks something.
    boolean needsAnswer() {
        String text = subject + " " + snippet;
        return !automatic
                && !WishReader.commands(text)
                && (flagged || text.contains("?") || ASKS.matcher(text).find());
    }

    /// What it asks the user to do. Its times count from the day on which it came.
    List<Wish.NewTask> tasks(ZonedDateTime now) {
        ZonedDateTime written = received.flatMap(time -> time(time, now)).orElse(now);
        List<Wish.NewTask> tasks = new ArrayList<>();
        if (TO_PAY.matcher(subject).find() && !PAID.matcher(subject).find()) {
            WishReader.task("Pay: " + bareSubject() + " " + snippet, written)
                    .map(task -> new Wish.NewTask(
                            "Pay: " + bareSubject(),
                            task.due(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            Wish.NewTask.Purpose.TASK))
                    .ifPresent(tasks::add);
        } else if (!automatic) {
            ActionPhrases.in(bareSubject() + "\n" + snippet).stream()
                    .map(this::asTheUser)
                    .flatMap(phrase -> WishReader.task(phrase, written).stream())
                    .forEach(tasks::add);
            if (tasks.isEmpty() && needsAnswer()) {
                WishReader.task("Answer " + sender + ": " + bareSubject(), written)
                        .ifPresent(tasks::add);
            }
        }
        return tasks;
    }

    /// Where a task comes from.
    String origin() {
        return "From the mail " + Wording.quoted(subject) + " by " + sender;
    }

    /// "Send me your plans" is for the user "send Paul my plans".
    private String asTheUser(String phrase) {
        String first = sender.contains("@") ? "them" : sender.split("\\s+", 2)[0];
        String named = THE_SENDER.matcher(phrase).replaceAll(Matcher.quoteReplacement(first));
        return THE_USER.matcher(named).replaceAll("my");
    }

    private String bareSubject() {
        return REPLY_MARK.matcher(subject).replaceFirst("");
    }

    private static Optional<ZonedDateTime> time(String iso, ZonedDateTime now) {
        try {
            return Optional.of(OffsetDateTime.parse(iso).atZoneSameInstant(now.getZone()));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    }
}
