package app.adiuva.desktop.backup.secondreader;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sections 6 to 8: manifests, page maps and file lists. Names and hashes are hexadecimal.
public final class Tables {
    private Tables() {}

    public record Reference(String pack, long offset, long stored, long plain) {}

    public record Frame(Reference reference, long pages) {}

    public record Entry(long page, long frame, long position, String name) {}

    public record PageMap(List<Frame> frames, List<Entry> entries) {}

    public record StoredFile(String path, long modified, long length, String name, List<Reference> pieces) {}

    public record FileList(List<StoredFile> files) {}

    public record Pack(String name, long length, String sha256) {}

    public record Rows(String name, long rows) {}

    public record Manifest(
            String repository,
            long sequence,
            String parent,
            long created,
            String appVersion,
            long schemaVersion,
            long pageCount,
            String root,
            List<Pack> packs,
            long base,
            List<Reference> pageMaps,
            List<Reference> fileLists,
            List<Rows> tables) {}

    /// The plaintext of a manifest that should be this one.
    ///
    /// @param parent the hash of the one before; null when that is gone
    public static Manifest manifest(byte[] plain, String repository, long sequence, @Nullable String parent) {
        Fields in = new Fields(plain);
        Manifest manifest = manifest(in);
        in.zeros();
        boolean first = manifest.sequence == 1;
        Refused.unless(manifest.sequence >= 1 && first == manifest.parent.equals("00".repeat(32)), "malformed");
        Refused.unless(manifest.repository.equals(repository), "misplaced");
        Refused.unless(manifest.sequence == sequence, "misplaced");
        Refused.unless(parent == null || manifest.parent.equals(parent), "misplaced");
        return manifest;
    }

    private static Manifest manifest(Fields in) {
        String repository = in.hex(16);
        long sequence = in.u64();
        String parent = in.hex(32);
        long created = in.u64();
        String app = in.text16();
        long schema = in.u32();
        long pages = in.u32(1, 0xffffffffL);
        String root = in.hex(32);
        List<Pack> packs = in.list(in.u32(), 52, () -> pack(in));
        List<String> names = packs.stream().map(Pack::name).toList();
        Fields.ascend(names);
        long base = in.u16();
        List<Reference> maps = in.list(Fields.within(in.u16(), 1, 4_096), 16, () -> reference(in, names));
        Fields.within(base, 1, maps.size());
        List<Reference> lists = in.list(Fields.within(in.u16(), 0, 4_096), 16, () -> reference(in, names));
        List<Rows> tables = in.list(in.u16(), 10, () -> new Rows(in.text16(), in.u64()));
        return new Manifest(
                repository, sequence, parent, created, app, schema, pages, root, packs, base, maps, lists, tables);
    }

    public static PageMap pageMap(byte[] blob) {
        Fields in = new Fields(blob);
        List<String> packs = in.list(in.u16(), 16, () -> in.hex(16));
        Fields.ascend(packs);
        List<Frame> frames = in.list(in.u32(), 18, () -> new Frame(reference(in, packs), in.u16()));
        for (Frame frame : frames) {
            Fields.within(frame.pages, 1, 256);
            Refused.unless(frame.reference.plain == 4_096 * frame.pages, "malformed");
        }
        long count = in.u32(Math.max(1, frames.size()), 131_072);
        List<Long> pages = in.list(count, 25, in::u32);
        List<Long> frameNumbers = in.list(count, 4, () -> in.u32(0, frames.size() - 1));
        List<Long> positions = in.list(count, 1, in::u8);
        List<String> names = in.list(count, 16, () -> in.hex(16));
        in.end();
        List<Entry> entries = new java.util.ArrayList<>();
        for (int i = 0; i < count; i++) {
            Refused.unless(pages.get(i) > (i == 0 ? 0 : pages.get(i - 1)), "malformed");
            long held = frames.get(frameNumbers.get(i).intValue()).pages;
            Refused.unless(positions.get(i) < held, "malformed");
            entries.add(new Entry(pages.get(i), frameNumbers.get(i), positions.get(i), names.get(i)));
        }
        return new PageMap(frames, entries);
    }

    public static FileList fileList(byte[] blob) {
        Fields in = new Fields(blob);
        List<String> packs = in.list(in.u16(), 16, () -> in.hex(16));
        Fields.ascend(packs);
        List<StoredFile> files = in.list(in.u32(), 54, () -> file(in, packs));
        in.end();
        for (int i = 1; i < files.size(); i++) follow(files.get(i - 1), files.get(i));
        return new FileList(files);
    }

    /// The order of files, also from one list to the next.
    static void follow(StoredFile before, StoredFile after) {
        byte[] first = before.path.getBytes(StandardCharsets.UTF_8);
        Refused.unless(Arrays.compareUnsigned(first, after.path.getBytes(StandardCharsets.UTF_8)) < 0, "malformed");
    }

    private static StoredFile file(Fields in, List<String> packs) {
        String path = in.text16();
        Refused.unless(!path.contains("\\") && !path.contains("\0"), "malformed");
        for (String part : path.split("/", -1)) {
            Refused.unless(!List.of("", ".", "..").contains(part), "malformed");
        }
        long modified = in.u64();
        long length = in.u64();
        String name = in.hex(32);
        List<Reference> pieces = in.list(in.u32(), 16, () -> reference(in, packs));
        Refused.unless(pieces.stream().mapToLong(Reference::plain).sum() == length, "malformed");
        return new StoredFile(path, modified, length, name, pieces);
    }

    private static Reference reference(Fields in, List<String> packs) {
        String pack = packs.isEmpty() ? "" : packs.get((int) in.u32(0, packs.size() - 1));
        Refused.unless(!pack.isEmpty(), "malformed");
        long offset = in.u32();
        long stored = in.u32(1, 16_777_216);
        Refused.unless(offset + stored <= 16_777_216, "malformed");
        return new Reference(pack, offset, stored, in.u32(1, 8_388_608));
    }

    private static Pack pack(Fields in) {
        String name = in.hex(16);
        long length = in.u32();
        long segments = (length - 37 + 16_399) / 16_400;
        long plain = length - 37 - 16 * segments;
        Refused.unless(plain >= 65_536 && plain <= 16_777_216, "malformed");
        Refused.unless(plain > (segments - 1) * 16_384, "malformed");
        return new Pack(name, length, in.hex(32));
    }
}
