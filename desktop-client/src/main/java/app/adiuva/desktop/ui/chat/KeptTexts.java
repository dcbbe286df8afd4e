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
import org.jspecify.annotations.Nullable;

/// The texts that are typed in a chat, by place, and the drafts on the disk that follow them. A place is a
/// conversation,
/// or a question of one that is being changed. What the disk holds of a conversation is read when it is first asked
/// for,
/// and joins what was typed meanwhile. JavaFX thread only.
final class KeptTexts {
    private static final String EDIT = ":edit:";

    private final Desk desk;
    private final Arrival arrival;
    /// By place, as far as it was read or written.
    private final Map<String, String> words = new HashMap<>();
    /// Places of which the disk holds something older.
    private final Set<String> behind = new LinkedHashSet<>();
    private final Set<String> asked = new HashSet<>();
    /// Conversations that are being read, and where what is found belongs.
    private final Map<String, String> reading = new HashMap<>();

    private boolean writing;

    /// Hears that the disk had texts of a conversation.
    interface Arrival {
        /// @param edited the question that was being changed, if any
        void of(String chat, Optional<String> edited);
    }

    KeptTexts(Desk desk, Arrival arrival) {
        this.desk = desk;
        this.arrival = arrival;
    }

    /// The place of a conversation; null for one that has not begun.
    static String place(@Nullable String chatId) {
        return "chat:" + (chatId == null ? "new" : chatId);
    }

    static String edit(String chat, String questionId) {
        return chat + EDIT + questionId;
    }

    /// The conversation of a place.
    static String chat(String place) {
        int edit = place.indexOf(EDIT);
        return edit < 0 ? place : place.substring(0, edit);
    }

    private static String question(String edit) {
        return edit.substring(edit.indexOf(EDIT) + EDIT.length());
    }

    String at(String place) {
        return words.getOrDefault(place, "");
    }

    void set(String place, String content) {
        words.put(place, content);
        behind.add(place);
    }

    /// As [#set], but the disk stays as it is until [#follow].
    void hold(String place, String content) {
        words.put(place, content);
    }

    /// Lets the disk follow what was held there.
    void follow(String place) {
        if (words.containsKey(place)) {
            behind.add(place);
            write();
        }
    }

    void putBefore(String place, String given) {
        set(place, joined(given, at(place)));
    }

    void drop(String place) {
        words.remove(place);
        behind.add(place);
    }

    /// The text of a conversation goes to another one, also what is still being read of it.
    void move(String from, String to) {
        asked.add(to);
        reading.computeIfPresent(from, (_, _) -> to);
        set(to, at(from));
        set(from, "");
        write();
    }

    /// The text of a conversation that is gone goes before that of another one, also what is still being read of it.
    void join(String from, String to) {
        reading.computeIfPresent(from, (_, _) -> to);
        putBefore(to, at(from));
        set(from, "");
    }

    void read(String chat) {
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
            if (isDropped(draft.place())) {
                continue;
            }
            String home = draft.home().equals(chat) ? to : draft.home();
            String typed = at(home);
            words.put(home, joined(typed, draft.content()));
            if (!typed.isBlank() || !home.equals(draft.place())) {
                behind.add(home);
            }
            if (!home.equals(draft.place())) {
                set(draft.place(), "");
            }
            edited = home.equals(to) ? edited : Optional.of(question(home));
        }
        if (!found.isEmpty()) {
            arrival.of(to, edited);
        }
        write();
    }

    private boolean isDropped(String place) {
        return behind.contains(place) && !words.containsKey(place);
    }

    /// Brings the disk up to what is written. One write at a time, so that none overtakes another.
    void write() {
        Map<String, String> batch = new LinkedHashMap<>();
        behind.stream()
                .filter(place -> !reading.containsKey(chat(place)))
                .forEach(place -> batch.put(place, at(place)));
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

    private static String joined(String first, String then) {
        if (first.isBlank()) {
            return then;
        }
        return then.isBlank() ? first : first + "\n" + then;
    }
}
