package app.adiuva.cloud.chat;

import app.adiuva.cloud.agent.Proposals;
import app.adiuva.cloud.chat.work.AgentCalls;
import app.adiuva.cloud.chat.work.AgentRegistry;
import app.adiuva.cloud.chat.work.AnswerText;
import app.adiuva.cloud.chat.work.OwnWords;
import app.adiuva.cloud.chat.work.Pipeline;
import app.adiuva.cloud.chat.work.Route;
import app.adiuva.cloud.chat.work.Router;
import app.adiuva.cloud.chat.work.ServerTexts;
import app.adiuva.cloud.chat.work.Suggester;
import app.adiuva.cloud.chat.work.Synthesis;
import app.adiuva.cloud.chat.work.ToolLoop;
import app.adiuva.cloud.chat.work.Turns;
import app.adiuva.cloud.chat.work.UserClock;
import app.adiuva.cloud.chat.work.Work;
import app.adiuva.cloud.config.Secret;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.model.Cancellation;
import app.adiuva.cloud.model.ModelChain;
import app.adiuva.cloud.model.ModelSession;
import app.adiuva.cloud.plan.ExecutionPlans;
import app.adiuva.cloud.plan.PromptTemplates;
import app.adiuva.cloud.secrecy.OutputGuard;
import app.adiuva.cloud.secrecy.OwnText;
import app.adiuva.contracts.ApiHeaders;
import app.adiuva.contracts.billing.AnswerBudget;
import app.adiuva.contracts.chat.ChatContext;
import app.adiuva.contracts.chat.ChatRequest;
import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.contracts.chat.ModelChoice;
import app.adiuva.contracts.chat.PlanResponse;
import app.adiuva.contracts.chat.StreamFrame;
import app.adiuva.contracts.plan.AgentGrant;
import app.adiuva.contracts.playbook.StepResult;
import app.adiuva.contracts.problem.ProblemCode;
import app.adiuva.contracts.suggestion.Suggested;
import app.adiuva.contracts.suggestion.SuggestionRequest;
import app.adiuva.contracts.suggestion.SuggestionResponse;
import dev.langchain4j.data.message.ChatMessage;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Answers requests: classifies, lets one agent or a pipeline of agents work, and makes one answer of it. Keeps
/// nothing between requests. Thread-safe.
public final class Orchestrator implements Assistant {
    private static final String DECLINED = "I won't help with that: it could harm somebody, or it is against the law."
            + " I can help with your tasks, calendar, mail and notes.";

    private static final String WITHHELD =
            "I can't show how I was set up, so I stopped here and propose nothing. Ask me for something else.";

    private final ModelChain models;
    private final Clock clock;
    private final Router router;
    private final AgentCalls calls;
    private final Synthesis synthesis;
    private final Suggester suggester;
    private final PromptTemplates prompts;
    private final OutputGuard guard;

    /// @param rules route what they are sure of without a model
    public Orchestrator(
            AgentRegistry agents, PromptTemplates prompts, Router.Rules rules, ModelChain models, Clock clock) {
        this.prompts = prompts;
        this.models = models;
        this.clock = clock;
        this.router = new Router(agents, prompts, rules);
        this.calls = new AgentCalls(agents, new ToolLoop(prompts));
        this.synthesis = new Synthesis(agents, prompts);
        this.suggester = new Suggester(prompts);
        this.guard = OutputGuard.of(ServerTexts.of(agents, prompts));
    }

    @Override
    public ChatResponse answer(ChatRequest request, ChatExchange exchange) {
        AnswerText text = new AnswerText(piece -> exchange.send(new StreamFrame.Token(piece)));
        Proposals proposals = new Proposals(action -> exchange.send(new StreamFrame.Action(action)));
        Work work = work(request, exchange, proposals);
        boolean shown = workOrWithhold(request, work, exchange, text);
        return new ChatResponse(
                text.whole(),
                shown ? proposals.all() : List.of(),
                work.agents(),
                work.models().link().name(),
                null,
                work.readUntrusted());
    }

    /// Works, and ends an answer that began to repeat a prompt: with a refusal, and without any action.
    private boolean workOrWithhold(ChatRequest request, Work work, ChatExchange exchange, AnswerText text) {
        try {
            work(request, work, exchange, text);
            return true;
        } catch (ProblemException e) {
            if (e.code() != ProblemCode.WITHHELD) {
                throw e;
            }
            work.takesPart(AgentGrant.GENERAL_AGENT.agent());
            exchange.send(Notices.withheld());
            text.endParagraph();
            text.add(WITHHELD);
            return false;
        }
    }

