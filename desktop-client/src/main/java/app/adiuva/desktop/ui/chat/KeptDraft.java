package app.adiuva.desktop.ui.chat;

import app.adiuva.desktop.ui.kit.Desk;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What is written in the composer, one text for each conversation, kept on the disk while it is typed: a crash loses
/// at most what was typed during the last write. JavaFX thread only.
final class KeptDraft {
    private final Desk desk;
    private final StringProperty text = new SimpleStringProperty("");
    private String place = place(null);
    private String kept = "";
    private boolean writing;
    private boolean restored;
    private boolean silent;

    KeptDraft(Desk desk) {
        this.desk = desk;
        text.subscribe((_, _) -> keep());
        desk.edits().revision().subscribe((_, _) -> keep());
    }

    StringProperty text() {
        return text;
    }

    /// Brings back what was written before the app ended; once, and never over what is written already.
    void restore() {
        if (!restored) {
            restored = true;
            read();
        }
    }

    /// Another conversation is open, with what was written there.
    void turnTo(@Nullable String chatId) {
        String wanted = place(chatId);
        if (!wanted.equals(place)) {
            keep();
            place = wanted;
            kept = "";
            silent = true;
            text.set("");
            silent = false;
            read();
        }
    }

    /// The new conversation has got its id; what is written goes along.
    void movedTo(@Nullable String chatId) {
        String written = text.get();
        String old = place;
        place = place(chatId);
        if (place.equals(old)) {
            keep();
            return;
        }
        kept = written;
        write(old, "");
        if (!written.isEmpty()) {
            write(place, written);
        }
    }

    /// Empties the composer. What was written stays on the disk until [#keep]: a question must be kept before its
    /// draft is not.
    void clear() {
        silent = true;
        text.set("");
        silent = false;
    }

    private void read() {
        String here = place;
        desk.runner()
                .run(
                        () -> desk.workspace().drafts().get(here),
                        found -> found.ifPresent(words -> {
                            if (here.equals(place) && text.get().isEmpty()) {
                                kept = words;
                                text.set(words);
                            }
                        }),
                        _ -> {});
    }

    /// Brings the disk up to what is written.
    void keep() {
        if (!silent && !writing && !kept.equals(text.get())) {
            writing = true;
            String before = kept;
            String words = text.get();
            kept = words;
            String here = place;
            desk.runner().run(() -> store(here, words), _ -> kept(here), _ -> notKept(before));
        }
    }

    private void kept(String here) {
        writing = false;
        if (here.equals(place)) {
            keep();
        }
    }

    /// The next key press or change of the records tries again.
    private void notKept(String before) {
        writing = false;
        kept = before;
    }

    private void write(String here, String words) {
        desk.runner().run(() -> store(here, words), _ -> {}, _ -> {});
    }

    private boolean store(String here, String words) {
        desk.workspace().drafts().put(here, words);
        return true;
    }

    private static String place(@Nullable String chatId) {
        return "chat:" + (chatId == null ? "new" : chatId);
    }
}
