package app.adiuva.cloud.chat.work;

import app.adiuva.cloud.agent.Proposals;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.model.Cancellation;
import app.adiuva.cloud.model.ModelSession;
import app.adiuva.contracts.billing.AnswerBudget;
import app.adiuva.contracts.chat.ChatContext;
import app.adiuva.contracts.chat.TextOrigin;
import app.adiuva.contracts.plan.ActionCheck;
import dev.langchain4j.data.message.ChatMessage;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// One request, or a part of it that runs beside others, while it is answered: what it brought, what was proposed, what
/// it has used up. Confined to the thread that answers, but for its [Cancellation].
public final class Work {
    private final ChatContext context;
    private final ZonedDateTime now;
    private final List<ChatMessage> history;
    private final ModelSession models;
    private final Proposals proposals;
    private final Consumer<String> permission;
    private final Cancellation cancellation;
    private final AnswerBudget budget;
    private final Set<String> agents = new LinkedHashSet<>();
    private final Set<TextOrigin> untrusted = EnumSet.noneOf(TextOrigin.class);

    /// @param permission throws for an agent that may not be asked
    public Work(
            ChatContext context,
            ZonedDateTime now,
            List<ChatMessage> history,
            ModelSession models,
            Proposals proposals,
            Consumer<String> permission,
            Cancellation cancellation,
            AnswerBudget budget) {
        this.context = context;
        this.now = now;
        this.history = List.copyOf(history);
        this.models = models;
        this.proposals = proposals;
        this.permission = permission;
        this.cancellation = cancellation;
        this.budget = budget;
    }

    /// A part that may run beside others. It knows what was proposed and read before it, and shares time and tokens.
    public Work part() {
        Work part = new Work(context, now, history, models.part(), proposals.part(), permission, cancellation, budget);
        part.hasRead(untrusted);
        return part;
    }

    /// Takes over what a part proposed, who took part in it, and what it has read.
    public void join(Work part) {
        proposals.join(part.proposals);
        agents.addAll(part.agents);
        untrusted.addAll(part.untrusted);
    }

    ChatContext context() {
        return context;
    }

    ZonedDateTime now() {
        return now;
    }

    public List<ChatMessage> history() {
        return history;
    }

    public ModelSession models() {
        return models;
    }

    Proposals proposals() {
        return proposals;
    }

    /// @throws ProblemException `tier_too_low` (402) for an agent that the account's plan does not have
    void requireAgent(String agent) {
        permission.accept(agent);
    }

    /// Notes that an agent took part.
    public void takesPart(String agent) {
        agents.add(agent);
    }

    /// The agents that took part, joined as in the answer.
    public String agents() {
        return String.join(ActionCheck.AGENT_SEPARATOR, agents);
    }

    /// Notes that texts by others were read; they may have had a say in whatever is proposed from here on.
    void hasRead(Set<TextOrigin> origins) {
        untrusted.addAll(origins);
    }

    /// Whose texts were read, but for the user's own.
    public Set<TextOrigin> untrusted() {
        return EnumSet.copyOf(untrusted);
    }

    /// As [#untrusted], as in the answer.
    public List<String> readUntrusted() {
        return untrusted.stream().map(TextOrigin::wire).toList();
    }

    /// How many rounds of calls of tools an agent may make.
    int rounds() {
        return budget.rounds();
    }

    /// Whether the request has used the time or the tokens that it may use.
    boolean usedUp() {
        return models.tokens() > budget.tokens() || models.timeIsUp();
    }

    void stopIfCancelled() {
        if (cancellation.cancelled()) {
            throw Cancellation.stopped();
        }
    }
}
