package app.adiuva.desktop.backup.format.v1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Restores a snapshot with the product's format classes, blob by blob.
final class ProductRestore {
    private final RepositoryKey key;
    private final Map<String, byte[]> objects;
    private final Map<Reference, byte[]> blobs = new HashMap<>();

    ProductRestore(RepositoryKey key, Map<String, byte[]> objects) {
        this.key = key;
        this.objects = objects;
    }

    Manifest manifest(long sequence) throws IOException {
        Digest parent = Digest.ZERO;
        for (long i = 1; ; i++) {
            byte[] object = Objects.requireNonNull(objects.get("manifest-" + i));
            Manifest manifest = Manifest.open(key, i, new ByteArrayInputStream(object));
            manifest.requireParent(parent);
            if (i == sequence) {
                return manifest;
            }
            parent = Digest.sha256(object);
        }
    }

    byte[] database(Manifest manifest) throws IOException {
        var database = new byte[(int) manifest.database().pages()][];
        for (Reference each : manifest.database().pageMaps()) {
            PageMap map = PageMap.parse(blob(each));
            for (PageMap.Entry entry : map.entries()) {
                if (entry.page() <= database.length) {
                    byte[] frame = blob(map.frames().get(entry.frame()).reference());
                    int from = entry.position() * PageMap.PAGE;
                    database[(int) entry.page() - 1] = Arrays.copyOfRange(frame, from, from + PageMap.PAGE);
                }
            }
        }
        var out = new ByteArrayOutputStream();
        for (byte[] page : database) {
            out.writeBytes(page);
        }
        return out.toByteArray();
    }

    Digest root(byte[] database) {
        var root = new PageRoot();
        try (var names = new ContentNames(key)) {
            for (int at = 0; at < database.length; at += PageMap.PAGE) {
                root.add(names.page(database, at));
            }
        }
        return root.finish();
    }

    Map<String, byte[]> files(Manifest manifest) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Reference list : manifest.fileLists()) {
            for (StoredFile file : FileList.parse(blob(list)).files()) {
                var content = new ByteArrayOutputStream();
                for (Reference piece : file.pieces()) {
                    content.writeBytes(blob(piece));
                }
                files.put(file.path(), content.toByteArray());
            }
        }
        return files;
    }

    private byte[] blob(Reference reference) throws IOException {
        byte[] known = blobs.get(reference);
        if (known != null) {
            return known;
        }
        byte[] pack = Objects.requireNonNull(objects.get("pack-" + reference.pack()));
        PackSource source = (offset, length) -> Arrays.copyOfRange(pack, (int) offset, (int) offset + length);
        try (var reader = new PackReader(key, reference.pack(), pack.length, source)) {
            byte[] content = reader.content(reference);
            blobs.put(reference, content);
            return content;
        }
    }
}
