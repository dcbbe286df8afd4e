package app.adiuva.cloud.agent.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.agent.AgentBench;
import app.adiuva.contracts.plan.ActionCheck;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TaskAgentTest {
    private final AgentBench bench = new AgentBench(new TaskAgent());

    @Test
    void creates_a_task_with_every_field_and_says_it_in_words() {
        String summary = bench.summary(
                "create_task",
                "{'title':'Pay the rent','due_at':'2026-12-01','priority':'high','tags':['#home','home'],"
                        + "'recurrence':'FREQ=MONTHLY;BYMONTHDAY=1','list':'HOME','description':null}");
        assertEquals(
                "put “Pay the rent” on your home list, due on Tuesday, 1 December, every month on day 1, high priority,"
                        + " tagged #home",
                summary);
        Map<String, Object> data = bench.actions.getFirst().data();
        assertEquals("2026-12-01T00:00:00+01:00", data.get("due_at"));
        assertEquals(true, data.get("all_day"));
        assertEquals("home", data.get("list"), "written as the user already writes it");
        assertEquals(List.of(), ActionCheck.ofAgent("task_agent", bench.actions));
    }

    @Test
    void a_part_names_the_task_that_it_belongs_to() {
        assertEquals(
                "add the task “Count the rows”, as a part of “Finish the quarterly report”",
                bench.summary("create_task", "{'title':'Count the rows','parent_id':'t-report'}"));
        assertEquals("t-report", bench.actions.getFirst().data().get("parent_id"));
        assertEquals(List.of(), ActionCheck.ofAgent("task_agent", bench.actions));
        assertTrue(bench.error("create_task", "{'title':'x','parent_id':'t-nowhere'}")
                .startsWith("no task has this id"));
    }

    @Test
    void a_time_without_an_offset_is_one_of_the_users_zone() {
        bench.call("create_task", "{'title':'x','due_at':'2026-07-01T09:00'}");
        assertEquals(
                "2026-07-01T09:00:00+02:00", bench.actions.getFirst().data().get("due_at"));
        assertEquals(false, bench.actions.getFirst().data().get("all_day"));
    }

    @Test
    void a_day_alone_moves_a_task_and_keeps_its_time_of_day() {
        bench.call("update_task", "{'id':'t-report','due_at':'2026-11-25'}");
        assertEquals(
                List.of(PlanAction.update(
                        Table.TASKS, "t-report", Map.of("due_at", "2026-11-25T17:00:00+01:00", "all_day", false))),
                bench.actions);
    }

    @Test
    void completes_renames_and_clears() {
        assertEquals("mark “Coffee” as done", bench.summary("update_task", "{'id':'t-coffee','status':'done'}"));
        assertEquals(
                "change the task “Book the dentist”: now “Call the dentist”, no due date",
                bench.summary("update_task", "{'id':'t-dentist','title':'Call the dentist','clear':['due_at']}"));
        Map<String, Object> cleared = new HashMap<>(bench.actions.getLast().data());
        assertTrue(cleared.containsKey("due_at"));
        assertEquals(null, cleared.get("due_at"));
        assertTrue(bench.error("update_task", "{'id':'t-coffee','clear':['title']}")
                .startsWith("clear takes only"));
    }

    @Test
    void finds_tasks_by_words_status_list_and_time() {
        assertEquals(List.of("t-dentist"), bench.ids("list_tasks", "{'query':'DENTIST'}"));
        assertEquals(
                List.of("t-taxes", "t-gift"),
                bench.ids("list_tasks", "{'status':'done'}").stream()
                        .sorted((a, b) -> b.compareTo(a))
                        .toList());
        assertEquals(List.of("t-coffee"), bench.ids("list_tasks", "{'list':'Shopping'}"));
        assertEquals(List.of("t-report", "t-dentist", "t-coffee", "t-plants"), bench.ids("list_tasks", "{}"));
        assertEquals(List.of("t-report"), bench.ids("list_tasks", "{'due_to':'2026-11-21T15:00:00+01:00'}"));
        assertEquals(List.of("t-dentist"), bench.ids("list_tasks", "{'due_from':'2026-11-22','due_to':'2026-11-29'}"));
        assertEquals(
                "You have 1 task finished today:\n\n- Send the taxes",
                bench.summary(
                        "list_tasks", "{'status':'done','completed_from':'2026-11-21','completed_to':'2026-11-22'}"));
        assertEquals("You have no open tasks matching “unicorn”.", bench.summary("list_tasks", "{'query':'unicorn'}"));
    }

    @Test
    void lists_tasks_for_a_person() {
        assertEquals("""
            You have 4 open tasks:

            - Finish the quarterly report — overdue since yesterday at 17:00 (urgent)
            - Book the dentist — Monday, 23 November (high)
            - Coffee
            - Water the plants\
            """, bench.summary("list_tasks", "{}"));
    }

    @Test
    void says_for_which_time_it_looked() {
        assertEquals(
                "You have no open tasks due tomorrow.",
                bench.summary("list_tasks", "{'due_from':'2026-11-22','due_to':'2026-11-23'}"));
        assertTrue(bench.summary("list_tasks", "{'due_to':'2026-11-21T15:00:00+01:00'}")
                .startsWith("You have 1 open task whose time has passed:"));
    }

    @Test
    void suggests_what_the_notes_say_and_leaves_out_what_is_a_task_already() {
        assertEquals(
                "Oil the hinges",
                bench.call("suggest_tasks", "{}")
                        .path("rows")
                        .path(0)
                        .path("title")
                        .asText());
        String text = "We talked a lot. Please send the offer to Jo. You should water the plants.";
        assertEquals(
                1,
                bench.call("suggest_tasks", "{'text':'" + text + "'}")
                        .path("total")
                        .asInt());
        assertEquals("I found nothing to do in this text.", bench.summary("suggest_tasks", "{'text':'La la la.'}"));
        assertEquals(List.of(), bench.actions);
    }
}
