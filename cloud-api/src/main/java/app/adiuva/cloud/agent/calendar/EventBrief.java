package app.adiuva.cloud.agent.calendar;

import app.adiuva.cloud.agent.Moment;
import app.adiuva.cloud.agent.RowReader;
import app.adiuva.cloud.agent.TaskRow;
import app.adiuva.cloud.agent.ToolAnswer;
import app.adiuva.cloud.agent.ToolArguments;
import app.adiuva.cloud.agent.ToolRefusal;
import app.adiuva.cloud.agent.Turn;
import app.adiuva.cloud.agent.wording.FriendlyTime;
import app.adiuva.cloud.agent.wording.Wording;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What there is to know before an event, and half an hour to read it.
final class EventBrief {
    private static final Duration PREPARATION = Duration.ofMinutes(30);
    private static final Duration EARLIEST = Duration.ofHours(4);
    private static final int MOST_LINES = 6;
    private static final int LONGEST_NOTE = 160;
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern ADDRESS = Pattern.compile("\\s+<[^>]*>");

    /// Words of titles that say nothing about what it is about.
    private static final Set<String> COMMON = Set.of(
            "meeting",
            "call",
            "with",
            "about",
            "weekly",
            "daily",
            "monthly",
            "sync",
            "catch",
            "review",
            "appointment",
            "lunch",
            "coffee",
            "standup",
            "session",
            "from",
            "this",
            "that",
            "your",
            "have",
            "team",
            "discuss",
            "event",
            "gmail",
            "mail",
            "example",
            "info",
            "the",
            "and",
            "for",
            "are",
            "was",
            "not",
            "all",
            "new",
            "has",
            "his",
            "her",
            "our",
            "you",
            "com",
            "org",
            "net",
            "www");

    private final EventRow event;
    private final Turn turn;
    private final Set<String> about;

    private EventBrief(EventRow event, Turn turn) {
        this.event = event;
        this.turn = turn;
        this.about =
                words(event.title() + " " + String.join(" ", event.attendees())).collect(Collectors.toSet());
    }

    static ToolAnswer write(ToolArguments arguments, Turn turn) {
        String wanted = arguments.needed("event");
        Agenda agenda = Agenda.of(turn);
        EventRow event = agenda.from(turn.now()).stream()
                .filter(e -> e.id().equals(wanted))
                .findFirst()
                .or(() -> agenda.from(turn.now()).stream()
                        .filter(e -> Wording.matches(wanted, EventReading.words(e)))
                        .findFirst())
                .or(() ->
                        agenda.all().stream().filter(e -> e.id().equals(wanted)).findFirst())
                .orElseThrow(() -> new ToolRefusal("no coming event has this id or these words"));
        return new EventBrief(event, turn).answer(agenda);
    }

    private ToolAnswer answer(Agenda agenda) {
        String brief = brief(agenda);
        Optional<FreeTime.Gap> time = time(agenda);
        if (time.isEmpty()) {
            return new ToolAnswer.Found(brief, List.of(event.toRow()), 1);
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("title", "Prepare: " + event.title());
        fields.put("starts_at", Moment.iso(time.get().from()));
        fields.put("ends_at", Moment.iso(time.get().to()));
        fields.put("all_day", false);
        PlanAction action = PlanAction.create(Table.EVENTS, fields);
        turn.propose(action);
        String when = turn.friendly().span(time.get().from(), time.get().to(), false);
        return new ToolAnswer.Proposed("block time to prepare: " + when + ".\n\n" + brief, List.of(action));
    }

    /// The last free half hour of the four before it.
    private Optional<FreeTime.Gap> time(Agenda agenda) {
        if (event.allDay()) {
            return Optional.empty();
        }
        ZonedDateTime earliest = event.startsAt().minus(EARLIEST);
        for (ZonedDateTime to = event.startsAt(); !to.minus(PREPARATION).isBefore(earliest); to = to.minusMinutes(15)) {
            ZonedDateTime from = to.minus(PREPARATION);
            if (from.isAfter(turn.now()) && agenda.busy(from, to, event.id()).isEmpty()) {
                return Optional.of(new FreeTime.Gap(from, to));
            }
        }
        return Optional.empty();
    }

    private String brief(Agenda agenda) {
        List<String> parts = new ArrayList<>();
        parts.add("**" + event.title() + "**: " + facts());
        if (!event.description().isBlank()) {
            parts.add("> " + shortened(event.description()));
        }
        List<String> clashes = agenda.busy(event.startsAt(), event.endsAt(), event.id()).stream()
                .map(other -> Wording.quoted(other.title()))
                .distinct()
                .toList();
        if (!clashes.isEmpty() && !event.allDay()) {
            parts.add("It overlaps " + Wording.join(clashes) + ".");
        }
        List<String> found = Stream.of(
                        section("Open tasks", tasks()), section("Mails", mails()), section("Notes", notes()))
                .filter(text -> !text.isEmpty())
                .toList();
        parts.addAll(found);
        if (found.isEmpty()) {
            parts.add("Your tasks, mails and notes say nothing about it.");
        }
        return String.join("\n\n", parts);
    }

    private String facts() {
        FriendlyTime friendly = turn.friendly();
        return friendly.span(event.startsAt(), event.endsAt(), event.allDay())
                + event.location().map(place -> ", " + place).orElse("")
                + (event.attendees().isEmpty() ? "" : ", with " + Wording.join(event.attendees()));
    }

    private static String section(String title, List<String> lines) {
        return lines.isEmpty() ? "" : Wording.bullets("**" + title + "**", lines);
    }

    private List<String> tasks() {
        return turn.tasks().stream()
                .filter(TaskRow::active)
                .filter(task -> isRelated(task.title() + " " + task.description()))
                .limit(MOST_LINES)
                .map(task -> task.title()
                        + task.dueAt()
                                .map(due -> ", due " + turn.friendly().day(due.toLocalDate()))
                                .orElse(""))
                .toList();
    }

    private List<String> mails() {
        return turn.mails().stream()
                .map(row -> new RowReader(row, turn.zone()))
                .filter(mail -> isRelated(mail.textOr("subject", "") + " " + mail.textOr("sender", "")))
                .limit(MOST_LINES)
                .map(mail -> mail.textOr("subject", "(no subject)") + " — "
                        + ADDRESS.matcher(mail.textOr("sender", "unknown")).replaceAll("")
                        + mail.time("received_at")
                                .map(time -> ", " + turn.friendly().day(time.toLocalDate()))
                                .orElse(""))
                .toList();
    }

    private List<String> notes() {
        return turn.documents().stream()
                .filter(this::isRelated)
                .limit(MOST_LINES)
                .map(EventBrief::shortened)
                .toList();
    }

    private boolean isRelated(String text) {
        return words(text).anyMatch(about::contains);
    }

    /// The words that may tell what a text is about, without a plural's s.
    private static Stream<String> words(String text) {
        return WORDS.splitAsStream(text.toLowerCase(Locale.ROOT))
                .map(word -> word.length() > 4 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .filter(word -> word.length() >= 3 && !COMMON.contains(word));
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_NOTE
                ? line
                : line.substring(0, LONGEST_NOTE - 1).strip() + "…";
    }
}
