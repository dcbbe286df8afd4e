package app.adiuva.desktop.ui.chat;

import app.adiuva.desktop.ui.kit.Desk;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    private static final String EDIT = ":edit:";

    private final Desk desk;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable String> editing = new SimpleObjectProperty<>();
    /// By place, as far as it was read or written.
    private final Map<String, String> words = new HashMap<>();
    /// The question that is being changed, by the place of its conversation.
    private final Map<String, String> edits = new HashMap<>();
    /// Places of which the disk holds something older.
    private final Set<String> behind = new LinkedHashSet<>();
    private final Set<String> asked = new HashSet<>();
    /// Conversations that are being read, and where what is found belongs.
    private final Map<String, String> reading = new HashMap<>();

    private String here = place(null);
    private String sent = here;
    private boolean writing;
    private boolean silent;

    KeptDraft(Desk desk) {
        this.desk = desk;
        text.subscribe((_, _) -> typed());
        desk.edits().revision().subscribe((_, _) -> write());
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
        read(here);
    }

    /// Another conversation is open, with what was written there.
    void turnTo(@Nullable String chatId) {
        String wanted = place(chatId);
        if (!wanted.equals(here)) {
            here = wanted;
            editing.set(edits.get(here));
            show();
            read(here);
        }
    }

    /// The new conversation has got its id; what is written goes along.
    void movedTo(@Nullable String chatId) {
        String from = here;
        String to = place(chatId);
        if (to.equals(from)) {
            return;
        }
        read(from);
        here = to;
        asked.add(to);
        reading.computeIfPresent(from, (_, _) -> to);
        set(to, words.getOrDefault(from, ""));
        set(from, "");
        write();
    }

    /// Puts words before what is written in the open conversation.
    void putBefore(String given) {
        read(here);
        set(here, joined(given, words.getOrDefault(here, "")));
        show();
        write();
    }

    /// Forgets what was written in a conversation that is gone.
    void forget(String chatId) {
        set(place(chatId), "");
        write();
    }

    /// Begins to change a question. What was written stays, and is back when the question is sent or left.
    void edit(String questionId, String question) {
        editing.set(questionId);
        edits.put(here, questionId);
        if (words.getOrDefault(written(), "").isBlank()) {
            words.put(written(), question);
        }
        show();
    }

    /// Leaves the question that is being changed as it was.
    void stopEditing() {
        String place = written();
        endEdit();
        if (!place.equals(here)) {
            words.remove(place);
            behind.add(place);
        }
        show();
        write();
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
        words.put(sent, "");
        endEdit();
        show();
        return question;
    }

    /// The question that was asked is on the disk.
    void stored() {
        if (words.containsKey(sent)) {
            behind.add(sent);
            write();
        }
    }

    /// The question that was asked could not be kept; its words are back where they were written.
    void unasked(String question) {
        String place = sent.contains(EDIT) ? sent.substring(0, sent.indexOf(EDIT)) : sent;
        if (!place.equals(sent)) {
            words.remove(sent);
            behind.add(sent);
        }
        set(place, joined(question, words.getOrDefault(place, "")));
        show();
        write();
    }

    private void endEdit() {
        editing.set(null);
        edits.remove(here);
    }

    private void typed() {
        if (!silent) {
            read(here);
            set(written(), text.get());
            write();
        }
    }

    private void show() {
        silent = true;
        text.set(words.getOrDefault(written(), ""));
        silent = false;
    }

    private void set(String place, String content) {
        words.put(place, content);
        behind.add(place);
    }

    private void read(String chat) {
        if (asked.add(chat)) {
            reading.put(chat, chat);
            desk.runner().run(() -> find(chat), found -> take(chat, found), _ -> {
                asked.remove(chat);
                reading.remove(chat);
                write();
            });
        }
    }

    /// A draft as it stands on the disk.
    ///
    /// @param home where it belongs: a question that was being changed and is there no longer has left a draft
    private record Found(String place, String home, String content) {}

    private List<Found> find(String chat) {
        return desk.workspace().drafts().within(chat).entrySet().stream()
                .filter(draft -> draft.getKey().equals(chat) || draft.getKey().startsWith(chat + EDIT))
                .map(draft -> new Found(draft.getKey(), home(chat, draft.getKey()), draft.getValue()))
                .toList();
    }

    private String home(String chat, String place) {
        return place.equals(chat)
                        || desk.workspace().chats().ofMessage(question(place)).isEmpty()
                ? chat
                : place;
    }

    private void take(String chat, List<Found> found) {
        String to = Objects.requireNonNullElse(reading.remove(chat), chat);
        Optional<String> edited = Optional.empty();
        for (Found draft : found) {
            String home = draft.home().equals(chat) ? to : draft.home();
            String typed = words.getOrDefault(home, "");
            words.put(home, joined(typed, draft.content()));
            if (!typed.isBlank() || !home.equals(draft.place())) {
                behind.add(home);
            }
            if (!home.equals(draft.place())) {
                set(draft.place(), "");
            }
            edited = home.equals(to) ? edited : Optional.of(question(home));
        }
        edited.ifPresent(question -> edits.putIfAbsent(to, question));
        if (here.equals(to) && !found.isEmpty()) {
            editing.set(edits.get(here));
            show();
        }
        write();
    }

    /// Brings the disk up to what is written. One write at a time, so that none overtakes another.
    private void write() {
        Map<String, String> batch = new LinkedHashMap<>();
        behind.stream()
                .filter(place -> !reading.containsKey(place))
                .forEach(place -> batch.put(place, words.getOrDefault(place, "")));
        if (writing || batch.isEmpty()) {
            return;
        }
        behind.removeAll(batch.keySet());
        writing = true;
        desk.runner()
                .run(
                        () -> store(batch),
                        _ -> {
                            writing = false;
                            write();
                        },
                        _ -> {
                            writing = false;
                            behind.addAll(batch.keySet());
                        });
    }

    /// What has moved is in its new place before it leaves the old one.
    private boolean store(Map<String, String> batch) {
        batch.forEach((place, content) -> {
            if (!content.isBlank()) {
                desk.workspace().drafts().put(place, content);
            }
        });
        batch.forEach((place, content) -> {
            if (content.isBlank()) {
                desk.workspace().drafts().remove(place);
            }
        });
        return true;
    }

    private String written() {
        return editing.get() == null ? here : here + EDIT + editing.get();
    }

    private static String question(String edit) {
        return edit.substring(edit.indexOf(EDIT) + EDIT.length());
    }

    private static String joined(String first, String then) {
        if (first.isBlank()) {
            return then;
        }
        return then.isBlank() ? first : first + "\n" + then;
    }

    private static String place(@Nullable String chatId) {
        return "chat:" + (chatId == null ? "new" : chatId);
    }
}
