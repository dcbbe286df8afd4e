package app.adiuva.cloud.agent.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.agent.AgentBench;
import app.adiuva.cloud.agent.SampleContext;
import app.adiuva.contracts.chat.ChatContext;
import app.adiuva.contracts.plan.ActionCheck;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CalendarAgentTest {
    private final AgentBench bench = new AgentBench(new CalendarAgent());

    @Test
    void creates_an_event_of_a_length_and_names_what_it_overlaps() {
        String summary = bench.summary(
                "create_event",
                "{'title':'Meeting','starts_at':'2026-11-24T10:00:00+01:00','duration_minutes':45,'attendees':['Paul']}");
        assertEquals(
                "schedule “Meeting” for Tuesday, 24 November, 10:00–10:45, with Paul, which overlaps “Dentist"
                        + " appointment” (09:30–10:15)",
                summary);
        assertEquals(
                "2026-11-24T10:45:00+01:00", bench.actions.getFirst().data().get("ends_at"));
        assertEquals(List.of(), ActionCheck.ofAgent("calendar_agent", bench.actions));
    }

    @Test
    void a_day_alone_makes_a_whole_day_event() {
        bench.call("create_event", "{'title':'Fair','starts_at':'2026-12-05','ends_at':'2026-12-07'}");
        bench.call("create_event", "{'title':'Holiday','starts_at':'2026-12-24'}");
        assertEquals(
                "2026-12-07T00:00:00+01:00", bench.actions.getFirst().data().get("ends_at"));
        assertEquals("2026-12-25T00:00:00+01:00", bench.actions.getLast().data().get("ends_at"));
        assertEquals(true, bench.actions.getLast().data().get("all_day"));
    }

    @Test
    void refuses_an_end_before_the_start_and_an_unknown_event() {
        assertEquals(
                "ends_at must be later than starts_at",
                bench.error(
                        "create_event",
                        "{'title':'x','starts_at':'2026-11-24T10:00:00+01:00','ends_at':'2026-11-24T09:00:00+01:00'}"));
        assertTrue(bench.error("delete_event", "{'id':'e-nobody'}").startsWith("no event has this id"));
        assertEquals(List.of(), bench.actions);
    }

    @Test
    void moving_to_a_day_keeps_the_time_of_day_and_the_length() {
        assertEquals(
                "move “Dentist appointment” to Friday, 27 November, 09:30–10:15",
                bench.summary("update_event", "{'id':'e-dentist','starts_at':'2026-11-27'}"));
        assertEquals(
                List.of(PlanAction.update(
                        Table.EVENTS,
                        "e-dentist",
                        Map.of(
                                "starts_at", "2026-11-27T09:30:00+01:00",
                                "ends_at", "2026-11-27T10:15:00+01:00",
                                "all_day", false))),
                bench.actions);
    }

    @Test
    void lists_a_week_with_each_occurrence_of_a_series() {
        assertEquals(
                List.of("e-standup", "e-standup", "e-dentist", "e-standup", "e-standup", "e-standup"),
                bench.ids("list_events", "{'from':'2026-11-23','to':'2026-11-30'}"));
        assertEquals(
                "You have nothing on your calendar on Saturday, 28 November.",
                bench.summary("list_events", "{'from':'2026-11-28','to':'2026-11-29'}"));
        assertEquals(List.of("e-dentist"), bench.ids("list_events", "{'query':'dentist'}"));
        assertEquals(
                "You have no events matching “plants” on your calendar. If you mean your task “Water the plants”, say"
                        + " “task” with its name.",
                bench.summary("list_events", "{'query':'plants'}"));
        assertEquals(
                "You have 1 event today:\n\n- Today, 11:00–13:00 — Brunch",
                bench.summary("list_events", "{'from':'2026-11-21','to':'2026-11-22'}"));
    }

    @Test
    void an_hour_is_not_called_a_day() {
        assertEquals(
                "You have nothing on your calendar tomorrow between 12:00 and 18:00.",
                bench.summary("list_events", "{'from':'2026-11-22T12:00:00+01:00','to':'2026-11-22T18:00:00+01:00'}"));
    }

    @Test
    void finds_conflicts_only_where_events_overlap() {
        assertEquals(
                "You have 1 conflict tomorrow:\n\n- “Design review” (tomorrow, 10:00–11:00) overlaps “Call with Mia”"
                        + " (10:30–11:30)",
                bench.summary("detect_conflicts", "{'from':'2026-11-22','to':'2026-11-23'}"));
        assertEquals(
                "You have no conflicts on Tuesday, 24 November.",
                bench.summary("detect_conflicts", "{'from':'2026-11-24','to':'2026-11-25'}"));
    }

    @Test
    void a_conflict_that_is_moved_away_in_the_same_request_is_gone() {
        bench.call("update_event", "{'id':'e-call','starts_at':'2026-11-22T15:00:00+01:00'}");
        assertEquals(
                "You have no conflicts tomorrow.",
                bench.summary("detect_conflicts", "{'from':'2026-11-22','to':'2026-11-23'}"));
    }

    @Test
    void offers_free_times_on_weekdays_only() {
        var rows = bench.call("suggest_reschedule", "{'id':'e-dentist'}").path("rows");
        assertEquals(5, rows.size());
        assertEquals("2026-11-23T09:15:00+01:00", rows.path(0).path("starts_at").asText());
        assertEquals("2026-11-23T10:00:00+01:00", rows.path(0).path("ends_at").asText());
    }

    @Test
    void plans_the_rest_of_today_with_pressing_tasks_first() {
        String summary = bench.summary("plan_day", "{'date':'2026-11-21'}");
        assertEquals("""
            block time for 2 tasks today:

            - 11:00–13:00 Brunch (already on your calendar)
            - 15:00–16:00 Finish the quarterly report
            - 16:00–17:00 Book the dentist\
            """, summary);
        assertEquals(2, bench.actions.size());
        assertTrue(bench.actions.stream().allMatch(a -> a.table() == Table.EVENTS));
        assertEquals(List.of(), ActionCheck.ofAgent("calendar_agent", bench.actions));
    }

    @Test
    void plans_keep_noon_for_lunch_unless_a_meal_is_on_the_calendar() {
        assertEquals(List.of("11:00", "13:00", "14:00"), plannedAfter("Interview", 9, 11));
        assertEquals(
                List.of("11:00", "12:00", "14:00"),
                plannedAfter("Interview, then lunch", 13, 14).subList(2, 5));
    }

    /// The starts of the blocks of a Monday with one event.
    private static List<String> plannedAfter(String title, int from, int to) {
        String day = "2026-11-23T%02d:00:00+01:00";
        List<Map<String, Object>> tasks = new ArrayList<>();
        for (int i = 0; i < (from == 9 ? 3 : 5); i++) {
            tasks.add(Map.of("id", "t" + i, "title", "Task " + i, "priority", "high"));
        }
        tasks.add(Map.of(
                "id", "s", "title", "Soap", "list", "Shopping", "priority", "high", "due_at", day.formatted(10)));
        List<Map<String, Object>> events = List.of(
                Map.of("id", "e", "title", title, "starts_at", day.formatted(from), "ends_at", day.formatted(to)));
        AgentBench bench = new AgentBench(
                new CalendarAgent(),
                new ChatContext(null, null, tasks, null, events, null, null, day.formatted(8), SampleContext.ZONE));
        bench.call("plan_day", "{'date':'2026-11-23'}");
        return bench.actions.stream()
                .map(action -> time(action.data(), "starts_at").toLocalTime().toString())
                .toList();
    }

    @Test
    void planning_twice_does_not_block_a_task_twice() {
        bench.call("plan_day", "{'date':'2026-11-23'}");
        int blocks = bench.actions.size();
        assertTrue(bench.summary("plan_day", "{'date':'2026-11-23'}").startsWith("There is nothing to plan"));
        assertEquals(blocks, bench.actions.size());
    }

    @Test
    void a_day_that_is_over_is_not_planned() {
        assertTrue(bench.summary("plan_day", "{'date':'2026-11-20'}").startsWith("Yesterday is over"));
        AgentBench evening = new AgentBench(new CalendarAgent(), SampleContext.at("2026-11-21T21:00:00+01:00"));
        assertEquals(
                "There is no free time left today between 09:00 and 18:00.",
                evening.summary("plan_day", "{'date':'2026-11-21'}"));
    }

    @Test
    void planned_blocks_never_overlap_anything_whatever_the_day_holds() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Map<String, Object>> events = new ArrayList<>();
            for (int i = 0; i < random.nextInt(8); i++) {
                OffsetDateTime from =
                        OffsetDateTime.parse("2026-11-23T07:00:00+01:00").plusMinutes(random.nextInt(720));
                OffsetDateTime to = from.plusMinutes(5 + random.nextInt(180));
                events.add(Map.of(
                        "id", "e" + i, "title", "Event " + i, "starts_at", from.toString(), "ends_at", to.toString()));
            }
            List<Map<String, Object>> tasks = new ArrayList<>();
            for (int i = 0; i < random.nextInt(12); i++) {
                String due = OffsetDateTime.parse("2026-11-23T00:00:00+01:00")
                        .plusMinutes(random.nextInt(1440))
                        .toString();
                tasks.add(Map.of(
                        "id", "t" + i, "title", "Task " + i, "due_at", due, "priority", i % 2 == 0 ? "high" : "low"));
            }
            ChatContext context = new ChatContext(
                    null, null, tasks, null, events, null, null, "2026-11-23T08:07:31+01:00", SampleContext.ZONE);
            AgentBench day = new AgentBench(new CalendarAgent(), context);
            day.call("plan_day", "{'date':'2026-11-23'}");
            assertNoOverlap(day.actions, events, "seed " + seed);
        }
    }

    private static void assertNoOverlap(List<PlanAction> blocks, List<Map<String, Object>> events, String seed) {
        List<Map<String, Object>> all = new ArrayList<>(events);
        for (PlanAction block : blocks) {
            OffsetDateTime from = time(block.data(), "starts_at");
            OffsetDateTime to = time(block.data(), "ends_at");
            assertTrue(from.getHour() >= 9 && !to.isAfter(OffsetDateTime.parse("2026-11-23T18:00:00+01:00")), seed);
            for (Map<String, Object> other : all) {
                boolean apart = !from.isBefore(time(other, "ends_at")) || !to.isAfter(time(other, "starts_at"));
                assertTrue(apart, seed);
            }
            all.add(block.data());
        }
    }

    private static OffsetDateTime time(Map<String, Object> row, String field) {
        return OffsetDateTime.parse((String) row.get(field));
    }
}
