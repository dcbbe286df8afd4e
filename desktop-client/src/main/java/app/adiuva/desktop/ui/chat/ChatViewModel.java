package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.chat.Answer;
import app.adiuva.desktop.chat.Ask;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.proposal.PlanCardModel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The open conversation, and the request that is running, of which there is one at a time. Another conversation may be
/// read meanwhile. JavaFX thread only.
public final class ChatViewModel {
    private static final int PAGE = 30;

    private final Desk desk;
    private final Questions questions;
    private final ChatQueries queries;
    private final Transcript transcript;
    private final Latest loading;
    private final ChatListModel list;
    private final KeptDraft draft;
    private final Attachments attachments;
    private final WaitingQuestions waiting;
    private final Turnings turns;
    private final ObservableList<Bubble> bubbles = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable String> chatId = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable String> editing = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty earlier = new SimpleBooleanProperty();
    private final BooleanProperty later = new SimpleBooleanProperty();
    private int shown = PAGE;
    private @Nullable Exchange running;

    public ChatViewModel(Desk desk, Questions questions) {
        this.desk = desk;
        this.questions = questions;
        this.queries = new ChatQueries(desk.workspace());
        this.transcript = new Transcript(desk);
        this.loading = new Latest(desk.runner());
        this.list = new ChatListModel(desk);
        this.draft = new KeptDraft(desk);
        this.attachments = new Attachments(desk);
        this.waiting = new WaitingQuestions(desk, this);
        this.turns = new Turnings(desk, this);
        desk.edits().revision().subscribe((_, _) -> rereadPlans());
    }

    /// The conversations beside this one.
    public ChatListModel list() {
        return list;
    }

    /// The documents of the open conversation.
    public Attachments attachments() {
        return attachments;
    }

    public ObservableList<Bubble> bubbles() {
        return bubbles;
    }

    /// The open conversation; null is a new one that has no message yet.
    public ReadOnlyObjectProperty<@Nullable String> chatId() {
        return chatId;
    }

    public StringProperty draft() {
        return draft.text();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy;
    }

    /// The question that the composer changes; null when it holds new words.
    public ReadOnlyObjectProperty<@Nullable String> editing() {
        return editing;
    }

    /// Whether the conversation has more before what is shown.
    public ReadOnlyBooleanProperty earlier() {
        return earlier;
    }

    /// Whether the conversation has more behind what is shown.
    public ReadOnlyBooleanProperty later() {
        return later;
    }

    /// Questions that wait for the cloud.
    public WaitingQuestions waiting() {
        return waiting;
    }

    /// What can be done with messages that are said.
    public Turnings turns() {
        return turns;
    }

    public void reload() {
        list.reload();
        draft.restore();
    }

    public void startNew() {
        loading.stop();
        turnTo(null);
        bubbles.clear();
        earlier.set(false);
        later.set(false);
    }

    public void open(String id) {
        if (!id.equals(chatId.get())) {
            turnTo(id);
            shown = PAGE;
            toEnd();
        }
    }

    private void turnTo(@Nullable String id) {
        editing.set(null);
        chatId.set(id);
        draft.turnTo(id);
        attachments.turnTo(id);
    }

    /// Opens the conversation that holds this message, where it stands.
    public void reveal(String messageId) {
        loading.run(
                () -> desk.workspace().chats().message(messageId).map(found -> queries.around(found, PAGE)),
                found -> found.ifPresent(page -> {
                    turnTo(page.chatId());
                    show(page);
                    bubbles.forEach(bubble ->
                            bubble.hit().set(messageId.equals(bubble.id().get())));
                }),
                _ -> warnLoad());
    }

    /// Shows more of what was said before.
    public void showEarlier() {
        shown += PAGE;
        toEnd();
    }

    /// Shows how the conversation ends.
    public void toEnd() {
        String id = chatId.get();
        int most = shown;
        if (id != null) {
            loading.run(() -> queries.end(id, most), this::show, _ -> warnLoad());
        }
    }

    /// Asks what is in the composer.
    public void send() {
        String question = draft.text().get().strip();
        if (question.isEmpty() || busy.get()) {
            return;
        }
        String edited = editing.get();
        editing.set(null);
        draft.clear();
        if (edited == null) {
            ask(question);
        } else {
            cutFrom(edited);
            run(new Ask.Edited(edited, question), question);
        }
    }

    /// Puts a question back into the composer; sending it replaces it and what followed.
    public void edit(Bubble question) {
        editing.set(question.id().get());
        draft.text().set(question.text().get());
    }

    /// As [#edit] for the last question.
    public void editLast() {
        bubbles.reversed().stream()
                .filter(bubble -> bubble.mine() && bubble.id().get() != null)
                .findFirst()
                .ifPresent(this::edit);
    }

    /// As [#regenerate] for the last answer.
    public void regenerateLast() {
        if (!bubbles.isEmpty() && !bubbles.getLast().mine()) {
            regenerate(bubbles.getLast());
        }
    }

    /// Leaves a question as it was.
    public void stopEditing() {
        editing.set(null);
        draft.clear();
        draft.keep();
    }

