package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.chat.Answer;
import app.adiuva.desktop.chat.Chat;
import app.adiuva.desktop.chat.ChatMessage;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Latest;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The conversations, the one that is open, and the request that is running. JavaFX thread only.
public final class ChatViewModel {
    private static final int MOST_CHATS = 200;
    private static final int MOST_MESSAGES = 500;

    private final Desk desk;
    private final Questions questions;
    private final Latest loading;
    private final ObservableList<Chat> chats = FXCollections.observableArrayList();
    private final ObservableList<Bubble> bubbles = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable String> chatId = new SimpleObjectProperty<>();
    private final StringProperty draft = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private @Nullable Cancellation cancellation;
    private String lastQuestion = "";

    public ChatViewModel(Desk desk, Questions questions) {
        this.desk = desk;
        this.questions = questions;
        this.loading = new Latest(desk.runner());
    }

    public ObservableList<Chat> chats() {
        return chats;
    }

    public ObservableList<Bubble> bubbles() {
        return bubbles;
    }

    /// The open conversation; null is a new one that has no message yet.
    public ObjectProperty<@Nullable String> chatId() {
        return chatId;
    }

    public StringProperty draft() {
        return draft;
    }

    public ReadOnlyBooleanProperty busy() {
        return busy;
    }

    public void reload() {
        desk.runner().run(() -> desk.workspace().chats().latest(MOST_CHATS), chats::setAll, _ -> warnLoad());
    }

    public void startNew() {
        if (!busy.get()) {
            loading.stop();
            chatId.set(null);
            bubbles.clear();
        }
    }

    public void open(String id) {
        if (busy.get() || id.equals(chatId.get())) {
            return;
        }
        chatId.set(id);
        loading.run(() -> desk.workspace().chats().messages(id, MOST_MESSAGES), this::show, _ -> warnLoad());
    }

    /// Opens the conversation that holds this message.
    public void reveal(String messageId) {
        desk.runner()
                .run(
                        () -> desk.workspace().chats().message(messageId),
                        found -> found.ifPresent(message -> open(message.chatId())),
                        _ -> warnLoad());
    }

    /// Asks what is in the composer.
    public void send() {
        String question = draft.get().strip();
        if (!question.isEmpty() && !busy.get()) {
            draft.set("");
            ask(question);
        }
    }

    /// Asks the last question again, after a failure.
    public void retry() {
        if (!busy.get() && !lastQuestion.isEmpty()) {
            if (!bubbles.isEmpty() && bubbles.getLast().state().get() == Bubble.State.FAILED) {
                bubbles.removeLast();
                bubbles.removeLast();
            }
            ask(lastQuestion);
        }
    }

    /// Stops the running request; what arrived so far stays.
    public void stop() {
        if (cancellation != null) {
            cancellation.cancel();
        }
    }

    public void ask(String question) {
        lastQuestion = question;
        busy.set(true);
        bubbles.add(Bubble.ofUser(question));
        Bubble answer = Bubble.waiting();
        bubbles.add(answer);
        Cancellation running = new Cancellation();
        cancellation = running;
        String chat = chatId.get();
        desk.runner()
                .run(
                        () -> questions.ask(chat, question, listener(answer), running),
                        whole -> finish(answer, whole),
                        failure -> fail(answer, failure, running.cancelled()));
    }

    private Questions.Listener listener(Bubble answer) {
        return new Questions.Listener() {
            @Override
            public void token(String token) {
                desk.runner().deliver(() -> answer.append(token));
            }

            @Override
            public void notice(String message) {
                desk.runner().deliver(() -> answer.note(message));
            }
        };
    }

    private void finish(Bubble answer, Answer whole) {
        answer.replace(whole.response());
        answer.note(text("chat.by", agentName(whole.agent()), whole.model()));
        answer.state().set(Bubble.State.COMPLETE);
        if (whole.preview() != null && !whole.preview().diff().isEmpty()) {
            answer.plan().set(new PlanCardModel(desk, whole.preview()));
        }
        chatId.set(whole.chatId());
        done();
    }

    private void fail(Bubble answer, Exception failure, boolean stopped) {
        if (stopped) {
            answer.note(text("chat.stopped"));
            answer.state().set(Bubble.State.STOPPED);
        } else {
            answer.note(failure instanceof CloudFailure cloud ? cloud.detail() : text("chat.failed"));
            answer.state().set(Bubble.State.FAILED);
        }
        done();
    }

    private void done() {
        busy.set(false);
        cancellation = null;
        reload();
    }

    private void show(List<ChatMessage> messages) {
        bubbles.setAll(messages.stream()
                .map(message ->
                        message.isUser() ? Bubble.ofUser(message.content()) : Bubble.ofAssistant(message.content()))
                .toList());
    }

    private void warnLoad() {
        desk.toasts().warn(text("load.failed"));
    }

    /// `task_agent+calendar_agent` as `Tasks, Calendar`.
    static String agentName(String agents) {
        return java.util.Arrays.stream(agents.split("\\+"))
                .map(agent -> switch (agent) {
                    case "task_agent" -> text("agent.tasks");
                    case "calendar_agent" -> text("agent.calendar");
                    case "email_agent" -> text("agent.mail");
                    case "analytics_agent" -> text("agent.analytics");
                    default -> text("agent.general");
                })
                .distinct()
                .collect(java.util.stream.Collectors.joining(", "));
    }

    /// The title of the open conversation, empty for a new one.
    String title() {
        String id = chatId.get();
        return chats.stream()
                .filter(chat -> Objects.equals(chat.id(), id))
                .map(Chat::title)
                .findFirst()
                .orElse("");
    }
}
