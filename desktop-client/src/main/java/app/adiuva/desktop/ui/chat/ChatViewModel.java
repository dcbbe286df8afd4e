package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.chat.Ask;
import app.adiuva.desktop.ui.brain.ModelCatalogue;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Place;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The open conversation, and the request that is running, of which there is one at a time. Another conversation may be
/// read meanwhile. JavaFX thread only.
public final class ChatViewModel {
    private final Desk desk;
    private final OpenConversation open;
    private final OnItsWay onItsWay;
    private final ChatListModel list;
    private final KeptDraft draft;
    private final Attachments attachments;
    private final WaitingQuestions waiting;
    private final Turnings turns;
    private final ModelPicker model;
    private final AlongModel along;

    public ChatViewModel(Desk desk, Questions questions, ModelCatalogue catalogue) {
        this.desk = desk;
        this.model = new ModelPicker(desk, catalogue);
        Transcript transcript = new Transcript(desk);
        this.list = new ChatListModel(desk);
        this.draft = new KeptDraft(desk);
        this.attachments = new Attachments(desk);
        this.waiting = new WaitingQuestions(desk, this);
        this.turns = new Turnings(desk, this);
        this.along = new AlongModel(desk, this::next);
        this.open = new OpenConversation(desk, transcript, this::turned);
        this.onItsWay = new OnItsWay(
                desk,
                questions,
                transcript,
                new OnItsWay.Listener(this::stored, waiting::wake, draft::unasked, this::ended));
    }

    /// The conversations beside this one.
    public ChatListModel list() {
        return list;
    }

    /// The documents of the open conversation.
    public Attachments attachments() {
        return attachments;
    }

    /// Which model answers in the open conversation.
    public ModelPicker model() {
        return model;
    }

    /// What would leave this computer with the question in the composer.
    public AlongModel along() {
        return along;
    }

    public ObservableList<Bubble> bubbles() {
        return open.bubbles();
    }

    /// The open conversation; null is a new one that has no message yet.
    public ReadOnlyObjectProperty<@Nullable String> chatId() {
        return open.chatId();
    }

    public StringProperty draft() {
        return draft.text();
    }

    public ReadOnlyBooleanProperty busy() {
        return onItsWay.busy();
    }

    /// The question that the composer changes; null when it holds new words.
    public ReadOnlyObjectProperty<@Nullable String> editing() {
        return draft.editing();
    }

    /// Whether the conversation has more before what is shown.
    public ReadOnlyBooleanProperty earlier() {
        return open.earlier();
    }

    /// Whether the conversation has more behind what is shown.
    public ReadOnlyBooleanProperty later() {
        return open.later();
    }

    /// Whether the conversation was read; not while that is on its way or when it failed.
    public ReadOnlyBooleanProperty known() {
        return open.known();
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
        attachments.restore();
        model.begin();
    }

    public void startNew() {
        open.startNew();
    }

    public void open(String id) {
        open.open(id);
    }

    /// Opens the conversation that holds this message, where it stands.
    public void reveal(String messageId) {
        open.reveal(messageId);
    }

    /// Shows more of what was said before.
    public void showEarlier() {
        open.showEarlier();
    }

    /// Shows how the conversation ends.
    public void toEnd() {
        open.toEnd();
    }

    private void turned(@Nullable String id) {
        draft.turnTo(id);
        attachments.turnTo(id);
        model.turnTo(id);
    }

    /// Asks what is in the composer.
    public void send() {
        if (draft.text().get().isBlank() || busy().get()) {
            return;
        }
        if (attachments.reading().get()) {
            sendWhenRead(draft.text().get());
            return;
        }
        String edited = draft.editing().get();
        String question = draft.take();
        if (edited == null) {
            run(question);
        } else {
            open.cutFrom(edited);
            run(new Ask.Edited(edited, question), question);
        }
    }

    /// A question that was changed meanwhile is not sent by itself.
    private void sendWhenRead(String question) {
        attachments.whenRead(() -> {
            if (question.equals(draft.text().get())) {
                send();
            }
        });
        desk.toasts().say(text("chat.attach.first"));
    }

    /// Puts a question back into the composer; sending it replaces it and what followed. What was written there waits
    /// beside it.
    public void edit(Bubble question) {
        String id = question.id().get();
        if (id != null) {
            draft.edit(id, question.text().get());
        }
    }

    /// As [#edit] for the last question.
    public void editLast() {
        bubbles().reversed().stream()
                .filter(bubble -> bubble.mine() && bubble.id().get() != null)
                .findFirst()
                .ifPresent(this::edit);
    }

    /// As [#regenerate] for the last answer.
    public void regenerateLast() {
        if (!bubbles().isEmpty() && !bubbles().getLast().mine()) {
            regenerate(bubbles().getLast());
        }
    }

    /// Leaves a question as it was.
    public void stopEditing() {
        draft.stopEditing();
    }

    /// What is written in the composer, beyond its text.
    KeptDraft kept() {
        return draft;
    }

    /// Asks the question of an answer again, unless it is being sent; that answer and what followed it are replaced.
    public void regenerate(Bubble answer) {
        int place = bubbles().indexOf(answer);
        if (busy().get() || place < 1 || answer.isOnItsWay()) {
            return;
        }
        Bubble question = bubbles().get(place - 1);
        String id = question.id().get();
        if (!question.mine() || id == null) {
            return;
        }
        open.cutFrom(id);
        draft.asking();
        run(new Ask.Again(id), question.text().get());
    }

    /// Asks for the rest of an answer that broke off.
    public void goOn() {
        ask(text("chat.go_on.words"));
    }

    /// Stops the running request; what arrived so far stays.
    public void stop() {
        onItsWay.stop();
    }

    /// A conversation is about to be deleted: nothing is to be heard of it any more.
    void deleting(String chatId) {
        onItsWay.stopIn(chatId);
    }

    /// Asks in the open conversation. While an answer is on its way, the question waits in the composer, before what is
    /// written there.
    public void ask(String question) {
        if (busy().get()) {
            draft.putBefore(question);
            desk.toasts().say(text("chat.one_at_a_time"));
            return;
        }
        draft.asking();
        run(question);
    }

    private void run(String question) {
        open.leaveMiddle();
        run(words(question), question);
    }

    private Ask.Words words(String question) {
        return new Ask.Words(open.chatId().get(), question, attachments.ofNew(), model.ofNew());
    }

    /// What sending would ask now.
    private Ask next() {
        String edited = draft.editing().get();
        String written = draft.text().get().strip();
        return edited == null ? words(written) : new Ask.Edited(edited, written);
    }

    private void run(Ask ask, String question) {
        attachments.asking();
        onItsWay.run(open.chatId().get(), ask, question, open::begin);
    }

    /// A question that waited has gone out or was answered.
    public void outboxMoved(String chat) {
        open.toEndIfQuiet(chat);
        list.reload();
    }

    /// Leads to where keys and the usual model are set.
    void settings() {
        desk.navigator().go(Place.SETTINGS);
    }

    /// Leads to where a larger plan and more credits are.
    public void comparePlans() {
        desk.navigator().go(Place.PLANS);
    }

    private void stored(Exchange exchange) {
        draft.stored();
        attachments.stored(exchange.chatId());
        if (open.stored(exchange)) {
            draft.movedTo(exchange.chatId());
            model.movedTo(exchange.chatId());
        }
        list.reload();
    }

    private void ended() {
        open.ended();
        model.reread();
        list.reload();
    }

    void say(String message) {
        desk.toasts().say(message);
    }
}
