package app.adiuva.desktop.ui.thoughts;

import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.ui.kit.Latest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Reads a long list again, one piece after another, so that no single read is long. Ends when `loading` is asked for
/// something else. JavaFX thread only.
///
/// @param read hears each piece with what it holds now
record Rereading(
        Latest loading,
        ThoughtQueries queries,
        ThoughtQueries.Question question,
        BiConsumer<Piece, List<Thought>> read,
        Consumer<Exception> failed) {
    void start(List<Piece> pieces) {
        next(new ArrayDeque<>(pieces));
    }

    private void next(Deque<Piece> left) {
        Piece piece = left.poll();
        if (piece != null) {
            loading.run(
                    () -> queries.piece(question, piece),
                    found -> {
                        read.accept(piece, found);
                        next(left);
                    },
                    failed);
        }
    }
}
