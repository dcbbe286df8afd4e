package app.adiuva.cloud.agent;

import app.adiuva.contracts.chat.ChatContext;
import app.adiuva.contracts.chat.ChatRequest;
import app.adiuva.contracts.chat.ExecutionMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a desktop sends on Saturday, 21 November 2026, at 15:00 in Berlin.
public final class SampleContext {
    public static final String NOW = "2026-11-21T15:00:00+01:00";
    public static final String ZONE = "Europe/Berlin";

    private SampleContext() {}

    public static ChatRequest request(String message) {
        return new ChatRequest(message, context(), ExecutionMode.DIRECT);
    }

    public static ChatContext context() {
        return at(NOW);
    }

    public static ChatContext at(String now) {
        return new ChatContext(
                Map.of("name", "Robin"),
                List.of("The garden gate squeaks. I need to oil the hinges."),
                tasks(),
                List.of(),
                events(),
                mails(),
                metrics(),
                now,
                ZONE);
    }

    private static List<Map<String, Object>> tasks() {
        return List.of(
                task("t-dentist", "Book the dentist", "open", "high", "2026-11-23T00:00:00+01:00", true, "health"),
                task(
                        "t-report",
                        "Finish the quarterly report",
                        "in_progress",
                        "urgent",
                        "2026-11-20T17:00:00+01:00",
                        false,
                        "work"),
                task("t-coffee", "Coffee", "open", "normal", null, false, "shopping"),
                task("t-plants", "Water the plants", "open", "low", null, false, "home"),
                completed(
                        task("t-taxes", "Send the taxes", "done", "high", null, false, "home"),
                        "2026-11-21T09:00:00+01:00"),
                completed(
                        task("t-gift", "Buy a gift for Mia", "done", "normal", null, false, "home"),
                        "2026-11-20T23:59:59+01:00"));
    }

    private static Map<String, Object> task(
            String id, String title, String status, String priority, String due, boolean allDay, String list) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("title", title);
        row.put("description", "");
        row.put("status", status);
        row.put("priority", priority);
        if (due != null) {
            row.put("due_at", due);
        }
        row.put("all_day", allDay);
        row.put("tags", List.of());
        row.put("list", list);
        return row;
    }

    private static Map<String, Object> completed(Map<String, Object> task, String at) {
        task.put("completed_at", at);
        return task;
    }

    private static List<Map<String, Object>> events() {
        return List.of(
                event("e-dentist", "Dentist appointment", "2026-11-24T09:30:00+01:00", "2026-11-24T10:15:00+01:00"),
                event("e-review", "Design review", "2026-11-22T10:00:00+01:00", "2026-11-22T11:00:00+01:00"),
                event("e-call", "Call with Mia", "2026-11-22T10:30:00+01:00", "2026-11-22T11:30:00+01:00"),
                event("e-brunch", "Brunch", "2026-11-21T11:00:00+01:00", "2026-11-21T13:00:00+01:00"),
                recurring("e-standup", "Standup", "2026-11-02T09:00:00+01:00", "2026-11-02T09:15:00+01:00"));
    }

    private static Map<String, Object> event(String id, String title, String from, String to) {
        return new LinkedHashMap<>(Map.of(
                "id", id, "title", title, "starts_at", from, "ends_at", to, "all_day", false, "attendees", List.of()));
    }

    private static Map<String, Object> recurring(String id, String title, String from, String to) {
        Map<String, Object> event = event(id, title, from, to);
        event.put("recurrence", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR");
        return event;
    }

    private static List<Map<String, Object>> mails() {
        return List.of(
                mail(
                        "m-offer",
                        "Offer for the roof",
                        "Paul Berg <paul@example.org>",
                        true,
                        "Could you send me the measurements?"),
                mail("m-news", "Weekly garden news", "news@example.org", false, "This week: bulbs."));
    }

    private static Map<String, Object> mail(
            String id, String subject, String sender, boolean needsAnswer, String snippet) {
        return Map.of(
                "id", id,
                "subject", subject,
                "sender", sender,
                "snippet", snippet,
                "received_at", "2026-11-20T08:12:00+01:00",
                "status", "read",
                "needs_answer", needsAnswer);
    }

    private static Map<String, Object> metrics() {
        return Map.of(
                "tasks_completed_by_day",
                        Map.of("2026-11-09", 2, "2026-11-10", 1, "2026-11-15", 4, "2026-11-16", 1, "2026-11-20", 3),
                "tasks_created_by_day", Map.of("2026-11-10", 5),
                "thoughts_captured_by_day", Map.of("2026-11-18", 2),
                "events_by_day", Map.of("2026-11-17", 1),
                "open_tasks_by_priority", Map.of("high", 1, "urgent", 1, "normal", 1, "low", 1),
                "open_tasks_by_list", Map.of("shopping", 1),
                "open_tasks", 4,
                "overdue_tasks", 1);
    }
}
