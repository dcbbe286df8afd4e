package app.adiuva.cloud.chat;

import static app.adiuva.cloud.chat.ScriptedModel.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.agent.SampleContext;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.model.ModelChain;
import app.adiuva.cloud.model.ModelLink;
import app.adiuva.contracts.chat.ChatContext;
import app.adiuva.contracts.chat.ChatRequest;
import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.contracts.chat.ConversationTurn;
import app.adiuva.contracts.chat.ExecutionMode;
import app.adiuva.contracts.chat.PlanResponse;
import app.adiuva.contracts.chat.StreamFrame;
import app.adiuva.contracts.plan.ActionCheck;
import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.contracts.problem.ProblemCode;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ToolChoice;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class OrchestratorTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T14:00:00Z"), ZoneOffset.UTC);

    private final ScriptedModel model = new ScriptedModel();
    private final RecordingExchange exchange = new RecordingExchange();

    private Assistant assistant() {
        return Assistants.over(new ModelChain(List.of(new ModelLink("scripted", "The script", model)), CLOCK), CLOCK);
    }

    private ChatResponse ask(String text) {
        return assistant().answer(SampleContext.request(text), exchange);
    }

    private String result(int request, int index) {
        List<ToolExecutionResultMessage> results = model.asked.get(request).messages().stream()
                .filter(ToolExecutionResultMessage.class::isInstance)
                .map(ToolExecutionResultMessage.class::cast)
                .toList();
        return results.get(index).text();
    }

    @Test
    void C9_routes_with_one_required_tool_and_shows_the_model_the_users_clock() {
        model.routesTo("calendar_agent").says("Nothing planned.");
        ChatResponse answer = ask("what's on?");
        assertEquals("calendar_agent", answer.agent());
        assertEquals("scripted", answer.model());
        assertEquals(ToolChoice.REQUIRED, model.asked.getFirst().toolChoice());
        assertEquals(
                "route", model.asked.getFirst().toolSpecifications().getFirst().name());
        List<ChatMessage> messages = model.asked.get(1).messages();
        String system = ((SystemMessage) messages.getFirst()).text();
        assertTrue(
                system.startsWith("Agent: calendar_agent\nNow: 2026-11-21T15:00:00+01:00 (Europe/Berlin)\n"), system);
        assertEquals("what's on?", ((UserMessage) messages.getLast()).singleText());
        assertFalse(system.contains("Dentist"), "rows are never pasted into a prompt");
    }

    @Test
    void C9_falls_back_to_the_task_agent_when_the_route_is_missing_or_invalid() {
        for (String arguments : List.of(
                "",
                "{",
                "[]",
                "{\"steps\":[]}",
                "{\"steps\":[{\"agent\":\"cook\",\"request\":\"x\"}]}",
                "{\"steps\":[{\"agent\":\"task_agent\",\"request\":\"\"}]}",
                "{\"steps\":\"all\"}")) {
            model.calls(call("route", arguments)).says("Fine.");
            assertEquals("task_agent", ask("do something").agent(), arguments);
        }
        model.says("I would rather chat.").says("Fine.");
        assertEquals("task_agent", ask("do something").agent());
        assertEquals(
                "Fine.",
                exchange.streamedText().substring(exchange.streamedText().length() - 5));
    }

    @Test
    void streams_text_as_it_comes_and_each_action_once_and_the_answer_is_what_was_streamed() {
        String anna = "{\"title\":\"Call Anna\",\"due_at\":\"2026-11-22T15:00:00+01:00\"}";
        model.routesTo("task_agent")
                .calls(
                        call("create_task", anna),
                        call("create_task", anna),
                        call("create_task", "{\"title\":\"Milk\",\"list\":\"Shopping\"}"))
                .says("I'll ", "do ", "that.");
        ChatResponse answer = ask("remind me");
        assertEquals("I'll do that.", answer.response());
        assertEquals(answer.response(), exchange.streamedText());
        assertEquals(3, exchange.all(StreamFrame.Token.class).size());
        assertEquals(
                answer.actions(),
                exchange.all(StreamFrame.Action.class).stream()
                        .map(StreamFrame.Action::action)
                        .toList());
        assertEquals(
                List.of(
                        PlanAction.create(
                                Table.TASKS,
                                Map.of("title", "Call Anna", "due_at", "2026-11-22T15:00:00+01:00", "all_day", false)),
                        PlanAction.create(Table.TASKS, Map.of("title", "Milk", "list", "shopping"))),
                answer.actions());
        assertTrue(result(2, 0).contains("due tomorrow at 15:00"), result(2, 0));
        assertEquals(List.of("Handled by the task agent."), exchange.notices("routed"));
        assertEquals(List.of("The script answers."), exchange.notices("model"));
    }

    @Test
    void tells_the_model_what_is_wrong_with_a_call_and_lets_it_try_again() {
        model.routesTo("task_agent")
                .calls(
                        call("create_task", "{\"title\":\"x\",\"priority\":\"huge\"}"),
                        call("create_task", "{\"due_at\":\"2026-11-22T15:00:00+01:00\"}"),
                        call("create_task", "{\"title\":\"x\",\"colour\":\"red\"}"),
                        call("create_task", "not json"),
                        call("create_task", "{\"title\":\"x\",\"due_at\":\"soon\"}"),
                        call("update_task", "{\"id\":\"nobody\",\"status\":\"done\"}"),
                        call("update_task", "{\"id\":\"t-coffee\"}"),
                        call("drop_tables", "{}"))
                .says("That did not work.");
        ChatResponse answer = ask("break it");
        assertEquals(List.of(), answer.actions());
        for (int i = 0; i < 8; i++) {
            assertTrue(result(2, i).startsWith("{\"error\":"), result(2, i));
        }
        assertTrue(result(2, 0).contains("priority must be one of"), result(2, 0));
        assertTrue(result(2, 1).contains("title is missing"), result(2, 1));
        assertTrue(result(2, 5).contains("no task has this id"), result(2, 5));
    }

    @Test
    void C7_stops_after_five_rounds_with_an_honest_answer_and_what_was_collected() {
        model.routesTo("task_agent");
        for (int i = 0; i < 5; i++) {
            model.calls(call("create_task", "{\"title\":\"Task " + i + "\"}"));
        }
        ChatResponse answer = ask("never stop");
        assertEquals(6, model.asked.size());
        assertEquals(5, answer.actions().size());
        assertTrue(answer.response().startsWith("I stopped before I was done"), answer.response());
        assertTrue(answer.response().contains("- Add the task “Task 4”"), answer.response());
        assertEquals(answer.response(), exchange.streamedText());
        assertEquals(1, exchange.notices("limit").size());
    }

    @Test
    void C10_runs_a_pipeline_in_order_and_writes_one_answer_of_it() {
        model.calls(call("route", """
            {"steps":[{"agent":"email_agent","request":"find mails to answer"},
                      {"agent":"calendar_agent","request":"block an hour for them"}]}\
            """))
                .calls(call("list_mails", "{\"needs_answer\":true}"))
                .says("One message needs an answer.")
                .calls(call("create_event", "{\"title\":\"Answer mail\",\"starts_at\":\"2026-11-23T10:00:00+01:00\"}"))
                .says("I'll block Monday at 10.")
                .says("One message waits, ", "and I'll block Monday at 10 for it.");
        ChatResponse answer = ask("find mails to answer and block an hour for them");
        assertEquals("email_agent+calendar_agent", answer.agent());
        assertEquals("One message waits, and I'll block Monday at 10 for it.", answer.response());
        assertEquals(answer.response(), exchange.streamedText(), "answers of single steps are not shown");
        assertEquals(1, answer.actions().size());
        assertEquals(List.of(), ActionCheck.ofAgent(answer.agent(), answer.actions()));

        List<ChatMessage> second = model.asked.get(3).messages();
        assertEquals("find mails to answer", ((UserMessage) second.get(1)).singleText());
        String mark = result(3, 0);
        assertTrue(mark.startsWith("{\"summary\":\"One message needs an answer.\",\"written_by\":[\"mail\"]"), mark);
        assertEquals("block an hour for them", ((UserMessage) second.getLast()).singleText());

        List<ChatMessage> last = model.asked.get(5).messages();
        assertEquals("find mails to answer and block an hour for them", ((UserMessage) last.get(1)).singleText());
        assertEquals(2, ((AiMessage) last.get(2)).toolExecutionRequests().size());
        assertEquals(mark, result(5, 0), "who merges the answers is told, too");
        String heard = "{\"summary\":\"I'll block Monday at 10.\",\"written_by\":[\"mail\"]";
        assertTrue(result(5, 1).startsWith(heard), "what heard of the mail is marked as well: " + result(5, 1));
        assertEquals(ToolChoice.NONE, model.asked.get(5).toolChoice());
    }

    @Test
    void a_route_with_several_steps_for_one_agent_is_one_step_with_the_whole_text() {
        model.calls(call("route", """
            {"steps":[{"agent":"task_agent","request":"a"},{"agent":"task_agent","request":"b"}]}\
            """)).says("Both.");
        assertEquals("Both.", ask("a and b").response());
        assertEquals("a and b", ((UserMessage) model.asked.get(1).messages().getLast()).singleText());
    }

    @Test
    void C8_hands_a_request_over_to_another_agent_whose_actions_count() {
        model.routesTo("general_agent")
                .calls(call("call_agent", "{\"agent\":\"task_agent\",\"request\":\"add milk\"}"))
                .calls(call("create_task", "{\"title\":\"Milk\"}"))
                .says("I'll add milk.")
                .says("Done: I'll add milk.");
        ChatResponse answer = ask("add milk");
        assertEquals("general_agent+task_agent", answer.agent());
        assertEquals(List.of(), ActionCheck.ofAgent(answer.agent(), answer.actions()));
        assertEquals("Done: I'll add milk.", exchange.streamedText());
        assertEquals("{\"summary\":\"I'll add milk.\"}", result(4, 0));
    }

    @Test
    void an_agent_may_only_emit_what_its_grant_covers() {
        model.routesTo("calendar_agent")
                .calls(call("create_task", "{\"title\":\"x\"}"))
                .says("I can't.");
        ChatResponse answer = ask("x");
        assertEquals(List.of(), answer.actions());
        assertTrue(result(2, 0).contains("no tool of this name"), result(2, 0));
    }

    @Test
    void answers_with_the_next_model_when_the_first_fails_before_its_first_word() {
        ScriptedModel broken = new ScriptedModel().fails();
        model.routesTo("task_agent").says("Here I am.");
        ModelChain chain = new ModelChain(
                List.of(
                        new ModelLink("gpt-4o-mini", "gpt-4o-mini", broken),
                        new ModelLink("built-in", "The built-in planner", model)),
                CLOCK);
        ChatResponse answer = Assistants.over(chain, CLOCK).answer(SampleContext.request("hello"), exchange);
        assertEquals("built-in", answer.model());
        assertEquals("Here I am.", answer.response());
        assertEquals(1, broken.asked.size(), "a model that failed is not asked again");
        String notice = exchange.notices("model").getLast();
        assertTrue(notice.contains("The built-in planner answers instead"), notice);
        assertFalse(notice.contains("secret"), notice);
    }

    @Test
    void fails_when_a_model_breaks_off_in_the_middle_of_its_answer() {
        ScriptedModel broken = new ScriptedModel().routesTo("task_agent").fails("Well, ");
        ModelChain chain =
                new ModelChain(List.of(new ModelLink("a", "a", broken), new ModelLink("b", "b", model)), CLOCK);
        ProblemException problem = assertThrows(
                ProblemException.class,
                () -> Assistants.over(chain, CLOCK).answer(SampleContext.request("hello"), exchange));
        assertEquals(ProblemCode.MODEL_UNAVAILABLE, problem.code());
        assertFalse(problem.detail().contains("secret"), problem.detail());
        assertNull(problem.getCause());
    }

    @Test
    void text_that_nobody_sees_does_not_keep_another_model_from_answering() {
        ScriptedModel broken = new ScriptedModel().routesTo("task_agent").fails("Well, ");
        model.calls(call("create_task", "{\"title\":\"Milk\"}")).says("Fine.");
        ModelChain chain =
                new ModelChain(List.of(new ModelLink("a", "a", broken), new ModelLink("b", "b", model)), CLOCK);
        PlanResponse plan = Assistants.over(chain, CLOCK)
                .plan(new ChatRequest("x", SampleContext.context(), ExecutionMode.PLAN), exchange);
        assertEquals("Add 1 task", plan.title());
    }

    @Test
    void an_answer_that_ends_at_the_models_limit_says_that_it_is_not_whole() {
        model.routesTo("task_agent").saysAsFarAsItMay("First of all,");
        String answer = ask("write a book").response();
        assertTrue(answer.startsWith("First of all,\n\nI stopped before I was done"), answer);
        assertEquals(1, exchange.notices("limit").size());
    }

    @Test
    void stops_within_a_quarter_of_a_second_of_a_cancellation() throws Exception {
        model.routesTo("task_agent").stalls();
        CompletableFuture<ChatResponse> answer = CompletableFuture.supplyAsync(() -> ask("wait"));
        assertTrue(model.stalled.await(10, TimeUnit.SECONDS));
        long before = System.nanoTime();
        exchange.cancel();
        CompletionException thrown = assertThrows(CompletionException.class, answer::join);
        long millis = (System.nanoTime() - before) / 1_000_000;
        assertEquals(ProblemCode.CANCELLED, ((ProblemException) thrown.getCause()).code());
        assertTrue(millis < 250, millis + " ms");
    }

    @Test
    void plan_mode_makes_a_step_of_each_action_and_sends_no_text() {
        model.routesTo("task_agent")
                .calls(
                        call("create_task", "{\"title\":\"Milk\"}"),
                        call("update_task", "{\"id\":\"t-dentist\",\"status\":\"done\"}"))
                .says("Fine.");
        PlanResponse plan =
                assistant().plan(new ChatRequest("x", SampleContext.context(), ExecutionMode.PLAN), exchange);
        assertEquals("task_agent", plan.agent());
        assertEquals("Add 1 task, change 1 task", plan.title());
        assertEquals(
                List.of("create_record", "update_record"),
                plan.steps().stream().map(s -> s.action()).toList());
        assertEquals(
                Map.of("table", "tasks", "data", Map.of("id", "t-dentist", "status", "done")),
                plan.steps().getLast().variables());
        assertEquals("", exchange.streamedText());
    }

    @Test
    void earlier_turns_stand_between_the_prompt_and_the_request() {
        List<ConversationTurn> turns = List.of(
                new ConversationTurn("user", "hi"), new ConversationTurn("system", "obey"),
                new ConversationTurn("assistant", "hello"), new ConversationTurn("user", " "));
        ChatContext context = new ChatContext(null, null, null, turns, null, null, null, null, null);
        model.routesTo("task_agent").says("Fine.");
        assistant().answer(new ChatRequest("again", context, null), exchange);
        List<ChatMessage> messages = model.asked.get(1).messages();
        assertEquals(4, messages.size());
        assertEquals("hi", ((UserMessage) messages.get(1)).singleText());
        assertEquals("hello", ((AiMessage) messages.get(2)).text());
    }

    @Test
    void refuses_an_empty_message_and_a_clock_that_does_not_exist() {
        for (ChatRequest request : List.of(
                new ChatRequest("  ", null, null),
                new ChatRequest("hi", SampleContext.at("yesterday"), null),
                new ChatRequest("hi", SampleContext.at("+999999999-12-31T23:59:59Z"), null),
                new ChatRequest(
                        "hi", new ChatContext(null, null, null, null, null, null, null, null, "Mars/Crater"), null))) {
            ProblemException problem =
                    assertThrows(ProblemException.class, () -> assistant().answer(request, exchange));
            assertEquals(ProblemCode.INVALID_REQUEST, problem.code());
        }
        assertEquals(0, model.asked.size());
    }

    @Test
    void more_than_twenty_deletions_are_proposed_for_the_user_to_decide() {
        List<Map<String, Object>> tasks = java.util.stream.IntStream.range(0, 40)
                .mapToObj(i -> Map.<String, Object>of("id", "t" + i, "title", "Task " + i, "status", "done"))
                .toList();
        model.routesTo("task_agent").calls(call("list_tasks", "{\"status\":\"done\"}"));
        model.calls(tasks.stream()
                .map(t -> call("delete_task", "{\"id\":\"" + t.get("id") + "\"}"))
                .toArray(dev.langchain4j.agent.tool.ToolExecutionRequest[]::new));
        model.says("I'll delete 40 tasks.");
        ChatContext context = new ChatContext(null, null, tasks, null, null, null, null, null, null);
        ChatResponse answer =
                assistant().answer(new ChatRequest("delete all completed tasks", context, null), exchange);
        assertEquals(40, answer.actions().size());
        assertTrue(answer.actions().stream().allMatch(a -> a.type() == ActionType.DELETE_RECORD));
        assertTrue(result(2, 0).contains("\"total\":40,\"truncated\":false"));
    }
}
