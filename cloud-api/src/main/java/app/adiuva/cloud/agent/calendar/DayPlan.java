package app.adiuva.cloud.agent.calendar;

import app.adiuva.cloud.agent.Moment;
import app.adiuva.cloud.agent.TaskRow;
import app.adiuva.cloud.agent.ToolAnswer;
import app.adiuva.cloud.agent.ToolArguments;
import app.adiuva.cloud.agent.Turn;
import app.adiuva.cloud.agent.wording.FriendlyTime;
import app.adiuva.cloud.agent.wording.Wording;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Fits open tasks into the free time of one day. A task due at a time of that day gets this time when it is free;
/// then noon to one is kept for lunch, unless a meal is on the calendar; then come urgent, high and due tasks, then
/// those of the week. Blocks never overlap events or each other.
final class DayPlan {
    private static final Duration LONG_BLOCK = Duration.ofMinutes(60);
    private static final Duration SHORT_BLOCK = Duration.ofMinutes(30);
    private static final LocalTime LUNCH_FROM = LocalTime.of(12, 0);
    private static final LocalTime LUNCH_TO = LocalTime.of(13, 0);
    private static final Pattern MEAL = Pattern.compile("\\b(?:lunch|brunch)\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<String> SHOPPING = Set.of("shopping", "groceries", "grocery");
    private static final int MOST_BLOCKS = 8;
    private static final int DAYS_AHEAD = 7;
    private static final int HIGH_RANK = 1;
    private static final int MOST_NAMES = 5;

    private final LocalDate day;
    private final FreeTime free;
    private final List<Block> blocks = new ArrayList<>();
    private final List<TaskRow> left = new ArrayList<>();

    private record Block(TaskRow task, FreeTime.Gap time) {}

    private DayPlan(LocalDate day, FreeTime free) {
        this.day = day;
        this.free = free;
    }

    static ToolAnswer propose(ToolArguments arguments, Turn turn) {
        LocalDate day = arguments.day("date");
        FriendlyTime friendly = turn.friendly();
        if (day.isBefore(turn.now().toLocalDate())) {
            return new ToolAnswer.Said(
                    Wording.capitalized(friendly.day(day)) + " is over; I can plan today or a coming day.");
        }
        ZonedDateTime midnight = day.atStartOfDay(turn.zone());
        List<EventRow> events = Agenda.of(turn).between(midnight, midnight.plusDays(1));
        List<EventRow> busy = events.stream().filter(event -> !event.allDay()).toList();
        DayPlan plan = new DayPlan(day, new FreeTime(day, turn.now(), busy));
        if (plan.free.isEmpty()) {
            return new ToolAnswer.Said(
                    "There is no free time left " + friendly.onDay(day) + " between 09:00 and 18:00.");
        }
        List<TaskRow> tasks = candidates(turn, day, events);
        if (tasks.isEmpty()) {
            return new ToolAnswer.Said(
                    "There is nothing to plan: no task that is due in the coming week or pressing waits for a"
                            + " place " + friendly.onDay(day) + ".");
        }
        tasks.stream().filter(task -> dueAtTime(task, day)).forEach(plan::place);
        if (busy.stream().noneMatch(event -> MEAL.matcher(event.title()).find())) {
            plan.free.takeAll(LUNCH_FROM, LUNCH_TO);
        }
        tasks.stream().filter(task -> !dueAtTime(task, day)).forEach(plan::place);
        return plan.answer(turn, events);
    }

    /// Open tasks that are due by the coming week, or urgent or high without a date, and have no block on that day yet:
    /// what to buy and what to do some day takes no time of this day.
    private static List<TaskRow> candidates(Turn turn, LocalDate day, List<EventRow> events) {
        Set<String> blocked = events.stream().map(EventRow::title).collect(Collectors.toSet());
        LocalDate horizon = day.plusDays(DAYS_AHEAD);
        return turn.tasks().stream()
                .filter(TaskRow::active)
                .filter(task -> task.list().filter(DayPlan::isShopping).isEmpty())
                .filter(task -> task.dueAt()
                        .map(due -> !due.toLocalDate().isAfter(horizon))
                        .orElse(task.rank() <= HIGH_RANK))
                .filter(task -> !blocked.contains(task.title()))
                .sorted(Comparator.comparing((TaskRow task) -> !pressing(task, day))
                        .thenComparingInt(TaskRow::rank)
                        .thenComparing(task ->
                                task.dueAt().map(ZonedDateTime::toInstant).orElse(Instant.MAX))
                        .thenComparing(TaskRow::title))
                .toList();
    }

    private static boolean isShopping(String list) {
        return SHOPPING.contains(list.toLowerCase(Locale.ROOT));
    }

    private static boolean dueAtTime(TaskRow task, LocalDate day) {
        return !task.allDay()
                && task.dueAt().filter(due -> due.toLocalDate().equals(day)).isPresent();
    }

    private static boolean pressing(TaskRow task, LocalDate day) {
        return task.rank() <= HIGH_RANK
                || task.dueAt().filter(due -> !due.toLocalDate().isAfter(day)).isPresent();
    }

    private void place(TaskRow task) {
        Duration length = task.rank() <= HIGH_RANK ? LONG_BLOCK : SHORT_BLOCK;
        Optional<FreeTime.Gap> time = blocks.size() >= MOST_BLOCKS
                ? Optional.empty()
                : task.dueAt()
                        .filter(due -> dueAtTime(task, day))
                        .flatMap(due -> free.takeAt(due, length))
                        .or(() -> free.takeFirst(length));
        time.ifPresentOrElse(gap -> blocks.add(new Block(task, gap)), () -> left.add(task));
    }

    private ToolAnswer answer(Turn turn, List<EventRow> events) {
        FriendlyTime friendly = turn.friendly();
        if (blocks.isEmpty()) {
            return new ToolAnswer.Said("No free time " + friendly.onDay(day) + " is long enough for a task.");
        }
        List<PlanAction> actions = blocks.stream()
                .sorted(Comparator.comparing(block -> block.time().from()))
                .map(DayPlan::action)
                .toList();
        turn.propose(actions);
        String summary = "block time for " + Wording.count(blocks.size(), "task") + " " + friendly.onDay(day) + ":\n\n"
                + timetable(events, friendly) + rest();
        return new ToolAnswer.Proposed(summary, actions);
    }

    private static PlanAction action(Block block) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("title", block.task().title());
        fields.put("starts_at", Moment.iso(block.time().from()));
        fields.put("ends_at", Moment.iso(block.time().to()));
        fields.put("all_day", false);
        return PlanAction.create(Table.EVENTS, fields);
    }

    private String timetable(List<EventRow> events, FriendlyTime friendly) {
        Map<Instant, String> lines = new TreeMap<>();
        blocks.forEach(block -> lines.put(
                block.time().from().toInstant(),
                "- " + friendly.clock(block.time().from()) + "–"
                        + friendly.clock(block.time().to()) + " " + block.task().title()));
        events.stream()
                .filter(event -> !event.allDay())
                .forEach(event -> lines.merge(
                        event.startsAt().toInstant(),
                        "- " + friendly.clock(event.startsAt()) + "–" + friendly.clock(event.endsAt()) + " "
                                + event.title() + " (already on your calendar)",
                        (first, second) -> first + "\n" + second));
        return String.join("\n", lines.values());
    }

    private String rest() {
        if (left.isEmpty()) {
            return "";
        }
        List<String> names = new ArrayList<>(left.stream()
                .limit(MOST_NAMES)
                .map(task -> Wording.quoted(task.title()))
                .toList());
        if (left.size() > MOST_NAMES) {
            names.add((left.size() - MOST_NAMES) + " more");
        }
        return "\n\nThere is no room for " + Wording.join(names) + ".";
    }
}
