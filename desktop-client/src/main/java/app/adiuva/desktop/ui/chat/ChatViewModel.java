package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.chat.ModelUsage;
import app.adiuva.desktop.chat.Answer;
import app.adiuva.desktop.chat.Chat;
import app.adiuva.desktop.chat.ChatMessage;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.plan.PlanRefused;
import app.adiuva.desktop.plan.Preview;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Edits;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.PlanLimits;
import app.adiuva.desktop.ui.proposal.PlanCardModel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The conversations, the one that is open, and the request that is running, of which there is one at a time. Another
/// conversation may be read meanwhile. JavaFX thread only.
public final class ChatViewModel {
    private static final int MOST_CHATS = 200;

    private final Desk desk;
    private final Questions questions;
    private final ChatQueries queries;
    private final Latest loading;
    private final ObservableList<Chat> chats = FXCollections.observableArrayList();
    private final ObservableList<Bubble> bubbles = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable String> chatId = new SimpleObjectProperty<>();
    private final StringProperty draft = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private @Nullable Exchange running;

    public ChatViewModel(Desk desk, Questions questions) {
        this.desk = desk;
        this.questions = questions;
        this.queries = new ChatQueries(desk.workspace());
        this.loading = new Latest(desk.runner());
        desk.edits().revision().subscribe((_, _) -> rereadPlans());
    }

    public ObservableList<Chat> chats() {
        return chats;
    }

    public ObservableList<Bubble> bubbles() {
        return bubbles;
    }

    /// The open conversation; null is a new one that has no message yet.
    public ReadOnlyObjectProperty<@Nullable String> chatId() {
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
        loading.stop();
        chatId.set(null);
        bubbles.clear();
    }

    public void open(String id) {
        if (!id.equals(chatId.get())) {
            chatId.set(id);
            loading.run(() -> queries.turns(id), this::show, _ -> warnLoad());
        }
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

    /// Asks the question of an answer that failed or was stopped again. A failure without a word is replaced.
    public void retry(Bubble answer) {
        int place = bubbles.indexOf(answer);
        if (busy.get() || place < 1) {
            return;
        }
        String question = bubbles.get(place - 1).text().get();
        if (place == bubbles.size() - 1 && answer.text().get().isEmpty()) {
            bubbles.remove(place - 1, place + 1);
        }
        ask(question);
    }

    /// Stops the running request; what arrived so far stays.
    public void stop() {
        if (running != null) {
            running.stop();
        }
    }

    /// Asks in the open conversation. While an answer is on its way, the question waits in the composer.
    public void ask(String question) {
        if (busy.get()) {
            draft.set(question);
            desk.toasts().say(text("chat.one_at_a_time"));
            return;
        }
        Exchange exchange = new Exchange(chatId.get(), question, desk.runner(), this::stored);
        running = exchange;
        busy.set(true);
        bubbles.addAll(exchange.question(), exchange.answer());
        String chat = exchange.chatId();
        desk.runner()
                .run(
                        () -> questions.ask(chat, question, exchange, exchange.cancellation()),
                        whole -> finish(exchange.answer(), whole),
                        failure -> fail(exchange, failure));
    }

    /// Leads to where a larger plan and more credits are.
    public void comparePlans() {
        desk.navigator().go(Place.PLANS);
    }

    private void stored(Exchange exchange) {
        if (bubbles.contains(exchange.answer())) {
            chatId.set(exchange.chatId());
        }
        reload();
    }

    private void finish(Bubble answer, Answer whole) {
        answer.replace(whole.response());
        answer.note(cost(by(whole.agent(), whole.model()), whole.usage()));
        answer.state().set(Bubble.State.COMPLETE);
        if (whole.preview() != null && !whole.preview().isEmpty()) {
            answer.plan().set(proposed(whole.preview()));
        }
        done();
    }

    private void fail(Exchange exchange, Exception failure) {
        Bubble answer = exchange.answer();
        if (exchange.cancellation().cancelled()) {
            answer.note(text("chat.stopped"));
            answer.state().set(Bubble.State.STOPPED);
        } else {
            answer.note(
                    switch (failure) {
                        case CloudFailure cloud -> PlanLimits.words(cloud).orElseGet(cloud::detail);
                        case PlanRefused refused -> Edits.explain(refused);
                        default -> text("chat.failed");
                    });
            answer.limited().set(PlanLimits.words(failure).isPresent());
            answer.state().set(Bubble.State.FAILED);
        }
        done();
    }

    private void done() {
        running = null;
        busy.set(false);
        reload();
    }

    private void show(List<ChatQueries.Turn> turns) {
        Stream<Bubble> told = turns.stream().map(this::bubble);
        boolean unanswered = !turns.isEmpty() && turns.getLast().message().isUser();
        bubbles.setAll(Stream.concat(told, unanswered ? growing().stream() : Stream.of())
                .toList());
    }

    /// The answer that grows in the open conversation.
    private Optional<Bubble> growing() {
        return Optional.ofNullable(running)
                .filter(exchange -> Objects.equals(exchange.chatId(), chatId.get()))
                .map(Exchange::answer);
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
            default -> bubble.note(by(message.agent(), message.model()));
        }
        if (turn.proposal() != null) {
            bubble.plan().set(proposed(turn.proposal()));
        } else if (!turn.applied().isEmpty()) {
            bubble.plan().set(PlanCardModel.applied(desk, turn.applied()));
        } else if (!message.actions().isEmpty()) {
            bubble.note(text("chat.not_applied", bubble.footnote().get()));
        }
        return bubble;
    }

    private PlanCardModel proposed(Preview preview) {
        return PlanCardModel.proposed(
                desk, preview, planId -> desk.workspace().chats().decline(planId));
    }

    /// Changes made elsewhere, such as an undo in History, show in the cards too.
    private void rereadPlans() {
        bubbles.stream()
                .map(bubble -> bubble.plan().get())
                .filter(Objects::nonNull)
                .forEach(PlanCardModel::reread);
    }

    private void warnLoad() {
        desk.toasts().warn(text("load.failed"));
    }

    /// What an answer of a paid model took.
    private static String cost(String by, @Nullable ModelUsage usage) {
        return usage == null
                ? by
                : text("chat.credits", by, usage.credits(), usage.creditsEstimated(), usage.creditsLeft());
    }

    private static String by(@Nullable String agents, @Nullable String model) {
        return agents == null || model == null ? "" : text("chat.by", Agents.name(agents), model);
    }
}
