package app.adiuva.desktop.backup.snapshot;

import app.adiuva.desktop.backup.format.v1.Blob;
import app.adiuva.desktop.backup.format.v1.ContentNames;
import app.adiuva.desktop.backup.format.v1.PackName;
import app.adiuva.desktop.backup.format.v1.PageMap;
import app.adiuva.desktop.backup.format.v1.PageName;
import app.adiuva.desktop.backup.format.v1.Reference;
import app.adiuva.desktop.backup.format.v1.RepositoryKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Reads a database file page by page, and sends those that the cloud does not have under their names: section 6 of
/// the format. While one thread reads and names pages, others compress.
final class PageScan implements AutoCloseable {
    private static final int PAGES_PER_FRAME = 256;
    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    private final ContentNames names;
    private final EarlierBlobs earlier;
    private final PackSink sink;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("backup-compress-", 0).factory());
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final Map<Integer, Integer> earlierFrames = new HashMap<>();

    PageScan(RepositoryKey key, EarlierBlobs earlier, PackSink sink) {
        this.names = new ContentNames(key);
        this.earlier = earlier;
        this.sink = sink;
    }

    /// A frame that is being compressed.
    private record Pending(List<Integer> pages, List<PageName> names, Future<Blob> blob) {}

    /// @param known where the pages of the last snapshot lie, of the new length
    /// @param avoid packs that are lost or shall run empty
    /// @param layer the number of the new map
    /// @return how many pages the index now has in the new layer
    int run(Path file, PageIndex known, Set<PackName> avoid, int layer, Reporter reporter)
            throws IOException, InterruptedException {
        int written = 0;
        Gathering gathering = new Gathering();
        byte[] block = new byte[PAGES_PER_FRAME * PageMap.PAGE];
        try (InputStream in = Files.newInputStream(file)) {
            int page = 1;
            for (int read = in.readNBytes(block, 0, block.length);
                    read > 0;
                    read = in.readNBytes(block, 0, block.length)) {
                for (int from = 0; from < read; from += PageMap.PAGE, page++) {
                    PageName name = names.page(block, from);
                    if (isStored(known, page, name, avoid)) {
                        continue;
                    }
                    written++;
                    if (!usedAgain(known, page, name, layer) && gathering.add(page, name, block, from)) {
                        compress(gathering);
                        gathering = new Gathering();
                        place(known, layer, 2 * THREADS);
                    }
                }
                reporter.at((page - 1L) * PageMap.PAGE);
            }
        }
        if (!gathering.pages.isEmpty()) {
            compress(gathering);
        }
        place(known, layer, 0);
        return written;
    }

    private static boolean isStored(PageIndex known, int page, PageName name, Set<PackName> avoid) {
        return known.knows(page)
                && known.name(page).equals(name)
                && !avoid.contains(known.frame(page).reference().pack());
    }

    /// A page that an earlier try has sent needs no sending.
    private boolean usedAgain(PageIndex known, int page, PageName name, int layer) {
        var place = earlier.page(name);
        place.ifPresent(found -> {
            int frame = earlierFrames.computeIfAbsent(found.frame(), number -> known.addFrame(earlier.frame(number)));
            known.put(page, name, frame, found.position(), layer);
        });
        return place.isPresent();
    }

    private void compress(Gathering full) {
        byte[] bytes = full.bytes;
        int length = full.pages.size() * PageMap.PAGE;
        pending.add(new Pending(full.pages, full.names, threads.submit(() -> Blob.of(bytes, 0, length))));
    }

    /// Puts compressed frames into packs, oldest first, until so many are left.
    private void place(PageIndex known, int layer, int most) throws IOException, InterruptedException {
        while (pending.size() > most) {
            Pending oldest = pending.remove();
            Reference reference = sink.add(Finished.result(oldest.blob), new Content.Pages(oldest.names));
            int frame = known.addFrame(new PageMap.Frame(reference, oldest.pages.size()));
            for (int i = 0; i < oldest.pages.size(); i++) {
                known.put(oldest.pages.get(i), oldest.names.get(i), frame, i, layer);
            }
        }
    }

    /// Changed pages on their way into a frame.
    private static final class Gathering {
        private final List<Integer> pages = new ArrayList<>();
        private final List<PageName> names = new ArrayList<>();
        private byte[] bytes = new byte[16 * PageMap.PAGE];

        /// @return whether the frame is full now
        boolean add(int page, PageName name, byte[] block, int from) {
            int at = pages.size() * PageMap.PAGE;
            if (at == bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.min(4 * at, PAGES_PER_FRAME * PageMap.PAGE));
            }
            System.arraycopy(block, from, bytes, at, PageMap.PAGE);
            pages.add(page);
            names.add(name);
            return pages.size() == PAGES_PER_FRAME;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
        names.close();
    }
}
