package app.adiuva.desktop.backup.format.v1;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Which pages one backup wrote, and where: section 6. Entries ascend by page number; they are asked for by index.
public final class PageMap {
    /// The bytes of a database page.
    public static final int PAGE = 4_096;

    /// The most entries of one map.
    public static final int MOST_ENTRIES = 131_072;

    private static final int MOST_PAGES_PER_FRAME = 256;
    private static final int FRAME_BYTES = Reference.BYTES + 2;
    private static final int ENTRY_BYTES = 4 + 4 + 1 + Bits128.BYTES;

    private final List<Frame> frames;
    private final List<Entry> entries;

    /// @throws FormatException `malformed` when pages don't ascend, or an entry points outside the frames
    public PageMap(List<Frame> frames, List<Entry> entries) {
        this.frames = List.copyOf(frames);
        this.entries = List.copyOf(entries);
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES || frames.size() > entries.size()) {
            throw FormatException.malformed("the counts of a page map are out of bounds");
        }
        long previous = 0;
        for (Entry entry : this.entries) {
            if (entry.page() <= previous) {
                throw FormatException.malformed("pages do not ascend");
            }
            previous = entry.page();
            if (entry.frame() >= frames.size()
                    || entry.position() >= this.frames.get(entry.frame()).pages()) {
                throw FormatException.malformed("an entry points outside its frames");
            }
        }
    }

    public List<Frame> frames() {
        return frames;
    }

    public List<Entry> entries() {
        return entries;
    }

    /// The index of a page's entry, if this map has one.
    public OptionalInt find(long page) {
        int low = 0;
        int high = entries.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long at = entries.get(middle).page();
            if (at == page) {
                return OptionalInt.of(middle);
            }
            if (at < page) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return OptionalInt.empty();
    }

    /// The content of the blob.
    public byte[] bytes() {
        PackTable packs = PackTable.of(frames.stream().map(Frame::reference).toList());
        ByteWriter out = new ByteWriter();
        packs.write(out);
        out.u32(frames.size());
        for (Frame frame : frames) {
            packs.write(out, frame.reference());
            out.u16(frame.pages());
        }
        out.u32(entries.size());
        entries.forEach(entry -> out.u32(entry.page()));
        entries.forEach(entry -> out.u32(entry.frame()));
        entries.forEach(entry -> out.u8(entry.position()));
        entries.forEach(entry -> out.bits(entry.name().bits()));
        return out.toByteArray();
    }

    /// @throws FormatException `malformed`
    public static PageMap parse(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        PackTable packs = PackTable.read(in);
        int frameCount = in.count(in.u32(), FRAME_BYTES);
        List<Frame> frames = new ArrayList<>(frameCount);
        for (int i = 0; i < frameCount; i++) {
            frames.add(new Frame(packs.readReference(in), in.u16()));
        }
        int count = in.count(in.u32(), ENTRY_BYTES);
        long[] pages = new long[count];
        for (int i = 0; i < count; i++) {
            pages[i] = in.u32();
        }
        int[] frameOf = new int[count];
        for (int i = 0; i < count; i++) {
            frameOf[i] = in.u32(0, frameCount - 1, "the frame of a page");
        }
        byte[] positions = in.bytes(count);
        List<Entry> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            entries.add(new Entry(pages[i], frameOf[i], positions[i] & 0xff, new PageName(in.bits128())));
        }
        in.end();
        return new PageMap(frames, entries);
    }

    /// A blob of pages.
    ///
    /// @param pages 1 to 256
    public record Frame(Reference reference, int pages) {
        /// @throws FormatException `malformed`
        public Frame {
            if (pages < 1 || pages > MOST_PAGES_PER_FRAME || reference.plain() != pages * PAGE) {
                throw FormatException.malformed("the length of a frame is out of bounds");
            }
        }
    }

    /// Where a page lies.
    ///
    /// @param page its number, from 1
    /// @param frame index of its frame in the map
    /// @param position its place in the frame, from 0
    public record Entry(long page, int frame, int position, PageName name) {}
}
