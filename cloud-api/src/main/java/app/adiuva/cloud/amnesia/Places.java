package app.adiuva.cloud.amnesia;

import app.adiuva.cloud.amnesia.Verdict.Hit;
import app.adiuva.cloud.amnesia.Verdict.Searched;
import app.adiuva.cloud.config.Variable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Where a cloud may leave something: a folder for each kind of place, all in one that is deleted at the end.
final class Places implements AutoCloseable {
    /// The kinds of places, as the report names them.
    enum Place {
        /// The SQLite file with its write-ahead log, and the parts of packs that wait for the rest of them.
        DATABASE,
        LOG,
        TEMPORARY,
        BLOBS,
        HEAP;

        String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Path folder;

    private Places(Path folder) {
        this.folder = folder;
    }

    static Places create() throws IOException {
        Places places = new Places(Files.createTempDirectory("adiuva-amnesia"));
        for (Place place : Place.values()) {
            Files.createDirectory(places.of(place));
        }
        return places;
    }

    /// What makes a cloud write here and nowhere else; temporary files follow a property of the JVM.
    Map<String, String> variables() {
        return Map.of(
                Variable.ADIUVA_CLOUD_DIR.name(), of(Place.DATABASE).toString(),
                Variable.BACKUP_DIR.name(), of(Place.BLOBS).toString(),
                Variable.ADIUVA_LOG_FILE.name(), log().toString());
    }

    Path log() {
        return of(Place.LOG).resolve("cloud.log");
    }

    /// What the process printed beside its log.
    Path output() {
        return of(Place.LOG).resolve("output.txt");
    }

    Path temporary() {
        return of(Place.TEMPORARY);
    }

    Path heap() {
        return of(Place.HEAP).resolve("heap.hprof");
    }

    /// Searches every file there is now.
    ///
    /// @param searched gets one entry a place
    Set<Hit> search(WordSearch search, List<Searched> searched) throws IOException {
        Set<Hit> hits = new LinkedHashSet<>();
        for (Place place : Place.values()) {
            List<Path> files = files(place);
            long bytes = 0;
            for (Path file : files) {
                WordSearch.Result result = search(search, file);
                bytes += result.bytes();
                result.matches().forEach(match -> hits.add(hit(match, place, file)));
            }
            searched.add(new Searched(place, files.size(), bytes));
        }
        return hits;
    }

    private Hit hit(WordSearch.Match match, Place place, Path file) {
        return new Hit(
                match.canary().route(),
                match.canary().way(),
                place,
                folder.relativize(file).toString(),
                match.encoding(),
                match.offset());
    }

    private List<Path> files(Place place) throws IOException {
        try (Stream<Path> files = Files.walk(of(place))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// What is in a file, unpacked; nothing where it has gone meanwhile.
    private static WordSearch.Result search(WordSearch search, Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return search.in(file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes);
        } catch (NoSuchFileException gone) {
            return new WordSearch.Result(List.of(), 0);
        }
    }

    private Path of(Place place) {
        return folder.resolve(place.words());
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
