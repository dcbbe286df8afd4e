package app.adiuva.desktop.embedding;

import app.adiuva.desktop.store.Database;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// The signs of all vectors in memory, 56 bytes each: vectors in nearly the same direction differ in few signs, and to
/// compare a million takes some ten milliseconds. Read from the database when first needed. Thread-safe.
final class Signs {
    private static final int CHUNK = 20_000;

    private final Database database;
    private final ReentrantLock lock = new ReentrantLock();
    private long[] rows = new long[1_024];
    private long[] bits = new long[1_024 * Vector.LONGS];
    private int size;
    private boolean loaded;

    Signs(Database database) {
        this.database = database;
    }

    private record Read(long row, LongBuffer signs) {}

    /// Reads what is stored, once.
    void load() {
        lock.lock();
        try {
            long last = Long.MIN_VALUE;
            while (!loaded) {
                List<Read> chunk = chunkAfter(last);
                chunk.forEach(each -> put(each.row(), each.signs()));
                loaded = chunk.size() < CHUNK;
                last = chunk.isEmpty() ? last : chunk.getLast().row();
            }
        } finally {
            lock.unlock();
        }
    }

    private List<Read> chunkAfter(long last) {
        return database.read(sql -> sql.query(
                "SELECT thought_seq, signs FROM embedding_signs WHERE thought_seq > ? ORDER BY thought_seq LIMIT ?",
                row -> new Read(row.number("thought_seq"), Vector.longs(row.bytes("signs"))),
                last,
                CHUNK));
    }

    /// A vector was stored. An older one of the same row stays and does no harm: what is found is compared again.
    void add(long row, byte[] signs) {
        lock.lock();
        try {
            if (loaded) {
                put(row, Vector.longs(signs));
            }
        } finally {
            lock.unlock();
        }
    }

    void forget() {
        lock.lock();
        try {
            size = 0;
            loaded = false;
        } finally {
            lock.unlock();
        }
    }

    private void put(long row, LongBuffer signs) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
            bits = Arrays.copyOf(bits, size * 2 * Vector.LONGS);
        }
        rows[size] = row;
        signs.get(bits, size * Vector.LONGS, Vector.LONGS);
        size++;
    }

    /// The rows whose signs differ least, about `most` of them, in no order.
    long[] nearest(byte[] signs, int most) {
        load();
        lock.lock();
        try {
            long[] wanted = new long[Vector.LONGS];
            LongBuffer from = Vector.longs(signs);
            from.get(wanted);
            short[] differences = new short[size];
            int[] counts = new int[Vector.LENGTH + 1];
            for (int i = 0, at = 0; i < size; i++, at += Vector.LONGS) {
                int different = 0;
                for (int j = 0; j < Vector.LONGS; j++) {
                    different += Long.bitCount(bits[at + j] ^ wanted[j]);
                }
                differences[i] = (short) different;
                counts[different]++;
            }
            return within(differences, limit(counts, most));
        } finally {
            lock.unlock();
        }
    }

    private static int limit(int[] counts, int most) {
        int limit = 0;
        for (int sum = counts[0]; limit < Vector.LENGTH && sum + counts[limit + 1] <= most; ) {
            sum += counts[++limit];
        }
        return limit;
    }

    private long[] within(short[] differences, int limit) {
        long[] found = new long[16];
        int count = 0;
        for (int i = 0; i < differences.length; i++) {
            if (differences[i] <= limit) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = rows[i];
            }
        }
        return Arrays.copyOf(found, count);
    }
}
