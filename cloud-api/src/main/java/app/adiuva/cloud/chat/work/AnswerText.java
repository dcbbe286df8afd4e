package app.adiuva.cloud.chat.work;

import java.util.function.Consumer;

/// The text of an answer while it grows, passed on piece by piece: what was passed on is exactly the whole text.
/// Thread-safe.
public final class AnswerText {
    private final StringBuilder text = new StringBuilder();
    private final Consumer<String> listener;
    private boolean paragraphDue;

    public AnswerText(Consumer<String> listener) {
        this.listener = listener;
    }

    public synchronized void add(String piece) {
        if (paragraphDue && !text.isEmpty()) {
            append("\n\n");
        }
        paragraphDue = false;
        append(piece);
    }

    /// What comes next starts a new paragraph.
    public synchronized void endParagraph() {
        paragraphDue = true;
    }

    public synchronized String whole() {
        return text.toString();
    }

    private void append(String piece) {
        text.append(piece);
        listener.accept(piece);
    }
}
