package app.adiuva.desktop.backup.secondreader;

import app.adiuva.desktop.backup.secondreader.Tables.Entry;
import app.adiuva.desktop.backup.secondreader.Tables.PageMap;
import app.adiuva.desktop.backup.secondreader.Tables.Reference;
import app.adiuva.desktop.backup.secondreader.Tables.StoredFile;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Restores a snapshot of a repository whose objects are given by their names.
public final class WholeBackup {
    private final Secrets.Repository repository;
    private final Map<String, byte[]> objects;
    private final Map<String, byte[]> packs = new HashMap<>();
    private final Set<String> used = new TreeSet<>();

    /// @param objects `manifest-1`, … and `pack-` with the pack's name
    public WholeBackup(Secrets.Repository repository, Map<String, byte[]> objects) {
        this.repository = repository;
        this.objects = objects;
    }

    /// @param files content by path
    @SuppressWarnings("ArrayRecordComponent")
    public record Restored(Tables.Manifest manifest, byte[] database, Map<String, byte[]> files) {}

    public Restored restore(long sequence) {
        Tables.Manifest manifest = manifest(sequence);
        packs.clear();
        used.clear();
        for (Tables.Pack each : manifest.packs()) packs.put(each.name(), pack(each));
        return new Restored(manifest, database(manifest), files(manifest));
    }

    /// The packs that the last restore needed.
    public Set<String> used() {
        return used;
    }

    /// Each manifest that is still there follows the one before it, so that none was replaced.
    public Tables.Manifest manifest(long sequence) {
        String parent = "00".repeat(32);
        for (long i = 1; ; i++) {
            boolean gone = i < sequence && !objects.containsKey("manifest-" + i);
            byte[] object = gone ? new byte[0] : object("manifest-" + i);
            if (!gone) {
                byte[] plain = Streams.manifest(object, repository, i);
                Tables.Manifest manifest = Tables.manifest(plain, Primitives.hex(repository.id()), i, parent);
                if (i == sequence) return manifest;
            }
            parent = gone ? null : Primitives.hex(Primitives.sha256(object));
        }
    }

    private byte[] pack(Tables.Pack pack) {
        byte[] object = object("pack-" + pack.name());
        boolean same = object.length == pack.length();
        Refused.unless(same && Primitives.hex(Primitives.sha256(object)).equals(pack.sha256()), "tampered");
        return Streams.pack(object, repository, HexFormat.of().parseHex(pack.name()));
    }

    private byte[] database(Tables.Manifest manifest) {
        Map<Long, String> names = new HashMap<>();
        Map<Long, byte[]> pages = new TreeMap<>();
        for (Reference each : manifest.pageMaps().reversed()) {
            PageMap map = Tables.pageMap(blob(each));
            Map<Long, byte[]> frames = new HashMap<>();
            for (Entry entry : map.entries()) {
                if (entry.page() > manifest.pageCount() || pages.containsKey(entry.page())) continue;
                byte[] frame = frames.computeIfAbsent(
                        entry.frame(), i -> blob(map.frames().get(i.intValue()).reference()));
                int from = (int) entry.position() * 4_096;
                byte[] page = Arrays.copyOfRange(frame, from, from + 4_096);
                Refused.unless(entry.name().equals(Contents.pageName(repository, page)), "content");
                pages.put(entry.page(), page);
                names.put(entry.page(), entry.name());
            }
        }
        Refused.unless(pages.size() == manifest.pageCount(), "malformed");
        List<String> inOrder = pages.keySet().stream().map(names::get).toList();
        Refused.unless(Contents.root(inOrder).equals(manifest.root()), "content");
        return Primitives.join(pages.values().toArray(byte[][]::new));
    }

    private Map<String, byte[]> files(Tables.Manifest manifest) {
        List<StoredFile> all = new ArrayList<>();
        for (Reference each : manifest.fileLists()) {
            all.addAll(Tables.fileList(blob(each)).files());
        }
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            if (i > 0) Tables.follow(all.get(i - 1), all.get(i));
            var content = new ByteArrayOutputStream();
            for (Reference piece : all.get(i).pieces()) content.writeBytes(blob(piece));
            String name = Contents.fileName(repository, content.toByteArray());
            Refused.unless(name.equals(all.get(i).name()), "content");
            files.put(all.get(i).path(), content.toByteArray());
        }
        return files;
    }

    private byte[] blob(Reference reference) {
        byte @Nullable [] pack = packs.get(reference.pack());
        if (pack == null || reference.offset() + reference.stored() > pack.length) throw new Refused("malformed");
        used.add(reference.pack());
        int from = (int) reference.offset();
        byte[] stored = Arrays.copyOfRange(pack, from, from + (int) reference.stored());
        return Contents.blob(stored, (int) reference.plain());
    }

    private byte[] object(String name) {
        byte @Nullable [] object = objects.get(name);
        if (object == null) throw new Refused("missing");
        return object;
    }
}
