package app.adiuva.cloud.chat;

import static app.adiuva.cloud.chat.ScriptedModel.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.agent.SampleContext;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.model.ModelChain;
import app.adiuva.cloud.model.ModelLink;
import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.contracts.chat.StreamFrame;
import app.adiuva.contracts.plan.ActionCheck;
import app.adiuva.contracts.problem.ProblemCode;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Agents that work side by side.
@Timeout(20)
final class PipelineTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T14:00:00Z"), ZoneOffset.UTC);
    private static final String TASKS = "{\"agent\":\"task_agent\",\"request\":\"add milk\",\"after_previous\":false}";
    private static final String CALENDAR =
            "{\"agent\":\"calendar_agent\",\"request\":\"lunch on Friday at noon\",\"after_previous\":false}";

    private final RecordingExchange exchange = new RecordingExchange();
    private final CountDownLatch bothAsked = new CountDownLatch(2);
    private volatile String steps = TASKS + "," + CALENDAR;
    private volatile boolean calendarFails;
    private volatile boolean tasksStall;

    /// Answers by who is asked. An agent's first answer waits until the other agent was asked, too.
    private final class Meeting implements StreamingChatModel {
        @Override
        public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
            String agent = ((SystemMessage) request.messages().getFirst())
                    .text()
                    .lines()
                    .findFirst()
                    .orElseThrow();
            boolean first = !(request.messages().getLast() instanceof ToolExecutionResultMessage);
            switch (agent) {
                case "Agent: router" -> answers(handler, AiMessage.from(call("route", "{\"steps\":[" + steps + "]}")));
                case "Agent: synthesis" -> answers(handler, AiMessage.from("Both."));
                case "Agent: task_agent" -> {
                    meet();
                    if (!tasksStall) {
                        answers(handler, first ? milk() : AiMessage.from("I'll add milk."));
                    }
                }
                default -> {
                    meet();
                    if (calendarFails) {
                        handler.onError(new IllegalStateException("down"));
                    } else {
                        answers(handler, first ? lunch() : AiMessage.from("I'll add lunch."));
                    }
                }
            }
        }

        private void meet() {
            bothAsked.countDown();
            try {
                assertTrue(bothAsked.await(10, TimeUnit.SECONDS), "the agents did not work at the same time");
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private static AiMessage milk() {
            return AiMessage.from(call("create_task", "{\"title\":\"Milk\"}"));
        }

        private static AiMessage lunch() {
            return AiMessage.from(
                    call("create_event", "{\"title\":\"Lunch\",\"starts_at\":\"2026-11-27T12:00:00+01:00\"}"));
        }

        private static void answers(StreamingChatResponseHandler handler, AiMessage message) {
            handler.onCompleteResponse(dev.langchain4j.model.chat.response.ChatResponse.builder()
                    .aiMessage(message)
                    .finishReason(FinishReason.STOP)
                    .build());
        }
    }

    private ChatResponse ask() {
        ModelChain chain = new ModelChain(List.of(new ModelLink("meeting", "The meeting", new Meeting())), CLOCK);
        return Assistants.over(chain, CLOCK)
                .answer(SampleContext.request("add milk, and lunch on Friday at noon"), exchange);
    }

    @Test
    void agents_that_do_not_need_each_other_work_at_the_same_time_and_answer_in_their_order() {
        ChatResponse answer = ask();
        assertEquals("task_agent+calendar_agent", answer.agent());
        assertEquals(
                List.of("Milk", "Lunch"),
                answer.actions().stream()
                        .map(action -> String.valueOf(action.data().get("title")))
                        .toList());
        assertEquals(List.of(), ActionCheck.ofAgent(answer.agent(), answer.actions()));
        assertEquals(
                answer.actions(),
                exchange.all(StreamFrame.Action.class).stream()
                        .map(StreamFrame.Action::action)
                        .toList());
    }

    @Test
    void the_failure_of_one_agent_stops_the_other_and_proposes_nothing() {
        calendarFails = true;
        tasksStall = true;
        ProblemException problem = assertThrows(ProblemException.class, this::ask);
        assertEquals(ProblemCode.MODEL_UNAVAILABLE, problem.code());
        assertEquals(List.of(), exchange.all(StreamFrame.Action.class));
    }

    @Test
    void a_cancellation_stops_all_of_them_at_once() throws Exception {
        tasksStall = true;
        CompletableFuture<ChatResponse> answer = CompletableFuture.supplyAsync(this::ask);
        assertTrue(bothAsked.await(10, TimeUnit.SECONDS));
        long before = System.nanoTime();
        exchange.cancel();
        CompletionException thrown = assertThrows(CompletionException.class, answer::join);
        assertEquals(ProblemCode.CANCELLED, ((ProblemException) thrown.getCause()).code());
        assertTrue(System.nanoTime() - before < 250_000_000L);
    }

    @Test
    void what_is_not_allowed_reaches_no_agent() {
        for (String step : List.of(
                "{\"agent\":\"general_agent\",\"request\":\"x\",\"after_previous\":false}",
                "{\"agent\":\"task_agent\",\"request\":\"\"}",
                "{\"agent\":\"none\",\"request\":\"x\"}",
                "")) {
            assertIsDeclined(
                    "{\"allowed\":false,\"topic\":\"weapons\",\"difficulty\":\"usual\",\"steps\":[" + step + "]}");
        }
        assertEquals(4, exchange.notices("declined").size());
    }

    private void assertIsDeclined(String route) {
        ScriptedModel model = new ScriptedModel().calls(call("route", route));
        ModelChain chain = new ModelChain(List.of(new ModelLink("scripted", "The script", model)), CLOCK);
        ChatResponse answer = Assistants.over(chain, CLOCK).answer(SampleContext.request("x"), exchange);
        assertEquals(1, model.asked.size());
        assertTrue(answer.response().startsWith("I won't help with that"), answer.response());
        assertEquals("general_agent", answer.agent());
    }

    @Test
    void the_user_hears_the_topic_and_how_hard_it_is() {
        ScriptedModel model = new ScriptedModel().calls(call("route", """
                    {"allowed":true,"topic":"shopping","difficulty":"easy",
                     "steps":[{"agent":"task_agent","request":"x","after_previous":false}]}\
                    """)).says("Fine.");
        ModelChain chain = new ModelChain(List.of(new ModelLink("scripted", "The script", model)), CLOCK);
        Assistants.over(chain, CLOCK).answer(SampleContext.request("x"), exchange);
        assertEquals(List.of("Handled by the task agent. Topic: shopping, easy."), exchange.notices("routed"));
    }

    @Test
    void a_plain_wish_is_routed_without_asking_a_model() {
        ScriptedModel model = new ScriptedModel().says("I'll add milk.");
        Assistants.wire(app.adiuva.cloud.config.ModelConfig.BUILT_IN, model, CLOCK)
                .answer(SampleContext.request("add milk to my shopping list"), exchange);
        assertEquals("add milk to my shopping list", said(model.asked.getFirst()));
        assertEquals(1, model.asked.size());
    }

    private static String said(ChatRequest request) {
        return ((UserMessage) request.messages().getLast()).singleText();
    }
}
