package app.adiuva.desktop.backup.format.v1;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.backup.secondreader.Contents;
import app.adiuva.desktop.backup.secondreader.Refused;
import app.adiuva.desktop.backup.secondreader.Secrets;
import app.adiuva.desktop.backup.secondreader.Tables;
import app.adiuva.desktop.backup.secondreader.WholeBackup;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Restores the whole repository of `docs/design/vectors/repository`. `-Dvectors=repository` makes it anew: its bytes
/// depend on the versions of SQLite and Zstandard, and so are kept and not compared with what the generator makes.
class RepositoryTest {
    private static final Path FOLDER = VectorsTest.FOLDER.resolve("repository");
    private static final boolean WRITES = "repository".equals(System.getProperty("vectors"));

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void the_document_alone_restores_every_snapshot_to_the_byte() throws Exception {
        if (WRITES) {
            write();
        }
        Map<String, byte[]> objects = kept();
        JsonNode description = json.readTree(FOLDER.resolve("repository.json").toFile());
        Secrets.Repository repository = Secrets.openByPassphrase(objects.get("keyring"), RepositoryMaker.PASSPHRASE);
        byte[] entropy = Secrets.entropy(RepositoryMaker.PHRASE, SecondReading.WORDS);
        assertArrayEquals(
                repository.key(),
                Secrets.openByPhrase(objects.get("keyring"), entropy).key());
        var backup = new WholeBackup(repository, objects);
        for (JsonNode snapshot : description.path("snapshots")) {
            long sequence = snapshot.path("sequence").asLong();
            WholeBackup.Restored restored = backup.restore(sequence);
            assertEquals(
                    snapshot.path("database").asText(),
                    Digest.sha256(restored.database()).toString());
            assertEquals(snapshot.path("root").asText(), restored.manifest().root());
            assertEquals(snapshot.path("pages").asLong(), restored.manifest().pageCount());
            List<String> listed =
                    restored.manifest().packs().stream().map(Tables.Pack::name).toList();
            assertEquals(listed, List.copyOf(backup.used()));
            assertEquals(snapshot.path("files"), names(repository, restored.files()));
            sound(restored);
            product(objects, restored);
        }
        assertEquals(3, description.path("snapshots").size());
    }

    /// What is in the file is a database, with the rows that the manifest says.
    private void sound(WholeBackup.Restored restored) throws Exception {
        Path file = folder.resolve("restored-" + restored.manifest().sequence() + ".db");
        Files.write(file, restored.database());
        assertEquals("ok", SampleDatabase.integrity(file));
        List<Object> rows = new ArrayList<>();
        restored.manifest().tables().forEach(each -> rows.add(new Manifest.TableRows(each.name(), each.rows())));
        assertEquals(SampleDatabase.rows(file), rows);
    }

    private static void product(Map<String, byte[]> objects, WholeBackup.Restored expected) throws IOException {
        try (var phrase = RecoveryPhrase.parse(RepositoryMaker.PHRASE.toCharArray());
                var key = Keyring.parse(objects.get("keyring")).open(phrase)) {
            var restore = new ProductRestore(key, objects);
            Manifest manifest = restore.manifest(expected.manifest().sequence());
            byte[] database = restore.database(manifest);
            assertArrayEquals(expected.database(), database);
            assertEquals(manifest.database().root(), restore.root(database));
            Map<String, byte[]> files = restore.files(manifest);
            assertEquals(expected.files().keySet(), files.keySet());
            expected.files().forEach((path, content) -> assertArrayEquals(content, files.get(path), path));
        }
    }

    @Test
    void it_holds_incremental_maps_a_file_in_pieces_and_a_database_that_shrank() throws Exception {
        Map<String, byte[]> objects = kept();
        WholeBackup backup = backup(objects);
        WholeBackup.Restored second = backup.restore(2);
        WholeBackup.Restored third = backup.restore(3);
        assertEquals(3, third.manifest().pageMaps().size());
        assertTrue(third.manifest().pageCount() < second.manifest().pageCount());
        assertTrue(second.files().get("photos/large.bin").length > Blob.MOST_PLAIN);
        assertTrue(objects.values().stream().mapToInt(each -> each.length).sum() < 400_000);
    }

