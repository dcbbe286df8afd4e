package app.adiuva.desktop.ui.thoughts;

import app.adiuva.desktop.thought.Thought;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A part of the list of thoughts that is read again at a time. Its bounds are thoughts and not numbers of rows: rows
/// that come and go meanwhile do not move it, and no thought belongs to two.
///
/// @param above the thought right before it; null for the first piece
/// @param last the last thought of it; null for the end of the list
record Piece(@Nullable Thought above, @Nullable Thought last) {
    static final int SIZE = 1_000;

    /// The newest first, as they are listed.
    private static final Comparator<Thought> ORDER =
            Comparator.comparing(Thought::createdAt).thenComparing(Thought::id).reversed();

    /// What a list falls into, the piece with the row in view first.
    ///
    /// @param complete whether nothing comes after the list
    static List<Piece> of(List<Thought> list, boolean complete, int inView) {
        int count = Math.max(1, (list.size() + SIZE - 1) / SIZE);
        int first = Math.clamp(inView / SIZE, 0, count - 1);
        List<Piece> pieces = new ArrayList<>(List.of(piece(list, first, count, complete)));
        IntStream.range(0, count).filter(i -> i != first).forEach(i -> pieces.add(piece(list, i, count, complete)));
        return pieces;
    }

    private static Piece piece(List<Thought> list, int number, int count, boolean complete) {
        boolean isLast = number == count - 1;
        return new Piece(
                number == 0 ? null : list.get(number * SIZE - 1),
                !isLast ? list.get((number + 1) * SIZE - 1) : complete || list.isEmpty() ? null : list.getLast());
    }

    boolean holds(Thought thought) {
        return (above == null || ORDER.compare(thought, above) > 0)
                && (last == null || ORDER.compare(thought, last) <= 0);
    }

    /// The list with what was read in the place of this piece.
    List<Thought> into(List<Thought> list, List<Thought> read) {
        List<Thought> now = new ArrayList<>(list.size() + read.size());
        list.stream()
                .filter(one -> above != null && ORDER.compare(one, above) <= 0)
                .forEach(now::add);
        now.addAll(read);
        list.stream()
                .filter(one -> last != null && ORDER.compare(one, last) > 0)
                .forEach(now::add);
        return now;
    }
}
