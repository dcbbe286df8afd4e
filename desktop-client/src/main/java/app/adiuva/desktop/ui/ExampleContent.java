package app.adiuva.desktop.ui;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.ui.kit.Moments;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A believable day of records: what a newcomer looks around in, and what the pictures show.
///
/// @param today the day that everything is placed around
public record ExampleContent(LocalDate today, ZoneId zone) {
    public List<PlanAction> actions() {
        return Stream.of(tasks(), events(), thoughts()).flatMap(List::stream).toList();
    }

    private List<PlanAction> tasks() {
        return List.of(
                task("Send the signed lease to the landlord", -1, null, "Home", "high", List.of("flat")),
                task("Prepare slides for the Monday review", 0, LocalTime.of(15, 0), "Work", "high", List.of("review")),
                task("Call Anna about the summer trip", 0, LocalTime.of(17, 30), null, "normal", List.of()),
                task("Water the plants", 0, null, "Home", "normal", List.of(), "FREQ=WEEKLY;BYDAY=WE,SA"),
                task("Book the dentist appointment", 1, null, null, "normal", List.of("health")),
                task("Renew the library card", 3, null, "Home", "low", List.of()),
                task(
                        "Draft the project proposal for Northwind",
                        4,
                        LocalTime.of(12, 0),
                        "Work",
                        "urgent",
                        List.of("writing")),
                task("Pay the rent", 10, null, "Home", "high", List.of("home"), "FREQ=MONTHLY;BYMONTHDAY=1"),
                task("Milk", null, null, "Shopping", "normal", List.of()),
                task("Eggs", null, null, "Shopping", "normal", List.of()),
                task("Sourdough bread", null, null, "Shopping", "normal", List.of()),
                task("Read “The Design of Everyday Things”", null, null, "Someday", "low", List.of("books")));
    }

    private List<PlanAction> events() {
        return List.of(
                event("Stand-up", LocalTime.of(9, 30), 15, List.of(), "Video call"),
                event("Coffee with Paul", LocalTime.of(11, 0), 60, List.of("Paul Winter"), "Café Morgen"),
                event("Design review", LocalTime.of(14, 0), 60, List.of("Mira", "Jonas"), "Room 4"),
                event("Budget call with finance", LocalTime.of(14, 30), 45, List.of("Lena"), null));
    }

    private List<PlanAction> thoughts() {
        return List.of(
                thought("The onboarding could start with one question instead of a form", "idea", false, "product"),
                thought(
                        "The old archive takes up a whole shelf. I need to ask Mira whether it is still needed by Friday",
                        "note",
                        true,
                        "work"),
                thought("Good walk along the river this morning. More of those.", "journal", false, "life"),
                thought("Gift for Jonas: the blue notebook he liked", "idea", true, "gifts"),
                thought("What if the weekly report wrote its own first draft?", "question", false, "product"));
    }

    private PlanAction task(
            String title,
            @Nullable Integer inDays,
            @Nullable LocalTime time,
            @Nullable String list,
            String priority,
            List<String> tags) {
        return task(title, inDays, time, list, priority, tags, null);
    }

    private PlanAction task(
            String title,
            @Nullable Integer inDays,
            @Nullable LocalTime time,
            @Nullable String list,
            String priority,
            List<String> tags,
            @Nullable String recurrence) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("title", title);
        fields.put("priority", priority);
        fields.put("tags", tags);
        if (inDays != null) {
            fields.putAll(Moments.due(today.plusDays(inDays), time, zone));
        }
        if (list != null) {
            fields.put("list", list);
        }
        if (recurrence != null) {
            fields.put("recurrence", recurrence);
        }
        return PlanAction.create(Table.TASKS, fields);
    }

    private PlanAction event(String title, LocalTime start, int minutes, List<String> with, @Nullable String where) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        var at = today.atTime(start).atZone(zone);
        fields.put("title", title);
        fields.put("starts_at", Moments.iso(at.toInstant(), zone));
        fields.put("ends_at", Moments.iso(at.plusMinutes(minutes).toInstant(), zone));
        fields.put("attendees", with);
        if (where != null) {
            fields.put("location", where);
        }
        return PlanAction.create(Table.EVENTS, fields);
    }

    private static PlanAction thought(String content, String type, boolean actionable, String tag) {
        return PlanAction.create(
                Table.THOUGHTS,
                Map.of("content", content, "thought_type", type, "is_actionable", actionable, "tags", List.of(tag)));
    }
}
