package app.adiuva.desktop.embedding;

import app.adiuva.desktop.search.Likeness;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.thought.Thoughts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Thoughts that belong to a thought: by their words (BM25) and by their meaning (vectors), fused by reciprocal ranks
/// (Cormack, Clarke, Büttcher 2009). Thread-safe.
public final class RelatedThoughts {
    private static final int MOST_OF_EACH = 30;
    private static final double SMOOTHING = 60;

    /// Less alike than this is chance.
    private static final double LEAST_COSINE = 0.35;

    private final Database database;
    private final Thoughts thoughts;
    private final Embeddings embeddings;

    public RelatedThoughts(Database database, Thoughts thoughts, Embeddings embeddings) {
        this.database = database;
        this.thoughts = thoughts;
        this.embeddings = embeddings;
    }

    /// A related thought and why it is.
    ///
    /// @param words rare ones that both say
    /// @param alike whether both mean something alike
    public record Related(Thought thought, List<String> words, boolean alike) {}

    private static final class Fused {
        private double score;
        private List<String> words = List.of();
        private boolean alike;

        private double score() {
            return score;
        }
    }

    /// The most related first, at most `most`; empty for a thought that is not there.
    public List<Related> of(String thoughtId, int most) {
        Optional<Long> row = database.read(sql -> sql.first(
                "SELECT seq FROM thoughts WHERE id = ? AND deleted_at IS NULL", each -> each.number("seq"), thoughtId));
        return row.map(seq -> of(seq, thoughts.find(thoughtId).orElseThrow(), most))
                .orElseGet(List::of);
    }

    private List<Related> of(long row, Thought thought, int most) {
        Map<Long, Fused> all = new HashMap<>();
        int rank = 0;
        for (Likeness.Alike alike : database.<List<Likeness.Alike>>read(
                sql -> new Likeness(sql).thoughts(row, thought.content(), MOST_OF_EACH))) {
            Fused fused = all.computeIfAbsent(alike.row(), _ -> new Fused());
            fused.score += 1 / (SMOOTHING + ++rank);
            fused.words = alike.words();
        }
        rank = 0;
        for (Embeddings.Near near : embeddings.nearest(row, MOST_OF_EACH)) {
            if (near.cosine() >= LEAST_COSINE) {
                Fused fused = all.computeIfAbsent(near.row(), _ -> new Fused());
                fused.score += 1 / (SMOOTHING + ++rank);
                fused.alike = true;
            }
        }
        return all.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparingDouble(Fused::score).reversed()))
                .flatMap(entry -> thoughts
                        .atRow(entry.getKey())
                        .map(found -> new Related(found, entry.getValue().words, entry.getValue().alike))
                        .stream())
                .limit(most)
                .toList();
    }
}