    @Test
    void every_fault_of_a_whole_repository_has_its_code() throws Exception {
        Map<String, byte[]> objects = kept();
        List<String> packs = objects.keySet().stream()
                .filter(each -> each.startsWith("pack-"))
                .toList();
        fault("missing", without(objects, packs.getFirst()));
        fault("missing", without(objects, "manifest-3"));
        assertEquals(
                3, backup(without(objects, "manifest-2")).restore(3).manifest().sequence());
        fault("tampered", with(objects, packs.get(0), objects.get(packs.get(1))));
        fault("tampered", with(objects, "manifest-3", objects.get("manifest-2")));
        fault("tampered", with(objects, "manifest-1", objects.get("manifest-2")));
        for (String name : objects.keySet()) {
            if (!name.equals("keyring")) {
                byte[] bad = objects.get(name).clone();
                bad[bad.length / 2] ^= 0x10;
                fault("tampered", with(objects, name, bad));
            }
        }
        fault("misplaced", with(objects, "manifest-1", resealed(objects)));
    }

    /// The first manifest with another salt: authentic, but not the one that the second follows.
    private static byte[] resealed(Map<String, byte[]> objects) throws IOException {
        try (var phrase = RecoveryPhrase.parse(RepositoryMaker.PHRASE.toCharArray());
                var key = Keyring.parse(objects.get("keyring")).open(phrase);
                var out = new ByteArrayOutputStream()) {
            var _ = new ProductRestore(key, objects).manifest(1).seal(key, new FixedRandom(77), out);
            return out.toByteArray();
        }
    }

    @Test
    void what_the_generator_makes_is_restored() throws Exception {
        var maker = new RepositoryMaker();
        maker.make(folder);
        WholeBackup backup = backup(maker.objects());
        JsonNode description = json.valueToTree(maker.description());
        for (JsonNode snapshot : description.path("snapshots")) {
            WholeBackup.Restored restored =
                    backup.restore(snapshot.path("sequence").asLong());
            assertEquals(
                    snapshot.path("database").asText(),
                    Digest.sha256(restored.database()).toString());
        }
    }

    private static void fault(String code, Map<String, byte[]> objects) {
        assertEquals(
                code,
                assertThrows(Refused.class, () -> backup(objects).restore(3)).code());
    }

    private static WholeBackup backup(Map<String, byte[]> objects) {
        byte[] entropy = Secrets.entropy(RepositoryMaker.PHRASE, SecondReading.WORDS);
        return new WholeBackup(Secrets.openByPhrase(objects.get("keyring"), entropy), objects);
    }

    private JsonNode names(Secrets.Repository repository, Map<String, byte[]> files) {
        Map<String, String> names = new TreeMap<>();
        files.forEach((path, content) -> names.put(path, Contents.fileName(repository, content)));
        return json.valueToTree(names);
    }

    private static Map<String, byte[]> without(Map<String, byte[]> objects, String name) {
        Map<String, byte[]> fewer = new HashMap<>(objects);
        fewer.remove(name);
        return fewer;
    }

    private static Map<String, byte[]> with(Map<String, byte[]> objects, String name, byte[] object) {
        Map<String, byte[]> changed = new HashMap<>(objects);
        changed.put(name, object);
        return changed;
    }

    /// The files without their ending.
    private static Map<String, byte[]> kept() throws IOException {
        Map<String, byte[]> objects = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".bin")).toList()) {
                objects.put(file.getFileName().toString().replace(".bin", ""), Files.readAllBytes(file));
            }
        }
        return objects;
    }

    private void write() throws Exception {
        Files.createDirectories(FOLDER);
        try (Stream<Path> old = Files.list(FOLDER)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        var maker = new RepositoryMaker();
        maker.make(folder);
        for (var each : maker.objects().entrySet()) {
            Files.write(FOLDER.resolve(each.getKey() + ".bin"), each.getValue());
        }
        String text = json.writerWithDefaultPrettyPrinter().writeValueAsString(maker.description());
        Files.writeString(FOLDER.resolve("repository.json"), text + "\n");
    }
}
