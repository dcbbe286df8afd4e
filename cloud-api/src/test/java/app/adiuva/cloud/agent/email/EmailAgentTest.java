package app.adiuva.cloud.agent.email;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.agent.AgentBench;
import app.adiuva.contracts.chat.ChatContext;
import app.adiuva.contracts.plan.ActionCheck;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class EmailAgentTest {
    private final AgentBench bench = new AgentBench(new EmailAgent());

    @Test
    void lists_what_needs_an_answer() {
        assertEquals(
                "1 message needs an answer:\n\n- Offer for the roof — from Paul Berg <paul@example.org>, yesterday",
                bench.summary("list_mails", "{'needs_answer':true}"));
        assertEquals(List.of("m-news"), bench.ids("list_mails", "{'query':'garden'}"));
        assertEquals("There are no messages from Zoe.", bench.summary("list_mails", "{'from':'Zoe'}"));
    }

    @Test
    void says_so_when_no_mailbox_was_read() {
        ChatContext empty =
                new ChatContext(null, null, null, null, null, null, null, "2026-11-21T15:00:00+01:00", "Europe/Berlin");
        assertTrue(new AgentBench(new EmailAgent(), empty)
                .summary("list_mails", "{'needs_answer':true}")
                .startsWith("I see no messages"));
    }

    @Test
    void classifies_a_message_and_makes_tasks_of_it_but_never_changes_anything_else() {
        bench.call("classify_email", "{'id':'m-offer','category':'work','needs_answer':true}");
        bench.call("create_task", "{'title':'Send the measurements'}");
        assertEquals(
                List.of(
                        PlanAction.update(Table.MAILS, "m-offer", Map.of("category", "work", "needs_answer", true)),
                        PlanAction.create(Table.TASKS, Map.of("title", "Send the measurements"))),
                bench.actions);
        assertEquals(List.of(), ActionCheck.ofAgent("email_agent", bench.actions));
    }

    @Test
    void finds_things_to_do_in_subject_and_snippet() {
        assertEquals(
                "Send me the measurements",
                bench.call("extract_action_items", "{'id':'m-offer'}")
                        .path("rows")
                        .path(0)
                        .path("title")
                        .asText());
        assertTrue(bench.summary("extract_action_items", "{'id':'m-news'}").startsWith("I found nothing to do"));
    }

    @Test
    void drafts_a_reply_for_the_user_to_finish() {
        var row = bench.call("draft_response", "{'id':'m-offer','tone':'formal'}")
                .path("rows")
                .path(0);
        assertEquals("Re: Offer for the roof", row.path("subject").asText());
        assertTrue(row.path("text").asText().startsWith("Dear Paul,\n\n"), row.toString());
        assertTrue(row.path("text").asText().endsWith("Kind regards\nRobin"), row.toString());
        assertEquals(List.of(), bench.actions);
    }
}
