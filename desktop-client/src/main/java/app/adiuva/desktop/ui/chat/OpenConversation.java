package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.proposal.PlanCardModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What is shown of the conversation that is read: a window of its messages that moves backwards, the place of a hit,
/// and the exchange that is on its way, when it belongs here. However long a conversation is, a few pages of it are
/// drawn. JavaFX thread only.
final class OpenConversation {
    private static final int PAGE = 20;
    private static final int MOST = 3 * PAGE;

    private final Desk desk;
    private final Transcript transcript;
    private final ChatQueries queries;
    private final Latest loading;
    private final Consumer<@Nullable String> turned;
    private final ObservableList<Bubble> bubbles = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable String> chatId = new SimpleObjectProperty<>();
    private final BooleanProperty earlier = new SimpleBooleanProperty();
    private final BooleanProperty later = new SimpleBooleanProperty();
    private final BooleanProperty known = new SimpleBooleanProperty(true);
    private @Nullable Exchange running;
    private boolean missed;

    /// @param turned called with the id of the conversation that is read from now on; null is a new one
    OpenConversation(Desk desk, Transcript transcript, Consumer<@Nullable String> turned) {
        this.desk = desk;
        this.transcript = transcript;
        this.queries = new ChatQueries(desk.workspace());
        this.loading = new Latest(desk.runner());
        this.turned = turned;
        desk.edits().revision().subscribe((_, _) -> rereadPlans());
    }

    ObservableList<Bubble> bubbles() {
        return bubbles;
    }

    /// Null is a new conversation that has no message yet.
    ReadOnlyObjectProperty<@Nullable String> chatId() {
        return chatId;
    }

    /// Whether there is more before what is shown.
    ReadOnlyBooleanProperty earlier() {
        return earlier;
    }

    /// Whether there is more behind what is shown.
    ReadOnlyBooleanProperty later() {
        return later;
    }

    /// Whether what the disk has of the conversation was read; not while that is on its way or when it failed.
    ReadOnlyBooleanProperty known() {
        return known;
    }

    void startNew() {
        loading.stop();
        clear(true);
        turnTo(null);
    }

    /// Messages of another conversation are never shown under this one. Opening it again reads what could not be read.
    void open(String id) {
        if (!id.equals(chatId.get())) {
            clear(false);
            turnTo(id);
            toEnd();
        } else if (!known.get()) {
            toEnd();
        }
    }

    private void clear(boolean whole) {
        known.set(whole);
        bubbles.clear();
        earlier.set(false);
        later.set(false);
    }

    /// Opens the conversation that holds this message, where it stands.
    void reveal(String messageId) {
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

    /// Shows the page before what is shown; at the end as much makes room as is too much. Before a question that is not
    /// on the disk stands the end of what is.
    void showEarlier() {
        String first = bubbles.isEmpty() ? null : bubbles.getFirst().id().get();
        if (!earlier.get()) {
            return;
        }
        if (first == null) {
            toEnd();
        } else {
            loading.run(
                    () -> desk.workspace().chats().message(first).map(found -> queries.before(found, PAGE)),
                    page -> page.ifPresent(this::showBefore),
                    _ -> warnLoad());
        }
    }

    private void showBefore(ChatQueries.Page page) {
        List<Bubble> told = new ArrayList<>(transcript.bubbles(page.turns()));
        List<Bubble> kept = bubbles.subList(0, Math.min(bubbles.size(), MOST - Math.min(MOST, told.size())));
        later.set(later.get() || kept.size() < bubbles.size());
        earlier.set(page.earlier());
        told.addAll(kept);
        bubbles.setAll(told);
    }

    void toEnd() {
        String id = chatId.get();
        if (id != null) {
            loading.run(() -> queries.end(id, PAGE), this::show, _ -> warnLoad());
        }
    }

    /// Reads the end again, unless an earlier part is read; when an answer grows here, as soon as that has ended.
    void toEndIfQuiet(String chat) {
        if (chat.equals(chatId.get()) && !later.get()) {
            missed = growing().isPresent();
            if (!missed) {
                toEnd();
            }
        }
    }

    /// A new question belongs at the end: what is read further up makes room for it.
    void leaveMiddle() {
        if (later.get()) {
            bubbles.clear();
            later.set(false);
            earlier.set(true);
        }
    }

    /// What is shown ends before a question, which itself is shown again by the request. One that is further up takes
    /// the place of all that is shown.
    void cutFrom(String questionId) {
        int place = 0;
        while (place < bubbles.size()
                && !questionId.equals(bubbles.get(place).id().get())) {
            place++;
        }
        boolean shown = place < bubbles.size();
        bubbles.remove(shown ? place : 0, bubbles.size());
        earlier.set(earlier.get() || !shown);
        later.set(false);
    }

    /// Shows a question and the place of its answer.
    void begin(Exchange exchange) {
        running = exchange;
        bubbles.addAll(exchange.question(), exchange.answer());
    }

    void ended() {
        running = null;
        String chat = chatId.get();
        if (missed && chat != null) {
            toEndIfQuiet(chat);
        }
        missed = false;
    }

    /// The question of an exchange is on the disk; with the first one a new conversation gets its id.
    /// @return whether the exchange is shown here
    boolean stored(Exchange exchange) {
        boolean here = bubbles.contains(exchange.answer());
        if (here) {
            chatId.set(exchange.chatId());
        }
        return here;
    }

    private void turnTo(@Nullable String id) {
        chatId.set(id);
        turned.accept(id);
    }

    private void show(ChatQueries.Page page) {
        List<Bubble> told = transcript.bubbles(page.turns());
        growing().ifPresent(exchange -> {
            boolean asked = told.removeIf(bubble -> bubble.state().get() == Bubble.State.WAITING
                    && Objects.requireNonNull(bubble.waiting().get()).claimed());
            if (!asked && told.stream().noneMatch(bubble -> isSame(bubble, exchange.question()))) {
                told.add(exchange.question());
            }
            told.add(exchange.answer());
        });
        known.set(true);
        earlier.set(page.earlier());
        later.set(page.later());
        bubbles.setAll(told);
    }

    private static boolean isSame(Bubble told, Bubble question) {
        return told.mine() && Objects.equals(told.id().get(), question.id().get());
    }

    /// The exchange whose answer grows here.
    private Optional<Exchange> growing() {
        return Optional.ofNullable(running).filter(exchange -> Objects.equals(exchange.chatId(), chatId.get()));
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
}