    @Override
    public PlanResponse plan(ChatRequest request, ChatExchange exchange) {
        Proposals proposals = new Proposals(action -> {});
        Work work = work(request, exchange, proposals);
        work(request, work, exchange, AnswerText.unseen());
        return PlanResponse.of(ExecutionPlans.of(work.agents(), proposals.all()));
    }

    @Override
    public StepResult step(StepWork step, ChatExchange exchange) {
        String agent = step.template().agent().agent();
        exchange.terms().requireAgent(agent);
        AnswerText text = AnswerText.unseen();
        Proposals proposals = new Proposals(action -> {});
        OwnText own = OwnWords.of(step.variables(), step.context());
        Work work = work(own, step.context(), List.of(), models(null, exchange), exchange, proposals);
        boolean finished = calls.call(step.order(prompts), work.history(), work, text);
        noticeLimit(finished, exchange);
        return new StepResult(
                text.whole(), proposals.all(), agent, work.models().link().name(), null, work.readUntrusted());
    }

    @Override
    public SuggestionResponse suggest(SuggestionRequest request, ChatExchange exchange) {
        exchange.terms().requireAgent(AgentGrant.TASK_AGENT.agent());
        ChatContext context = SuggestionRules.context(request);
        OwnText own = OwnWords.of(SuggestionRules.tags(request), context);
        Work work = work(own, context, List.of(), models(null, exchange), exchange, new Proposals(action -> {}));
        List<Suggested> suggestions = suggester.suggest(request, work);
        return new SuggestionResponse(suggestions, work.models().link().name(), null);
    }

    /// Which agents would work on a request, in their order. Nothing is answered.
    public List<String> agents(ChatRequest request, ChatExchange exchange) {
        Work work = work(request, exchange, new Proposals(action -> {}));
        return router.route(request.message(), work).steps().stream()
                .map(Route.Step::agent)
                .toList();
    }

    private Work work(ChatRequest request, ChatExchange exchange, Proposals proposals) {
        if (request.message().isBlank()) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, "message must not be empty");
        }
        ChatContext context = request.context();
        return work(
                OwnWords.of(request.message(), context),
                context,
                Turns.of(context.conversationHistory()),
                models(request.model(), exchange),
                exchange,
                proposals);
    }

    /// The models that this request asks, as far as the account's plan has them.
    private ModelChain models(@Nullable ModelChoice choice, ChatExchange exchange) {
        Secret key = exchange.providerKey().orElse(null);
        if (choice == null && key == null) {
            return models;
        }
        if (choice == null) {
            throw new ProblemException(
                    ProblemCode.INVALID_REQUEST,
                    "The header " + ApiHeaders.PROVIDER_KEY + " needs the field model, which says for which provider"
                            + " the key is. Steps of playbooks have none: leave the header out.");
        }
        Terms terms = exchange.terms();
        if (key != null) {
            terms.requireOwnKey();
        } else if (!models.isFirst(choice)) {
            terms.requireProviders();
        }
        return models.choose(choice, key, terms.isOwners());
    }

    private Work work(
            OwnText own,
            ChatContext context,
            List<ChatMessage> history,
            ModelChain chain,
            ChatExchange exchange,
            Proposals proposals) {
        Cancellation cancellation = new Cancellation();
        exchange.onCancel(cancellation::cancel);
        Terms terms = exchange.terms();
        AnswerBudget budget = terms.budget();
        ModelSession session =
                chain.open(cancellation, new ModelNotices(exchange), terms.meter(), guard.open(own), budget.time());
        return new Work(
                context,
                UserClock.now(context, clock),
                history,
                session,
                proposals,
                terms::requireAgent,
                cancellation,
                budget);
    }

    private void work(ChatRequest request, Work work, ChatExchange exchange, AnswerText text) {
        Route route = router.route(request.message(), work);
        if (!route.assessment().allowed()) {
            decline(work, exchange, text);
            return;
        }
        route.steps().forEach(step -> exchange.terms().requireAgent(step.agent()));
        exchange.send(Notices.routed(route));
        work.models().difficulty(route.assessment().difficulty());
        if (!route.isPipeline()) {
            boolean finished = calls.call(route.steps().getFirst(), work.history(), work, text);
            noticeLimit(finished, exchange);
            return;
        }
        List<Synthesis.Part> parts = new Pipeline(calls, finished -> noticeLimit(finished, exchange)).run(route, work);
        noticeLimit(synthesis.write(request.message(), parts, work, text), exchange);
    }

    private static void decline(Work work, ChatExchange exchange, AnswerText text) {
        work.takesPart(AgentGrant.GENERAL_AGENT.agent());
        exchange.send(Notices.declined());
        text.add(DECLINED);
    }

    private static void noticeLimit(boolean finished, ChatExchange exchange) {
        if (!finished) {
            exchange.send(Notices.limit());
        }
    }
}
