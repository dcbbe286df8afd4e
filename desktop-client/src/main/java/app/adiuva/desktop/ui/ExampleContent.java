package app.adiuva.desktop.ui;

import static app.adiuva.desktop.ui.ExampleContent.Example.ARCHIVE;
import static app.adiuva.desktop.ui.ExampleContent.Example.BOOK;
import static app.adiuva.desktop.ui.ExampleContent.Example.BREAD;
import static app.adiuva.desktop.ui.ExampleContent.Example.BUDGET;
import static app.adiuva.desktop.ui.ExampleContent.Example.CALL;
import static app.adiuva.desktop.ui.ExampleContent.Example.COFFEE;
import static app.adiuva.desktop.ui.ExampleContent.Example.DENTIST;
import static app.adiuva.desktop.ui.ExampleContent.Example.EGGS;
import static app.adiuva.desktop.ui.ExampleContent.Example.GIFT;
import static app.adiuva.desktop.ui.ExampleContent.Example.LEASE;
import static app.adiuva.desktop.ui.ExampleContent.Example.LIBRARY;
import static app.adiuva.desktop.ui.ExampleContent.Example.MILK;
import static app.adiuva.desktop.ui.ExampleContent.Example.ONBOARDING;
import static app.adiuva.desktop.ui.ExampleContent.Example.PLANTS;
import static app.adiuva.desktop.ui.ExampleContent.Example.PROPOSAL;
import static app.adiuva.desktop.ui.ExampleContent.Example.RENT;
import static app.adiuva.desktop.ui.ExampleContent.Example.REPORT;
import static app.adiuva.desktop.ui.ExampleContent.Example.REVIEW;
import static app.adiuva.desktop.ui.ExampleContent.Example.SLIDES;
import static app.adiuva.desktop.ui.ExampleContent.Example.STAND_UP;
import static app.adiuva.desktop.ui.ExampleContent.Example.WALK;
import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.ui.kit.Moments;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A believable day of records in the language that is spoken: what a newcomer looks around in, and what the pictures
/// show.
///
/// @param today the day that everything is placed around
public record ExampleContent(LocalDate today, ZoneId zone) {

    /// Each of the records.
    enum Example {
        LEASE,
        SLIDES,
        CALL,
        PLANTS,
        DENTIST,
        LIBRARY,
        PROPOSAL,
        RENT,
        MILK,
        EGGS,
        BREAD,
        BOOK,
        STAND_UP,
        COFFEE,
        REVIEW,
        BUDGET,
        ONBOARDING,
        ARCHIVE,
        WALK,
        GIFT,
        REPORT
    }

    public List<PlanAction> actions() {
        return List.copyOf(all().values());
    }

    /// One of them, as it is added.
    PlanAction of(Example example) {
        return Objects.requireNonNull(all().get(example));
    }

    private Map<Example, PlanAction> all() {
        Map<Example, PlanAction> all = new EnumMap<>(Example.class);
        todo(all);
        shopping(all);
        events(all);
        thoughts(all);
        return all;
    }

    private void todo(Map<Example, PlanAction> all) {
        String home = text("sample.list.home");
        String work = text("sample.list.work");
        all.put(LEASE, task(text("sample.lease"), -1, null, home, "high", List.of(text("sample.tag.flat"))));
        all.put(SLIDES, task(text("sample.slides"), 0, at(15, 0), work, "high", List.of(text("sample.tag.review"))));
        all.put(CALL, task(text("sample.call"), 0, at(17, 30), null, "normal", List.of()));
        all.put(PLANTS, task(text("sample.plants"), 0, null, home, "normal", List.of(), "FREQ=WEEKLY;BYDAY=WE,SA"));
        all.put(DENTIST, task(text("sample.dentist"), 1, null, null, "normal", List.of(text("sample.tag.health"))));
        all.put(LIBRARY, task(text("sample.library"), 3, null, home, "low", List.of()));
        all.put(
                PROPOSAL,
                task(text("sample.proposal"), 4, LocalTime.NOON, work, "urgent", List.of(text("sample.tag.writing"))));
        List<String> ofHome = List.of(text("sample.tag.home"));
        all.put(RENT, task(text("sample.rent"), 10, null, home, "high", ofHome, "FREQ=MONTHLY;BYMONTHDAY=1"));
    }

    private void shopping(Map<Example, PlanAction> all) {
        String list = text("sample.list.shopping");
        all.put(MILK, task(text("sample.milk"), null, null, list, "normal", List.of()));
        all.put(EGGS, task(text("sample.eggs"), null, null, list, "normal", List.of()));
        all.put(BREAD, task(text("sample.bread"), null, null, list, "normal", List.of()));
        String someday = text("sample.list.someday");
        all.put(BOOK, task(text("sample.book"), null, null, someday, "low", List.of(text("sample.tag.books"))));
    }

    private void events(Map<Example, PlanAction> all) {
        all.put(STAND_UP, event(text("sample.stand_up"), at(9, 30), 15, List.of(), text("sample.stand_up.where")));
        all.put(COFFEE, event(text("sample.coffee"), at(11, 0), 60, List.of("Paul Winter"), "Café Morgen"));
        all.put(
                REVIEW,
                event(text("sample.review"), at(14, 0), 60, List.of("Mira", "Jonas"), text("sample.review.where")));
        all.put(BUDGET, event(text("sample.budget"), at(14, 30), 45, List.of("Lena"), null));
    }

    private static void thoughts(Map<Example, PlanAction> all) {
        String product = text("sample.tag.product");
        all.put(ONBOARDING, thought(text("sample.onboarding"), "idea", false, product));
        all.put(ARCHIVE, thought(text("sample.archive"), "note", true, text("sample.tag.work")));
        all.put(WALK, thought(text("sample.walk"), "journal", false, text("sample.tag.life")));
        all.put(GIFT, thought(text("sample.gift"), "idea", true, text("sample.tag.gifts")));
        all.put(REPORT, thought(text("sample.report"), "question", false, product));
    }

    private static LocalTime at(int hour, int minute) {
        return LocalTime.of(hour, minute);
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
