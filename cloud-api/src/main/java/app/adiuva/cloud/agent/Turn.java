package app.adiuva.cloud.agent;

import app.adiuva.cloud.agent.wording.FriendlyTime;
import app.adiuva.contracts.chat.ChatContext;
import app.adiuva.contracts.chat.ConversationTurn;
import app.adiuva.contracts.chat.TextOrigin;
import app.adiuva.contracts.plan.PlanAction;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// One agent's work on one request: what its tools may read, and where they put what they propose. Confined to the
/// thread of the tool loop.
public final class Turn {
    private final String agent;
    private final ChatContext context;
    private final ZonedDateTime now;
    private final Proposals proposals;
    private final Colleagues colleagues;
    private final Set<TextOrigin> read = EnumSet.noneOf(TextOrigin.class);
    private final Set<TextOrigin> taken = EnumSet.noneOf(TextOrigin.class);

    /// Asks another agent.
    @FunctionalInterface
    public interface Colleagues {
        /// The other agent's answer.
        ///
        /// @throws ToolRefusal when there is no such agent, or when agents ask each other too deep
        Reply ask(String agent, String request);
    }

    /// What another agent answers.
    ///
    /// @param untrusted whose texts it has read for that, but for the user's own: they may have had a say in it
    public record Reply(String answer, Set<TextOrigin> untrusted) {
        public Reply {
            untrusted = Set.copyOf(untrusted);
        }
    }

    public Turn(String agent, ChatContext context, ZonedDateTime now, Proposals proposals, Colleagues colleagues) {
        this.agent = agent;
        this.context = context;
        this.now = now;
        this.proposals = proposals;
        this.colleagues = colleagues;
    }

    /// Facts about the user, free-form.
    public Map<String, Object> profile() {
        return context.userProfile();
    }

    /// What the desktop counted, by name.
    public Map<String, Object> metrics() {
        return context.metrics();
    }

    /// What the user noted, and passages of the user's documents.
    public List<String> documents() {
        List<String> passages = present(context.relevantDocuments());
        if (!passages.isEmpty()) {
            read.add(TextOrigin.DOCUMENT);
        }
        return Stream.concat(present(context.thoughts()).stream(), passages.stream())
                .toList();
    }

    /// The earlier messages, oldest first.
    public List<ConversationTurn> conversation() {
        return present(context.conversationHistory());
    }

    public List<Map<String, Object>> events() {
        return noted(context.events(), TextOrigin.USER);
    }

    public List<Map<String, Object>> mails() {
        return noted(context.mails(), TextOrigin.MAIL);
    }

    /// The user's clock, in the user's zone.
    public ZonedDateTime now() {
        return now;
    }

    public ZoneId zone() {
        return now.getZone();
    }

    public FriendlyTime friendly() {
        return new FriendlyTime(now);
    }

    /// The tasks of the context. Rows that cannot be read as a task are left out.
    public List<TaskRow> tasks() {
        return noted(context.recentTasks(), TextOrigin.USER).stream()
                .flatMap(row -> TaskRow.of(row, zone()).stream())
                .toList();
    }

    /// The task with this id.
    ///
    /// @throws ToolRefusal when the context has none
    public TaskRow task(String id) {
        return tasks().stream()
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ToolRefusal("no task has this id; look it up with list_tasks"));
    }

    /// Whose texts were read since this was asked last, but for the user's own.
    public Set<TextOrigin> takeUntrusted() {
        Set<TextOrigin> untrusted = EnumSet.noneOf(TextOrigin.class);
        read.stream().filter(TextOrigin::isUntrusted).forEach(untrusted::add);
        read.clear();
        taken.addAll(untrusted);
        return untrusted;
    }

    /// All that [#takeUntrusted] has given.
    public Set<TextOrigin> untrusted() {
        return EnumSet.copyOf(taken);
    }

    private List<Map<String, Object>> noted(List<Map<String, Object>> rows, TextOrigin otherwise) {
        List<Map<String, Object>> present = present(rows);
        present.forEach(row -> read.add(TextOrigin.of(row.get("origin"), otherwise)));
        return present;
    }

    /// Lists from JSON may hold null where the contract says otherwise.
    private static <T> List<T> present(List<T> items) {
        return items.stream().filter(Objects::nonNull).toList();
    }

    /// Everything proposed so far in this request, by this agent and those before it.
    public List<PlanAction> proposed() {
        return proposals.all();
    }

    /// Proposes actions, all or none.
    ///
    /// @throws ToolRefusal when one is malformed or not allowed to this agent
    public void propose(PlanAction... actions) {
        proposals.add(agent, List.of(actions));
    }

    public void propose(List<PlanAction> actions) {
        proposals.add(agent, actions);
    }

    /// Lets another agent handle a part of the request. What that one has read counts as read here, too.
    public String ask(String otherAgent, String request) {
        Reply reply = colleagues.ask(otherAgent, request);
        read.addAll(reply.untrusted());
        return reply.answer();
    }
}
