package app.adiuva.desktop.backup.snapshot;

import app.adiuva.desktop.backup.format.v1.Blob;
import app.adiuva.desktop.backup.format.v1.Digest;
import app.adiuva.desktop.backup.format.v1.PackName;
import app.adiuva.desktop.backup.format.v1.Reference;
import app.adiuva.desktop.backup.format.v1.RepositoryKey;
import app.adiuva.desktop.backup.format.v1.StoredFile;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the attachments that the cloud does not have and sends them: section 7 of the format. A file is known by its
/// path, time and length, or else by the name of its content.
///
/// One that changes while it is read is read again; one that does not stop changing stays as it was in the last
/// snapshot.
final class FileScan implements AutoCloseable {
    private static final int READINGS = 3;

    private final FilePieces cutter;
    private final SecureRandom random;
    private final EarlierBlobs earlier;
    private final PackSink sink;
    private final Reporter reporter;
    private final Map<Digest, Reference> sent = new HashMap<>();
    private long done;

    FileScan(RepositoryKey key, SecureRandom random, EarlierBlobs earlier, PackSink sink, Reporter reporter) {
        this.cutter = new FilePieces(key);
        this.random = random;
        this.earlier = earlier;
        this.sink = sink;
        this.reporter = reporter;
    }

    /// @param path of the file, as the format has it
    record Found(String path, Path file, long modified, long length) {
        static Found of(String path, Path file) throws IOException {
            return new Found(path, file, Files.getLastModifiedTime(file).toMillis(), Files.size(file));
        }

        boolean isLike(StoredFile stored) {
            return stored.modified() == modified && stored.length() == length;
        }
    }

    /// @param files ascending by path
    /// @param restless how many are not as they are now, because they changed all the time
    record Scanned(List<StoredFile> files, int restless) {
        Scanned {
            files = List.copyOf(files);
        }
    }

    /// A piece that has to be sent.
    private record Needed(Path file, FilePieces.Piece piece) {}

    /// @param known the files of the last snapshot
    /// @param avoid packs that are lost or shall run empty
    Scanned run(Collection<StoredFile> known, Set<PackName> avoid, Path folder)
            throws IOException, InterruptedException {
        Map<String, StoredFile> byPath = new HashMap<>();
        Map<Digest, StoredFile> byName = new HashMap<>();
        for (StoredFile file : known) {
            if (file.pieces().stream().noneMatch(piece -> avoid.contains(piece.pack()))) {
                byPath.put(file.path(), file);
                byName.put(file.name(), file);
            }
        }
        List<StoredFile> stored = new ArrayList<>();
        List<Found> fresh = new ArrayList<>();
        for (Found found : found(folder)) {
            StoredFile same = byPath.get(found.path);
            if (same != null && found.isLike(same)) {
                stored.add(same);
            } else {
                fresh.add(found);
            }
        }
        List<Found> changed = send(fresh, byName, stored);
        int restless = 0;
        for (Found found : changed) {
            Optional<StoredFile> again = readAgain(found);
            again.or(() -> Optional.ofNullable(byPath.get(found.path))).ifPresent(stored::add);
            restless += again.isEmpty() && Files.exists(found.file) ? 1 : 0;
        }
        stored.sort((a, b) -> Arrays.compareUnsigned(utf8(a.path()), utf8(b.path())));
        return new Scanned(stored, restless);
    }

    /// @param stored takes those that are as they were when they were cut
    /// @return the others
    private List<Found> send(List<Found> fresh, Map<Digest, StoredFile> byName, List<StoredFile> stored)
            throws IOException, InterruptedException {
        Map<Found, FilePieces.Cut> cuts = new LinkedHashMap<>();
        for (Found found : fresh) {
            Optional<FilePieces.Cut> cut = cut(found.file);
            StoredFile equal = cut.map(it -> byName.get(it.name())).orElse(null);
            if (equal != null) {
                stored.add(new StoredFile(found.path, found.modified, equal.length(), equal.name(), equal.pieces()));
            } else {
                cut.ifPresent(it -> cuts.put(found, it));
            }
        }
        sendOnce(cuts);
        List<Found> changed = new ArrayList<>();
        cuts.forEach((found, cut) -> {
            if (isSent(cut)) {
                stored.add(stored(found, cut));
            } else {
                changed.add(found);
            }
        });
        return changed;
    }

    /// Sends each piece once, in an order that says nothing about the files; but none whose file has others by now.
    private void sendOnce(Map<Found, FilePieces.Cut> cuts) throws IOException, InterruptedException {
        Map<Digest, Needed> needed = new LinkedHashMap<>();
        cuts.forEach((found, cut) -> cut.pieces()
                .forEach(piece -> earlier.piece(piece.name())
                        .ifPresentOrElse(
                                reference -> sent.put(piece.name(), reference),
                                () -> needed.put(piece.name(), new Needed(found.file, piece)))));
        if (needed.isEmpty()) {
            return;
        }
        reporter.begin(
                Progress.Step.ATTACHMENTS,
                needed.values().stream().mapToLong(each -> each.piece.length()).sum());
        List<Needed> shuffled = new ArrayList<>(needed.values());
        Collections.shuffle(shuffled, random);
        for (Needed each : shuffled) {
            var _ = send(each.file, each.piece);
        }
    }

    private Optional<StoredFile> readAgain(Found before) throws IOException, InterruptedException {
        for (int i = 0; i < READINGS && Files.exists(before.file); i++) {
            Found found = Found.of(before.path, before.file);
            Optional<FilePieces.Cut> cut = cut(found.file);
            if (cut.isPresent() && sendAll(found.file, cut.get())) {
                return Optional.of(stored(found, cut.get()));
            }
        }
        return Optional.empty();
    }

    private boolean sendAll(Path file, FilePieces.Cut cut) throws IOException, InterruptedException {
        for (FilePieces.Piece piece : cut.pieces()) {
            if (!sent.containsKey(piece.name()) && !send(file, piece)) {
                return false;
            }
        }
        return true;
    }

    private boolean send(Path file, FilePieces.Piece piece) throws IOException, InterruptedException {
        Optional<byte[]> bytes = cutter.read(file, piece);
        if (bytes.isPresent()) {
            sent.put(piece.name(), sink.add(Blob.of(bytes.get()), new Content.Piece(piece.name())));
        }
        done += piece.length();
        reporter.at(done);
        return bytes.isPresent();
    }

    /// Empty for a file that was removed meanwhile.
    private Optional<FilePieces.Cut> cut(Path file) throws IOException {
        try {
            return Optional.of(cutter.cut(file));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    private boolean isSent(FilePieces.Cut cut) {
        return cut.pieces().stream().allMatch(piece -> sent.containsKey(piece.name()));
    }

    private StoredFile stored(Found found, FilePieces.Cut cut) {
        return new StoredFile(
                found.path,
                found.modified,
                cut.length(),
                cut.name(),
                cut.pieces().stream().map(piece -> sent.get(piece.name())).toList());
    }

    /// All files in a folder, which need not exist.
    static List<Found> found(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Found> all = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path file : (Iterable<Path>)
                    paths.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))::iterator) {
                all.add(Found.of(folder.relativize(file).toString().replace(File.separatorChar, '/'), file));
            }
        }
        return all;
    }

    /// Wipes its keys.
    @Override
    public void close() {
        cutter.close();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
