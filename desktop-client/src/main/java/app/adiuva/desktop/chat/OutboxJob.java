package app.adiuva.desktop.chat;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.job.Job;
import app.adiuva.desktop.plan.PlanRefused;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Sends the questions that wait, one at a time, when each is due. An answer takes longer than a step may, so it is
/// waited for elsewhere. Thread-safe.
public final class OutboxJob implements Job {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofMinutes(1);
    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(5);

    private final Chats chats;
    private final Outbox outbox;
    private final Assistant assistant;
    private final Clock clock;
    private final Executor elsewhere;
    private final Consumer<String> changed;
    private final AtomicBoolean busy = new AtomicBoolean();

    /// @param elsewhere where answers are waited for
    /// @param changed hears the id of each conversation in which a question has gone out or was answered
    public OutboxJob(Workspace workspace, Assistant assistant, Executor elsewhere, Consumer<String> changed) {
        this.chats = workspace.chats();
        this.outbox = workspace.outbox();
        this.clock = workspace.clock();
        this.assistant = assistant;
        this.elsewhere = elsewhere;
        this.changed = changed;
    }

    @Override
    public String name() {
        return "chat.outbox";
    }

    @Override
    public Duration step() {
        if (busy.get()) {
            return SOON;
        }
        Optional<Waiting> due = outbox.claimDue();
        due.ifPresent(this::begin);
        return due.isPresent() ? SOON : untilNext();
    }

    private Duration untilNext() {
        return outbox.nextDue()
                .map(next -> Duration.between(clock.instant(), next))
                .map(wait -> wait.compareTo(SOON) < 0 ? SOON : wait)
                .filter(wait -> wait.compareTo(LATER) < 0)
                .orElse(LATER);
    }

    private void begin(Waiting due) {
        busy.set(true);
        elsewhere.execute(() -> {
            try {
                changed.accept(due.chatId());
                chats.message(due.messageId()).ifPresent(this::send);
            } finally {
                outbox.release(due.messageId());
                busy.set(false);
                changed.accept(due.chatId());
            }
        });
    }

    private void send(ChatMessage question) {
        try {
            assistant.send(question, new Unheard(), new Cancellation());
            outbox.reached();
        } catch (CloudFailure | PlanRefused kept) {
            // the assistant has stored what became of the question
        } catch (RuntimeException trouble) {
            outbox.trouble(question.id(), AFTER_TROUBLE);
        }
    }

    /// Nobody listens while an answer comes; the whole is read when it is stored.
    private static final class Unheard implements Assistant.Listener {
        @Override
        public void token(String text) {}

        @Override
        public void notice(String code, String message) {}
    }
}
