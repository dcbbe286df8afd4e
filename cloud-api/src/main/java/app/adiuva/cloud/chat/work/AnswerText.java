package app.adiuva.cloud.chat.work;

import app.adiuva.cloud.model.AnswerSink;
import java.util.function.Consumer;

/// The text of an answer while it grows, passed on piece by piece: what was passed on is exactly the whole text.
/// Thread-safe.
public final class AnswerText implements AnswerSink {
    private final StringBuilder text = new StringBuilder();
    private final Consumer<String> listener;
    private final boolean isSeen;
    private boolean paragraphDue;
    private int paragraphStart;

    /// A text that the user reads while it grows.
    public AnswerText(Consumer<String> listener) {
        this(listener, true);
    }

    private AnswerText(Consumer<String> listener, boolean isSeen) {
        this.listener = listener;
        this.isSeen = isSeen;
    }

    /// A text of which nothing is passed on.
    public static AnswerText unseen() {
        return new AnswerText(piece -> {}, false);
    }

    @Override
    public boolean isSeen() {
        return isSeen;
    }

    @Override
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
        paragraphStart = text.length();
    }

    /// Back to the last [#endParagraph].
    @Override
    public synchronized void takeBack() {
        text.setLength(paragraphStart);
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
