package app.adiuva.cloud.chat;

import app.adiuva.cloud.agent.Agent;
import app.adiuva.cloud.agent.analytics.AnalyticsAgent;
import app.adiuva.cloud.agent.calendar.CalendarAgent;
import app.adiuva.cloud.agent.email.EmailAgent;
import app.adiuva.cloud.agent.general.GeneralAgent;
import app.adiuva.cloud.agent.task.TaskAgent;
import app.adiuva.cloud.chat.work.AgentRegistry;
import app.adiuva.cloud.chat.work.Router;
import app.adiuva.cloud.chat.work.ServerTexts;
import app.adiuva.cloud.chat.work.Suggester;
import app.adiuva.cloud.chat.work.Synthesis;
import app.adiuva.cloud.config.ModelConfig;
import app.adiuva.cloud.model.ModelChain;
import app.adiuva.cloud.model.builtin.BuiltInChatModel;
import app.adiuva.cloud.model.builtin.Routing;
import app.adiuva.cloud.plan.PromptTemplates;
import app.adiuva.cloud.plan.StepTemplates;
import app.adiuva.cloud.plugin.Plugins;
import app.adiuva.cloud.secrecy.ServerText;
import dev.langchain4j.model.chat.StreamingChatModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Puts assistants together: agents, prompts, models and what nobody may hear of them.
public final class Assistants {
    private Assistants() {}

    /// The assistant with all agents, over the configured model and the built-in planner.
    public static Assistant wire(ModelConfig config, Clock clock) {
        return wire(config, new BuiltInChatModel(), clock);
    }

    /// The assistant with all agents over the built-in planner alone.
    public static Orchestrator builtIn(Clock clock) {
        ModelChain models = ModelChain.of(ModelConfig.BUILT_IN, new BuiltInChatModel(), clock);
        return over(models, Routing::ifSure, Plugins.in(null), clock);
    }

    /// As [#wire(ModelConfig, Clock)], with another last link.
    static Assistant wire(ModelConfig config, StreamingChatModel builtIn, Clock clock) {
        return over(ModelChain.of(config, builtIn, clock), Routing::ifSure, Plugins.in(config.plugins()), clock);
    }

    /// The assistant with all agents over these models, which also route.
    static Orchestrator over(ModelChain models, Clock clock) {
        return over(models, Router.Rules.NONE, Plugins.in(null), clock);
    }

    static Orchestrator over(ModelChain models, Router.Rules rules, Plugins plugins, Clock clock) {
        AgentRegistry agents = allAgents(plugins);
        return new Orchestrator(agents, allPrompts(agents, plugins), rules, models, clock);
    }

    /// What no answer repeats: all prompts and all that models are told about agents and tools.
    public static List<ServerText> serverTexts() {
        Plugins none = Plugins.in(null);
        AgentRegistry agents = allAgents(none);
        return ServerTexts.of(agents, allPrompts(agents, none));
    }

    /// Agents of plug-ins answer beside the cloud's own. They have no grant, so that they can propose nothing.
    private static AgentRegistry allAgents(Plugins plugins) {
        List<Agent> specialists =
                new ArrayList<>(List.of(new TaskAgent(), new CalendarAgent(), new EmailAgent(), new AnalyticsAgent()));
        specialists.addAll(plugins.find(Agent.class));
        AgentRegistry agents = new AgentRegistry();
        specialists.forEach(agents::register);
        return agents.register(
                new GeneralAgent(specialists.stream().map(Agent::name).toList()));
    }

    private static PromptTemplates allPrompts(AgentRegistry agents, Plugins plugins) {
        List<String> templates = new ArrayList<>(agents.names());
        templates.add(Router.TEMPLATE);
        templates.add(Synthesis.TEMPLATE);
        templates.add(Suggester.TEMPLATE);
        StepTemplates.ALL.forEach(template -> templates.add(template.prompt()));
        return PromptTemplates.load(templates, plugins.loader());
    }
}
