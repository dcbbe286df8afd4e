package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.chat.ModelUsage;
import app.adiuva.desktop.chat.ChatMessage;
import app.adiuva.desktop.chat.Waiting;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.inbox.Source;
import app.adiuva.desktop.plan.PlanRefused;
import app.adiuva.desktop.plan.Preview;
import app.adiuva.desktop.ui.kit.CloudWords;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Edits;
import app.adiuva.desktop.ui.kit.PlanLimits;
import app.adiuva.desktop.ui.proposal.PlanCardModel;
import app.adiuva.desktop.ui.proposal.PlanOffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts messages into the words and cards of a conversation. JavaFX thread only.
record Transcript(Desk desk) {
    /// A question that waits is followed by the place of its answer, which says so.
    List<Bubble> bubbles(List<ChatQueries.Turn> turns) {
        List<Bubble> bubbles = new ArrayList<>();
        turns.forEach(turn -> {
            Bubble bubble = bubble(turn);
            bubble.id().set(turn.message().id());
            bubble.sent().set(turn.message().sent());
            bubble.versions().set(turn.versions());
            bubbles.add(bubble);
            Waiting waiting = turn.waiting();
            if (waiting != null) {
                bubbles.add(waits(Bubble.ofAssistant(""), waiting));
            }
        });
        return bubbles;
    }

    Bubble waits(Bubble answer, Waiting waiting) {
        answer.waiting().set(waiting);
        String words = waiting.claimed()
                ? text("chat.sending")
                : text("chat.waiting", desk.formats().time(waiting.notBefore()));
        answer.note(PlanLimits.isOne(waiting.reason()) ? text("chat.waiting.limited", words) : words);
        answer.limited().set(PlanLimits.isOne(waiting.reason()));
        answer.state().set(Bubble.State.WAITING);
        return answer;
    }

    private Bubble bubble(ChatQueries.Turn turn) {
        ChatMessage message = turn.message();
        if (message.isUser()) {
            return Bubble.ofUser(message.content());
        }
        Bubble bubble = Bubble.ofAssistant(message.content());
        switch (message.state()) {
            case "partial" -> {
                bubble.state().set(Bubble.State.STOPPED);
                bubble.note(text("chat.unfinished"));
            }
            case "failed" -> {
                bubble.state().set(Bubble.State.FAILED);
                bubble.note(text("chat.failed"));
            }
            default -> bubble.note(cost(message.agent(), message.model(), message.usage()));
        }
        if (turn.proposal() != null) {
            bubble.plan().set(proposed(turn.proposal()));
        } else if (!turn.applied().isEmpty()) {
            bubble.plan().set(PlanCardModel.applied(desk, turn.applied()));
        } else if (turn.because() != null) {
            bubble.note(text("chat.rejected_because", bubble.footnote().get(), turn.because()));
        } else if (!message.actions().isEmpty()) {
            bubble.note(text("chat.not_applied", bubble.footnote().get()));
        }
        return bubble;
    }

    /// Shows a new plan, or applies it when the user has allowed all of it for good.
    void offer(Bubble answer, Preview preview) {
        new PlanOffer(desk, Source.CHAT).offer(preview, answer.plan()::set);
    }

    private PlanCardModel proposed(Preview preview) {
        return PlanCardModel.proposed(desk, preview);
    }

    /// Why there is no whole answer.
    static void failed(Bubble answer, Exception failure) {
        answer.note(
                switch (failure) {
                    case CloudFailure cloud -> PlanLimits.words(cloud).orElseGet(() -> CloudWords.of(cloud));
                    case PlanRefused refused -> Edits.explain(refused);
                    default -> text("chat.failed");
                });
        answer.limited().set(PlanLimits.words(failure).isPresent());
        answer.state().set(Bubble.State.FAILED);
    }

    /// Who answered, and what that took of a paid model.
    static String cost(@Nullable String agents, @Nullable String model, @Nullable ModelUsage usage) {
        String by = agents == null || model == null ? "" : text("chat.by", Agents.name(agents), model);
        if (usage != null && usage.credits() == 0 && usage.creditsEstimated() == 0) {
            return text("chat.tokens", by, usage.inputTokens() + usage.outputTokens());
        }
        return usage == null
                ? by
                : text("chat.credits", by, usage.credits(), usage.creditsEstimated(), usage.creditsLeft());
    }
}
