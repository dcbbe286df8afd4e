package app.adiuva.desktop.embedding;

import app.adiuva.desktop.settings.Settings;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The vectors of thoughts, in the user's own file. Thread-safe.
public final class Embeddings {
    /// `on`, `paused` (what is known stays in use) or `off` (the vectors are deleted).
    public static final String SETTING = "related_by_meaning";

    /// So many are compared number by number, of those whose signs are nearest.
    private static final int COMPARED = 400;

    private final Database database;
    private final Settings settings;
    private final Signs signs;

    public Embeddings(Database database, Settings settings) {
        this.database = database;
        this.settings = settings;
        this.signs = new Signs(database);
    }

    /// Whether thoughts are being understood.
    public enum Mode {
        ON,
        PAUSED,
        OFF;

        public String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Mode of(String stored) {
            return switch (stored) {
                case "paused" -> PAUSED;
                case "off" -> OFF;
                default -> ON;
            };
        }
    }

    /// How far it has come.
    public record Progress(long understood, long waiting) {}

    public Mode mode() {
        return Mode.of(settings.getOrDefault(SETTING, ""));
    }

    public Progress progress() {
        return database.read(sql -> new Progress(
                sql.number("SELECT count(*) FROM embedding_signs"),
                sql.number("SELECT count(*) FROM thoughts_to_embed")));
    }

    /// Another row that means nearly the same.
    ///
    /// @param cosine from -1 to 1
    public record Near(long row, double cosine) {}

    /// The rows that are nearest in meaning to this one, the nearest first; empty while it has no vector.
    List<Near> nearest(long row, int most) {
        Optional<byte[]> vector = database.read(sql -> vector(sql, row));
        return vector.map(own -> {
                    long[] candidates = signs.nearest(Vector.signs(own), COMPARED);
                    return compared(row, own, candidates, most);
                })
                .orElseGet(List::of);
    }

    private List<Near> compared(long row, byte[] own, long[] candidates, int most) {
        return database.read(sql -> {
            List<Near> found = new ArrayList<>();
            for (long candidate : Arrays.stream(candidates).distinct().toArray()) {
                if (candidate != row) {
                    vector(sql, candidate)
                            .ifPresent(other -> found.add(new Near(candidate, Vector.cosine(own, other))));
                }
            }
            found.sort(Comparator.comparingDouble(Near::cosine).reversed());
            return List.copyOf(found.subList(0, Math.min(most, found.size())));
        });
    }

    private static Optional<byte[]> vector(Sql sql, long row) {
        return sql.first("SELECT vector FROM embeddings WHERE thought_seq = ?", each -> each.bytes("vector"), row);
    }

    /// A thought that has no vector, or one of what it said before.
    record Waiting(long row, String content) {}

    List<Waiting> waiting(int most) {
        return database.read(sql -> sql.query("""
                SELECT t.seq, substr(t.content, 1, 2000) AS content FROM thoughts_to_embed w JOIN thoughts t ON t.seq = w.thought_seq
                ORDER BY w.thought_seq DESC LIMIT ?
                """, row -> new Waiting(row.number("seq"), row.text("content")), most));
    }

    /// Stores the vectors of what was read. A thought that was reworded meanwhile goes on waiting.
    void store(List<Waiting> read, List<float[]> vectors) {
        database.write(sql -> {
            for (int i = 0; i < read.size(); i++) {
                store(sql, read.get(i), Vector.quantised(vectors.get(i)));
            }
            return read.size();
        });
    }

    private void store(Sql sql, Waiting thought, byte[] vector) {
        byte[] ownSigns = Vector.signs(vector);
        sql.update("INSERT OR REPLACE INTO embeddings VALUES (?, ?)", thought.row(), vector);
        sql.update("INSERT OR REPLACE INTO embedding_signs VALUES (?, ?)", thought.row(), ownSigns);
        sql.update("""
                DELETE FROM thoughts_to_embed WHERE thought_seq = ?1
                    AND EXISTS (SELECT 1 FROM thoughts WHERE seq = ?1 AND substr(content, 1, 2000) = ?2)
                """, thought.row(), thought.content());
        signs.add(thought.row(), ownSigns);
    }

    /// Reads what is known into memory, so that the first question is answered at once.
    void warm() {
        signs.load();
    }

    /// Other records have taken the place of all that were open.
    public void forget() {
        signs.forget();
    }

    /// Deletes all vectors; every thought waits again.
    void clear() {
        if (progress().understood() > 0) {
            database.write(sql -> {
                sql.update("DELETE FROM embeddings");
                sql.update("DELETE FROM embedding_signs");
                return sql.update(
                        "INSERT OR IGNORE INTO thoughts_to_embed SELECT seq FROM thoughts WHERE deleted_at IS NULL");
            });
            signs.forget();
        }
    }
}
