package app.adiuva.cloud.chat;

import static app.adiuva.cloud.chat.ScriptedModel.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.agent.Agent;
import app.adiuva.cloud.agent.SampleContext;
import app.adiuva.cloud.agent.Tool;
import app.adiuva.cloud.agent.ToolSpec;
import app.adiuva.cloud.chat.work.AgentRegistry;
import app.adiuva.cloud.chat.work.Router;
import app.adiuva.cloud.chat.work.Synthesis;
import app.adiuva.cloud.model.ModelChain;
import app.adiuva.cloud.model.ModelLink;
import app.adiuva.cloud.plan.PromptTemplates;
import app.adiuva.contracts.billing.AnswerBudget;
import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.contracts.chat.ModelUsage;
import app.adiuva.contracts.chat.StreamFrame;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Answers that end before they are whole, but not without a word.
@Timeout(30)
final class UnfinishedAnswersTest {
    private static final Clock CLOCK = Clock.systemUTC();

    private final ScriptedModel model = new ScriptedModel();
    private final ModelChain chain = new ModelChain(List.of(new ModelLink("scripted", "The script", model)), CLOCK);
    private final List<StreamFrame> frames = new ArrayList<>();
    private final List<String> bills = new ArrayList<>();
    private final RunningExchange exchange = new RunningExchange(new OneSecond(), frames::add);

    /// A plan whose answers take a second at most.
    private final class OneSecond extends StubTerms {
        @Override
        public AnswerBudget budget() {
            return new AnswerBudget(1, 50_000, 4);
        }

        @Override
        public @Nullable ModelUsage settle() {
            bills.add("charged");
            return null;
        }

        @Override
        public void release() {
            bills.add("released");
        }
    }

    private ChatResponse ask(Assistant assistant) {
        exchange.begin();
        return new PaidAssistant(assistant).answer(SampleContext.request("write a book"), exchange);
    }

    private boolean isLimited() {
        return frames.stream()
                .anyMatch(frame -> frame instanceof StreamFrame.Notice notice
                        && notice.code().equals("limit"));
    }

    @Test
    void what_a_model_wrote_until_the_time_was_up_is_the_answer_and_is_charged() {
        model.routesTo("task_agent").begins("It was a dark and stormy night; the rain fell in torrents.".repeat(3));
        ChatResponse answer = ask(Assistants.over(chain, CLOCK));
        assertTrue(answer.response().startsWith("It was a dark and stormy night"), answer.response());
        assertTrue(answer.response().contains("\n\nI stopped before I was done"), answer.response());
        assertTrue(isLimited());
        assertEquals(List.of("charged"), bills);
    }

    @Test
    void what_the_agents_of_a_pipeline_said_stands_for_itself_when_no_time_is_left_to_join_it() {
        model.calls(call("route", """
                {"steps":[{"agent":"task_agent","request":"a","after_previous":false},
                 {"agent":"calendar_agent","request":"b","after_previous":true}]}\
                """)).says("Three tasks.").says("No events.").stalls();
        ChatResponse answer = ask(Assistants.over(chain, CLOCK));
        assertEquals("Three tasks.\n\nNo events.", answer.response());
        assertTrue(isLimited());
    }

    @Test
    void a_tool_that_fails_on_odd_rows_does_not_cost_the_answer() {
        AgentRegistry agents = new AgentRegistry().register(new Failing());
        PromptTemplates prompts = PromptTemplates.load(List.of("task_agent", Router.TEMPLATE, Synthesis.TEMPLATE));
        model.routesTo("task_agent").calls(call("fail", "{}")).says("It failed.");
        ChatResponse answer = ask(new Orchestrator(agents, prompts, Router.Rules.NONE, chain, CLOCK));
        assertEquals("It failed.", answer.response());
    }

    private record Failing() implements Agent {
        @Override
        public String name() {
            return "task_agent";
        }

        @Override
        public String description() {
            return "fails";
        }

        @Override
        public List<Tool> tools() {
            return List.of(new Tool(ToolSpec.named("fail", "fails").build(), (arguments, turn) -> {
                throw new ClassCastException("a row of the user");
            }));
        }
    }
}
