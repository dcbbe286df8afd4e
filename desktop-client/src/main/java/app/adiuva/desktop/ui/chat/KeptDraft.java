package app.adiuva.desktop.ui.chat;

import app.adiuva.desktop.chat.TakenBack;
import app.adiuva.desktop.ui.kit.Desk;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What is written in the composer: one text for each conversation and one for each question that is being changed,
/// kept on the disk while it is typed. A crash loses at most what was typed during the last write. No text ever takes
/// the place of another that was not sent: what comes on top stands before it. JavaFX thread only.
final class KeptDraft {
    private final KeptTexts kept;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable String> editing = new SimpleObjectProperty<>();
    /// The question that is being changed, by the place of its conversation.
    private final Map<String, String> edits = new HashMap<>();

    private String here = KeptTexts.place(null);
    private String sent = here;
    private boolean silent;

    KeptDraft(Desk desk) {
        this.kept = new KeptTexts(desk, this::arrived);
        text.subscribe((_, _) -> typed());
        desk.edits().revision().subscribe((_, _) -> kept.write());
    }

    StringProperty text() {
        return text;
    }

    /// The question that is being changed; null while new words are written.
    ReadOnlyObjectProperty<@Nullable String> editing() {
        return editing;
    }

    /// Brings back what was written before the app ended.
    void restore() {
        kept.read(here);
    }

    /// Another conversation is open, with what was written there.
    void turnTo(@Nullable String chatId) {
        String wanted = KeptTexts.place(chatId);
        if (!wanted.equals(here)) {
            here = wanted;
            editing.set(edits.get(here));
            show();
            kept.read(here);
        }
    }

    /// The new conversation has got its id; what is written goes along.
    void movedTo(@Nullable String chatId) {
        String from = here;
        String to = KeptTexts.place(chatId);
        if (!to.equals(from)) {
            kept.read(from);
            here = to;
            kept.move(from, to);
        }
    }

    /// Puts words before what is written in the open conversation.
    void putBefore(String given) {
        kept.read(here);
        kept.putBefore(here, given);
        show();
        kept.write();
    }

    /// A question is there no longer: its words stand before what is written in its conversation, or, when that is gone
    /// too, in a new one, and all that was written goes along.
    /// @param place of its conversation
    void takenBack(String place, TakenBack question) {
        String home = KeptTexts.place(question.chatId());
        kept.read(home);
        if (question.messageId().equals(edits.get(place))) {
            String edit = KeptTexts.edit(place, question.messageId());
            kept.putBefore(place, kept.at(edit));
            kept.drop(edit);
            edits.remove(place);
        }
        if (!home.equals(place)) {
            kept.join(place, home);
        }
        kept.putBefore(home, question.words());
        kept.drop(question.draft());
        editing.set(edits.get(here));
        show();
        kept.write();
    }

    /// Begins to change a question. What was written stays, and is back when the question is sent or left.
    void edit(String questionId, String question) {
        editing.set(questionId);
        edits.put(here, questionId);
        if (kept.at(written()).isBlank()) {
            kept.hold(written(), question);
        }
        show();
    }

    /// Leaves the question that is being changed as it was.
    void stopEditing() {
        String place = written();
        endEdit();
        if (!place.equals(here)) {
            kept.drop(place);
        }
        show();
        kept.write();
    }

    /// Ends the change of a question that is there no longer; its new words are a draft like any other.
    void questionGone(String questionId) {
        if (questionId.equals(editing.get())) {
            String changed = text.get();
            stopEditing();
            putBefore(changed);
        }
    }

    /// A question is about to be asked with words of its own.
    void asking() {
        sent = here;
    }

    /// Takes out what is written, to be asked. It stays on the disk until [#stored]: a question must be kept before its
    /// draft is not.
    String take() {
        String question = text.get().strip();
        sent = written();
        kept.hold(sent, "");
        endEdit();
        show();
        return question;
    }

    /// The question that was asked is on the disk.
    void stored() {
        kept.follow(sent);
    }

    /// The question that was asked could not be kept; its words are back where they were written.
    void unasked(String question) {
        String place = KeptTexts.chat(sent);
        if (!place.equals(sent)) {
            kept.drop(sent);
        }
        kept.putBefore(place, question);
        show();
        kept.write();
    }

    /// The disk had something of a conversation.
    private void arrived(String chat, Optional<String> edited) {
        edited.ifPresent(question -> edits.putIfAbsent(chat, question));
        if (here.equals(chat)) {
            editing.set(edits.get(here));
            show();
        }
    }

    private void endEdit() {
        editing.set(null);
        edits.remove(here);
    }

    private void typed() {
        if (!silent) {
            kept.read(here);
            kept.set(written(), text.get());
            kept.write();
        }
    }

    private void show() {
        silent = true;
        text.set(kept.at(written()));
        silent = false;
    }

    private String written() {
        return editing.get() == null ? here : KeptTexts.edit(here, editing.get());
    }
}
