package app.adiuva.desktop.ui.chat;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.chat.ChatMessage;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.PlanRefused;
import app.adiuva.desktop.plan.Preview;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads conversations together with what became of their plans. Blocking.
record ChatQueries(Workspace workspace) {
    private static final int MOST_MESSAGES = 500;

    /// A message as it stands in its conversation.
    ///
    /// @param applied of its plan, in the order of the diff
    /// @param proposal its plan as it would be carried out now, when it is the last word and still open
    record Turn(
            ChatMessage message,
            List<JournalEntry> applied,
            @Nullable Preview proposal) {}

    List<Turn> turns(String chatId) {
        List<ChatMessage> messages = workspace.chats().messages(chatId, MOST_MESSAGES);
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            turns.add(turn(messages.get(i), i == messages.size() - 1));
        }
        return turns;
    }

    private Turn turn(ChatMessage message, boolean last) {
        String plan = message.planId();
        String agent = message.agent();
        if (plan == null || agent == null) {
            return new Turn(message, List.of(), null);
        }
        List<JournalEntry> applied = workspace.changes().ofPlan(plan);
        return new Turn(message, applied, last && applied.isEmpty() ? proposal(message, plan, agent) : null);
    }

    private @Nullable Preview proposal(ChatMessage message, String plan, String agent) {
        try {
            Preview preview = workspace.changes().preview(agent, message.actions(), message.readUntrusted());
            return preview.isEmpty() ? null : preview.inPlan(plan);
        } catch (PlanRefused outlived) {
            return null;
        }
    }
}
