package app.adiuva.desktop.backup.snapshot;

import app.adiuva.desktop.backup.format.v1.Blob;
import app.adiuva.desktop.backup.format.v1.PackBuilder;
import app.adiuva.desktop.backup.format.v1.PackName;
import app.adiuva.desktop.backup.format.v1.Reference;
import app.adiuva.desktop.backup.format.v1.RepositoryKey;
import app.adiuva.desktop.backup.format.v1.StoredPack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Takes blobs, seals them into packs and sends each pack while the next one fills. At most three packs are in
/// memory.
///
/// For one thread.
final class PackSink implements AutoCloseable {
    private static final int SENDERS = 2;
    private static final int ROOM = PackBuilder.MOST_PLAIN + (1 << 16);

    private final RepositoryKey key;
    private final SecureRandom random;
    private final Sender sender;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free = new Semaphore(SENDERS);
    private final Deque<Future<?>> sending = new ArrayDeque<>();
    private final Map<PackName, StoredPack> packs = new TreeMap<>();
    private @Nullable Filling filling;

    PackSink(RepositoryKey key, SecureRandom random, Sender sender) {
        this.key = key;
        this.random = random;
        this.sender = sender;
    }

    /// Sends one pack and returns when it has arrived; called by several threads.
    interface Sender {
        void send(SentPack pack, byte[] bytes) throws IOException;
    }

    private record Filling(PackBuilder builder, ByteArrayOutputStream bytes, List<SentPack.Placed> blobs) {}

    /// Says where the blob lies from now on.
    Reference add(Blob blob, Content content) throws IOException, InterruptedException {
        if (filling != null && !filling.builder.fits(blob)) {
            send(filling, filling.builder.sealFull());
        }
        if (filling == null) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(ROOM);
            filling = new Filling(new PackBuilder(key, random, bytes), bytes, new ArrayList<>());
        }
        Reference reference = filling.builder.add(blob);
        filling.blobs.add(new SentPack.Placed(reference, content));
        return reference;
    }

    /// Sends what is left and waits until everything has arrived.
    void finish() throws IOException, InterruptedException {
        if (filling != null) {
            send(filling, filling.builder.sealLast());
        }
        while (!sending.isEmpty()) {
            var _ = Finished.result(sending.removeFirst());
        }
    }

    /// The packs that were made.
    Map<PackName, StoredPack> packs() {
        return packs;
    }

    private void send(Filling full, StoredPack pack) throws IOException, InterruptedException {
        full.builder.close();
        filling = null;
        packs.put(pack.name(), pack);
        SentPack announced = new SentPack(pack, full.blobs);
        free.acquire();
        while (!sending.isEmpty() && sending.getFirst().isDone()) {
            var _ = Finished.result(sending.removeFirst());
        }
        byte[] bytes = full.bytes.toByteArray();
        sending.add(threads.submit(() -> {
            try {
                sender.send(announced, bytes);
                return bytes.length;
            } finally {
                free.release();
            }
        }));
    }

    /// Stops what is still on its way.
    @Override
    public void close() {
        if (filling != null) {
            filling.builder.close();
        }
        threads.shutdownNow();
        threads.close();
    }
}
