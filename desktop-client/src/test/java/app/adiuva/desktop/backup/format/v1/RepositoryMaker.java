package app.adiuva.desktop.backup.format.v1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Makes a whole repository of three snapshots from the format's classes: the second and third are incremental.
final class RepositoryMaker {
    static final String PASSPHRASE = "correct horse battery staple";
    static final String PHRASE = "legal winner thank year wave sausage worth useful ".repeat(2)
            + "legal winner thank year wave sausage worth title";

    private static final int PAGES_PER_FRAME = 8;

    private final FixedRandom random = new FixedRandom(31);
    private final RepositoryKey key = RepositoryKey.generate(new RepositoryId(Bits128.random(random)), random);
    private final ContentNames names = new ContentNames(key);
    private final Map<String, byte[]> objects = new LinkedHashMap<>();
    private final List<Object> snapshots = new ArrayList<>();
    private final Map<Long, PageName> known = new HashMap<>();
    private final Map<String, StoredFile> files = new TreeMap<>();
    private final List<StoredPack> packs = new ArrayList<>();
    private final List<Reference> maps = new ArrayList<>();
    private Digest parent = Digest.ZERO;

    /// The objects by their names: `keyring`, `manifest-1`, … and `pack-` with the name of the pack.
    Map<String, byte[]> objects() {
        return objects;
    }

    /// The content of `repository.json`.
    Map<String, Object> description() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("shows", "A whole repository of three snapshots.");
        all.put("kind", "repository");
        all.put("expect", "ok");
        all.put("passphrase", PASSPHRASE);
        all.put("phrase", PHRASE);
        all.put("snapshots", snapshots);
        return all;
    }

    void make(Path folder) throws IOException, SQLException {
        keyring();
        Path file = folder.resolve("sample.db");
        var database = new SampleDatabase(file);
        Map<String, byte[]> none = Map.of();
        snapshot(database.first(), SampleDatabase.rows(file), Map.of("letters/offer.txt", text(3_000)));
        byte[] large = text(9 << 20);
        Map<String, byte[]> twice = Map.of("photos/large.bin", large, "photos/same.bin", large, "z/empty", new byte[0]);
        snapshot(database.second(), SampleDatabase.rows(file), twice);
        snapshot(database.third(), SampleDatabase.rows(file), none);
    }

    private void keyring() {
        try (var passphrase = new Passphrase(PASSPHRASE.toCharArray());
                var phrase = RecoveryPhrase.parse(PHRASE.toCharArray())) {
            KeySlot first = KeySlot.forPassphrase(key, passphrase, KdfParameters.STANDARD, 1_795_000_000_000L, random);
            KeySlot second = KeySlot.forRecoveryPhrase(key, phrase, 1_795_000_000_000L, random);
            objects.put("keyring", Keyring.create(key, List.of(first, second)).bytes());
        }
    }

    private void snapshot(byte[] database, List<Manifest.TableRows> rows, Map<String, byte[]> added)
            throws IOException {
        var out = new ByteArrayOutputStream();
        List<Reference> lists = new ArrayList<>();
        try (var pack = new PackBuilder(key, random, out)) {
            for (var each : new TreeMap<>(added).entrySet()) {
                files.put(each.getKey(), file(pack, each.getKey(), each.getValue()));
            }
            maps.add(pack.add(Blob.of(map(pack, database).bytes())));
            lists.add(pack.add(Blob.of(new FileList(List.copyOf(files.values())).bytes())));
            packs.add(pack.sealLast());
            objects.put("pack-" + pack.name(), out.toByteArray());
        }
        var root = new PageRoot();
        long pages = database.length / PageMap.PAGE;
        for (long page = 1; page <= pages; page++) {
            root.add(known.get(page));
        }
        seal(new Manifest.Database(pages, root.finish(), 1, maps, rows), lists, database);
    }

    private void seal(Manifest.Database pages, List<Reference> lists, byte[] database) throws IOException {
        packs.sort(Comparator.comparing(StoredPack::name));
        long sequence = snapshots.size() + 1L;
        var manifest = new Manifest(
                new Manifest.Chain(key.repository(), sequence, parent),
                new Manifest.Origin(1_795_000_000_000L + 3_600_000 * sequence, "0.1.0", 7),
                pages,
                packs,
                lists);
        var out = new ByteArrayOutputStream();
        parent = manifest.seal(key, random, out);
        objects.put("manifest-" + sequence, out.toByteArray());
        Map<String, String> described = new TreeMap<>();
        files.forEach((path, file) -> described.put(path, file.name().toString()));
        snapshots.add(Given.fields(
                "sequence",
                sequence,
                "database",
                Digest.sha256(database).toString(),
                "pages",
                pages.pages(),
                "root",
                pages.root().toString(),
                "files",
                described));
    }

    /// Writes the pages that changed.
    private PageMap map(PackBuilder pack, byte[] database) throws IOException {
        List<Long> changed = new ArrayList<>();
        for (long page = 1; page <= database.length / PageMap.PAGE; page++) {
            PageName name = names.page(database, at(page));
            if (!name.equals(known.put(page, name))) {
                changed.add(page);
            }
        }
        List<PageMap.Frame> frames = new ArrayList<>();
        List<PageMap.Entry> entries = new ArrayList<>();
        for (int from = 0; from < changed.size(); from += PAGES_PER_FRAME) {
            List<Long> pages = changed.subList(from, Math.min(changed.size(), from + PAGES_PER_FRAME));
            var content = new ByteArrayOutputStream();
            for (int i = 0; i < pages.size(); i++) {
                content.write(database, at(pages.get(i)), PageMap.PAGE);
                entries.add(new PageMap.Entry(pages.get(i), frames.size(), i, known.get(pages.get(i))));
            }
            frames.add(new PageMap.Frame(pack.add(Blob.of(content.toByteArray())), pages.size()));
        }
        return new PageMap(frames, entries);
    }

    private StoredFile file(PackBuilder pack, String path, byte[] content) throws IOException {
        Digest name = names.file(new ByteArrayInputStream(content));
        List<Reference> pieces = new ArrayList<>();
        for (StoredFile same : files.values()) {
            pieces = same.name().equals(name) ? same.pieces() : pieces;
        }
        boolean stored = content.length == 0 || !pieces.isEmpty();
        List<Integer> lengths = content.length > Blob.MOST_PLAIN
                ? ContentVectors.lengths(new Chunker(key), content)
                : List.of(content.length);
        int at = 0;
        for (int length : stored ? List.<Integer>of() : lengths) {
            pieces.add(pack.add(Blob.of(content, at, length)));
            at += length;
        }
        return new StoredFile(path, 1_794_000_000_000L, content.length, name, pieces);
    }

    private static int at(long page) {
        return (int) (page - 1) * PageMap.PAGE;
    }

    private static byte[] text(int length) {
        byte[] line = "Adiuva keeps what you wrote, and gives it back as it was.\n".getBytes(StandardCharsets.UTF_8);
        byte[] text = new byte[length];
        for (int at = 0; at < length; at += line.length) {
            System.arraycopy(line, 0, text, at, Math.min(line.length, length - at));
        }
        Arrays.fill(text, length / 2, length / 2 + 500, (byte) 'x');
        return text;
    }
}
