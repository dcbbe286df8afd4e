package app.adiuva.desktop.ui.chat;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.chat.ChatMessage;
import app.adiuva.desktop.chat.Waiting;
import app.adiuva.desktop.inbox.Proposal;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.PlanRefused;
import app.adiuva.desktop.plan.Preview;
import app.adiuva.desktop.store.StorageException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads conversations together with what became of their plans and questions. Blocking.
record ChatQueries(Workspace workspace) {
    private static final int AFTER_HIT = 10;

    /// A message as it stands in its conversation.
    ///
    /// @param applied of its plan, in the order of the diff
    /// @param proposal its plan as it would be carried out now, when it is the last word and still open
    /// @param because why the user said no to its plan, if that was said
    /// @param waiting when it is a question that waits for the cloud
    /// @param versions whether it took the place of earlier ones
    record Turn(
            ChatMessage message,
            List<JournalEntry> applied,
            @Nullable Preview proposal,
            @Nullable String because,
            @Nullable Waiting waiting,
            boolean versions) {}

    /// A piece of a conversation.
    ///
    /// @param earlier whether there is more before it
    /// @param later whether there is more behind it
    record Page(String chatId, List<Turn> turns, boolean earlier, boolean later) {}

    /// The end of a conversation.
    Page end(String chatId, int most) {
        List<ChatMessage> messages = workspace.chats().messages(chatId, most + 1);
        boolean earlier = messages.size() > most;
        return new Page(chatId, turns(earlier ? messages.subList(1, messages.size()) : messages, true), earlier, false);
    }

    /// The piece of a conversation before a message.
    Page before(ChatMessage first, int most) {
        List<ChatMessage> messages = workspace.chats().before(first, most + 1);
        boolean earlier = messages.size() > most;
        return new Page(
                first.chatId(), turns(earlier ? messages.subList(1, messages.size()) : messages, false), earlier, true);
    }

    /// The piece of a conversation in which a message stands.
    Page around(ChatMessage hit, int most) {
        List<ChatMessage> until = workspace.chats().until(hit, most + 1);
        List<ChatMessage> after = workspace.chats().after(hit, AFTER_HIT + 1);
        boolean later = after.size() > AFTER_HIT;
        boolean earlier = until.size() > most;
        List<ChatMessage> all = new ArrayList<>(earlier ? until.subList(1, until.size()) : until);
        all.addAll(later ? after.subList(0, AFTER_HIT) : after);
        return new Page(hit.chatId(), turns(all, !later), earlier, later);
    }

    /// Single messages, as they stand now.
    List<Turn> of(List<String> ids) {
        List<ChatMessage> messages = ids.stream()
                .flatMap(id -> workspace.chats().message(id).stream())
                .toList();
        return turns(messages, false);
    }

    private List<Turn> turns(List<ChatMessage> messages, boolean atEnd) {
        Set<String> versions = new HashSet<>(workspace.messageVersions().among(messages));
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            ChatMessage message = messages.get(i);
            turns.add(turn(message, atEnd && i == messages.size() - 1, versions.contains(message.id())));
        }
        return turns;
    }

    private Turn turn(ChatMessage message, boolean last, boolean versions) {
        if (message.isUser()) {
            return new Turn(
                    message,
                    List.of(),
                    null,
                    null,
                    workspace.outbox().find(message.id()).orElse(null),
                    versions);
        }
        String plan = message.planId();
        String agent = message.agent();
        if (plan == null || agent == null) {
            return new Turn(message, List.of(), null, null, null, versions);
        }
        List<JournalEntry> applied = workspace.changes().ofPlan(plan);
        Optional<Proposal> asked = workspace.proposals().find(plan);
        boolean open =
                asked.filter(found -> found.state() == Proposal.State.OPEN).isPresent();
        Preview proposal = last && applied.isEmpty() && open ? proposal(message, plan, agent) : null;
        String because = asked.map(Proposal::rejectedBecause).orElse(null);
        return new Turn(message, applied, proposal, because, null, versions);
    }

    /// Trying a plan takes the writer's turn; a conversation is read also when the disk gives none.
    private @Nullable Preview proposal(ChatMessage message, String plan, String agent) {
        try {
            Preview preview = workspace.changes().preview(agent, message.actions(), message.readUntrusted());
            return preview.isEmpty() ? null : preview.inPlan(plan);
        } catch (PlanRefused | StorageException untried) {
            return null;
        }
    }
}