    /// Asks the question of an answer again; that answer and what followed it are replaced.
    public void regenerate(Bubble answer) {
        int place = bubbles.indexOf(answer);
        if (busy.get() || place < 1) {
            return;
        }
        Bubble question = bubbles.get(place - 1);
        String id = question.id().get();
        if (!question.mine() || id == null) {
            return;
        }
        cutFrom(id);
        run(new Ask.Again(id), question.text().get());
    }

    /// Asks for the rest of an answer that broke off.
    public void goOn() {
        ask(text("chat.go_on.words"));
    }

    /// What is shown of the conversation ends before a question, which itself is shown again by the request.
    private void cutFrom(String questionId) {
        int place = 0;
        while (place < bubbles.size()
                && !questionId.equals(bubbles.get(place).id().get())) {
            place++;
        }
        bubbles.remove(place, bubbles.size());
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
            draft.text().set(question);
            desk.toasts().say(text("chat.one_at_a_time"));
            return;
        }
        if (later.get()) {
            bubbles.clear();
            later.set(false);
        }
        run(new Ask.Words(chatId.get(), question, attachments.ofNew()), question);
    }

    private void run(Ask ask, String question) {
        Exchange exchange = new Exchange(chatId.get(), Bubble.ofUser(question), desk.runner(), this::stored);
        running = exchange;
        busy.set(true);
        bubbles.addAll(exchange.question(), exchange.answer());
        desk.runner()
                .run(
                        () -> questions.ask(ask, exchange, exchange.cancellation()),
                        whole -> finish(exchange, whole),
                        failure -> fail(exchange, failure));
    }

    /// A question that waited has gone out or was answered.
    public void outboxMoved(String chat) {
        if (chat.equals(chatId.get()) && !later.get() && growing().isEmpty()) {
            toEnd();
        }
        list.reload();
    }

    /// Leads to where a larger plan and more credits are.
    public void comparePlans() {
        desk.navigator().go(Place.PLANS);
    }

    private void stored(Exchange exchange) {
        if (bubbles.contains(exchange.answer())) {
            chatId.set(exchange.chatId());
            draft.movedTo(exchange.chatId());
            attachments.movedTo(exchange.chatId());
        }
        list.reload();
    }

    private void finish(Exchange exchange, Answer whole) {
        Bubble answer = exchange.answer();
        answer.id().set(whole.messageId());
        answer.replace(whole.response());
        answer.note(Transcript.cost(whole.agent(), whole.model(), whole.usage()));
        answer.state().set(Bubble.State.COMPLETE);
        if (whole.preview() != null && !whole.preview().isEmpty()) {
            transcript.offer(answer, whole.preview());
        }
        learn(exchange);
        waiting.wake();
        done();
    }

    /// What the disk knows of a question and its answer besides their words.
    private void learn(Exchange exchange) {
        String id = exchange.question().id().get();
        String answer = exchange.answer().id().get();
        if (id == null || answer == null) {
            return;
        }
        desk.runner()
                .run(
                        () -> queries.of(List.of(id, answer)),
                        turns -> turns.forEach(turn -> {
                            Bubble bubble = turn.message().isUser() ? exchange.question() : exchange.answer();
                            bubble.sent().set(turn.message().sent());
                            bubble.versions().set(turn.versions());
                        }),
                        _ -> {});
    }

    private void fail(Exchange exchange, Exception failure) {
        Bubble answer = exchange.answer();
        if (exchange.cancellation().cancelled()) {
            answer.note(text("chat.stopped"));
            answer.state().set(Bubble.State.STOPPED);
        } else {
            Transcript.failed(answer, failure);
            waitVisibly(exchange);
            if (exchange.question().id().get() == null && draft.text().get().isEmpty()) {
                draft.text().set(exchange.question().text().get());
            }
        }
        done();
    }

    private void waitVisibly(Exchange exchange) {
        String id = exchange.question().id().get();
        if (id != null) {
            desk.runner()
                    .run(
                            () -> desk.workspace().outbox().find(id),
                            found -> found.ifPresent(question -> transcript.waits(exchange.answer(), question)),
                            _ -> {});
        }
    }

    private void done() {
        running = null;
        busy.set(false);
        list.reload();
    }

    private void show(ChatQueries.Page page) {
        List<Bubble> told = transcript.bubbles(page.turns());
        Optional<Bubble> growing = growing();
        growing.ifPresent(answer -> {
            told.removeIf(bubble -> bubble.state().get() == Bubble.State.WAITING
                    && Objects.requireNonNull(bubble.waiting().get()).claimed());
            told.add(answer);
        });
        earlier.set(page.earlier());
        later.set(page.later());
        bubbles.setAll(told);
    }

    /// The answer that grows in the open conversation.
    private Optional<Bubble> growing() {
        return Optional.ofNullable(running)
                .filter(exchange -> Objects.equals(exchange.chatId(), chatId.get()))
                .map(Exchange::answer);
    }

    /// Changes made elsewhere, such as an undo in History, show in the cards too.
    private void rereadPlans() {
        bubbles.stream()
                .map(bubble -> bubble.plan().get())
                .filter(Objects::nonNull)
                .forEach(PlanCardModel::reread);
    }

    void say(String message) {
        desk.toasts().say(message);
    }

    private void warnLoad() {
        desk.toasts().warn(text("load.failed"));
    }
}
