package app.adiuva.desktop.ui.kit;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The short messages that are on show, oldest first. JavaFX thread only.
public final class Toasts {
    private static final int MOST_AT_ONCE = 3;

    private final ObservableList<Toast> shown = FXCollections.observableArrayList();
    /// Kept, because it holds its listeners and nothing else would hold it.
    private final ObservableList<Toast> readOnly = FXCollections.unmodifiableObservableList(shown);

    public ObservableList<Toast> shown() {
        return readOnly;
    }

    public void say(String message) {
        show(new Toast(Tone.CALM, message, null));
    }

    public void say(String message, Action action) {
        show(new Toast(Tone.CALM, message, action));
    }

    public void warn(String message) {
        show(new Toast(Tone.WARNING, message, null));
    }

    public void warn(String message, Action action) {
        show(new Toast(Tone.WARNING, message, action));
    }

    public void dismiss(Toast toast) {
        shown.remove(toast);
    }

    private void show(Toast toast) {
        shown.add(toast);
        while (shown.size() > MOST_AT_ONCE) {
            shown.removeFirst();
        }
    }

    /// How loud a toast is.
    public enum Tone {
        CALM,
        WARNING
    }

    /// A button of a toast.
    public record Action(String label, Runnable run) {}

    /// One message. Two equal texts are two toasts, so identity counts.
    public static final class Toast {
        private final Tone tone;
        private final String message;
        private final @Nullable Action action;

        Toast(Tone tone, String message, @Nullable Action action) {
            this.tone = tone;
            this.message = message;
            this.action = action;
        }

        public Tone tone() {
            return tone;
        }

        public String message() {
            return message;
        }

        public @Nullable Action action() {
            return action;
        }
    }
}
