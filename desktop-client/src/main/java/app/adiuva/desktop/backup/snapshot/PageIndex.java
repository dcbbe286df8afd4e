package app.adiuva.desktop.backup.snapshot;

import app.adiuva.desktop.backup.format.v1.Bits128;
import app.adiuva.desktop.backup.format.v1.Digest;
import app.adiuva.desktop.backup.format.v1.FormatError;
import app.adiuva.desktop.backup.format.v1.FormatException;
import app.adiuva.desktop.backup.format.v1.PackName;
import app.adiuva.desktop.backup.format.v1.PageMap;
import app.adiuva.desktop.backup.format.v1.PageName;
import app.adiuva.desktop.backup.format.v1.PageRoot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Where each page of a snapshot lies and what its content is called, from all its page maps together: section 6 of
/// the format. 25 bytes a page. Pages are counted from 1.
final class PageIndex {
    /// The frame of a page that lies nowhere yet.
    private static final int NONE = -1;

    private final List<PageMap.Frame> frames = new ArrayList<>();
    private final long[] high;
    private final long[] low;
    private final int[] frame;
    private final byte[] position;
    private final short[] layer;

    /// @param pages of the database
    PageIndex(int pages) {
        high = new long[pages + 1];
        low = new long[pages + 1];
        frame = new int[pages + 1];
        position = new byte[pages + 1];
        layer = new short[pages + 1];
        Arrays.fill(frame, NONE);
    }

    /// Of a stored snapshot.
    ///
    /// @param maps oldest first
    /// @throws FormatException `malformed` when a page is in no map
    static PageIndex of(int pages, List<PageMap> maps) {
        PageIndex index = new PageIndex(pages);
        for (int i = 0; i < maps.size(); i++) {
            index.add(maps.get(i), i);
        }
        index.requireAll();
        return index;
    }

    /// The same places for a database of another length.
    PageIndex resized(int pages) {
        PageIndex copy = new PageIndex(pages);
        int shared = Math.min(pages, pages()) + 1;
        System.arraycopy(high, 0, copy.high, 0, shared);
        System.arraycopy(low, 0, copy.low, 0, shared);
        System.arraycopy(frame, 0, copy.frame, 0, shared);
        System.arraycopy(position, 0, copy.position, 0, shared);
        System.arraycopy(layer, 0, copy.layer, 0, shared);
        copy.frames.addAll(frames);
        return copy;
    }

    int pages() {
        return frame.length - 1;
    }

    boolean knows(int page) {
        return frame[page] != NONE;
    }

    PageName name(int page) {
        return new PageName(new Bits128(high[page], low[page]));
    }

    PageMap.Frame frame(int page) {
        return frames.get(frame[page]);
    }

    int position(int page) {
        return position[page] & 0xff;
    }

    /// Which map says where the page is, counted from 0 for the oldest.
    int layer(int page) {
        return layer[page];
    }

    /// Whether all pages of a layer are among these.
    boolean isLayerWithin(int wanted, Set<Integer> some) {
        return IntStream.rangeClosed(1, pages()).allMatch(page -> layer[page] != wanted || some.contains(page));
    }

    /// @return its number
    int addFrame(PageMap.Frame added) {
        frames.add(added);
        return frames.size() - 1;
    }

    void put(int page, PageName name, int frameNumber, int place, int inLayer) {
        high[page] = name.bits().high();
        low[page] = name.bits().low();
        frame[page] = frameNumber;
        position[page] = (byte) place;
        layer[page] = (short) inLayer;
    }

    /// How many bytes of each pack hold pages of this snapshot.
    Map<PackName, Long> liveBytes() {
        int[] live = new int[frames.size()];
        for (int page = 1; page < frame.length; page++) {
            if (frame[page] != NONE) {
                live[frame[page]]++;
            }
        }
        Map<PackName, Long> bytes = new HashMap<>();
        for (int i = 0; i < live.length; i++) {
            PageMap.Frame each = frames.get(i);
            if (live[i] > 0) {
                bytes.merge(
                        each.reference().pack(), (long) each.reference().stored() * live[i] / each.pages(), Long::sum);
            }
        }
        return bytes;
    }

    Digest root() {
        PageRoot root = new PageRoot();
        for (int page = 1; page < frame.length; page++) {
            root.add(name(page));
        }
        return root.finish();
    }

    /// Maps that hold all pages of the layers from one on, each for a range of them.
    List<PageMap> mapsFrom(int oldestLayer) {
        List<PageMap> maps = new ArrayList<>();
        Map<Integer, Integer> renumbered = new HashMap<>();
        List<PageMap.Frame> used = new ArrayList<>();
        List<PageMap.Entry> entries = new ArrayList<>();
        for (int page = 1; page < frame.length; page++) {
            if (layer[page] < oldestLayer) {
                continue;
            }
            int number = renumbered.computeIfAbsent(frame[page], old -> {
                used.add(frames.get(old));
                return used.size() - 1;
            });
            entries.add(new PageMap.Entry(page, number, position(page), name(page)));
            if (entries.size() == PageMap.MOST_ENTRIES) {
                maps.add(new PageMap(used, entries));
                renumbered.clear();
                used.clear();
                entries.clear();
            }
        }
        if (!entries.isEmpty()) {
            maps.add(new PageMap(used, entries));
        }
        return maps;
    }

    private void add(PageMap map, int number) {
        int firstFrame = frames.size();
        frames.addAll(map.frames());
        for (PageMap.Entry entry : map.entries()) {
            if (entry.page() <= pages()) {
                put((int) entry.page(), entry.name(), firstFrame + entry.frame(), entry.position(), number);
            }
        }
    }

    private void requireAll() {
        for (int page = 1; page < frame.length; page++) {
            if (frame[page] == NONE) {
                throw new FormatException(FormatError.MALFORMED, "a page is in no map");
            }
        }
    }
}
