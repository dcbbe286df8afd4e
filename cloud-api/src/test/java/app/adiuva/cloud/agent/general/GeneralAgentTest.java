package app.adiuva.cloud.agent.general;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.agent.AgentBench;
import app.adiuva.contracts.plan.ActionCheck;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GeneralAgentTest {
    private final AgentBench bench = new AgentBench(new GeneralAgent(List.of("task_agent")));

    @Test
    void keeps_a_thought_in_the_users_words() {
        assertEquals(
                "keep this idea: “A bench under the oak”",
                bench.summary("capture_thought", "{'content':'A bench under the oak','thought_type':'idea'}"));
        assertEquals("A bench under the oak", bench.actions.getFirst().data().get("content"));
        assertEquals(List.of(), ActionCheck.ofAgent("general_agent", bench.actions));
    }

    @Test
    void reads_the_passages_that_came_along_and_says_when_there_are_none() {
        assertEquals(
                1,
                bench.call("find_notes", "{'query':'garden gate'}")
                        .path("total")
                        .asInt());
        assertEquals("I found nothing about this in your notes.", bench.summary("find_notes", "{'query':'boat'}"));
    }

    @Test
    void says_what_adiuva_can_do() {
        assertTrue(bench.summary("describe_abilities", "{}").contains("“plan my day”"));
    }

    @Test
    void hands_over_only_to_known_agents() {
        assertEquals(
                "task_agent heard: add milk",
                bench.summary("call_agent", "{'agent':'task_agent','request':'add milk'}"));
        assertTrue(bench.error("call_agent", "{'agent':'cook','request':'x'}").contains("agent must be one of"));
    }
}
