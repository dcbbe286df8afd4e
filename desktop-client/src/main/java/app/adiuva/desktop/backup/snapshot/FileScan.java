package app.adiuva.desktop.backup.snapshot;

import app.adiuva.desktop.backup.format.v1.Blob;
import app.adiuva.desktop.backup.format.v1.Chunker;
import app.adiuva.desktop.backup.format.v1.ContentNames;
import app.adiuva.desktop.backup.format.v1.Digest;
import app.adiuva.desktop.backup.format.v1.FormatError;
import app.adiuva.desktop.backup.format.v1.FormatException;
import app.adiuva.desktop.backup.format.v1.PackName;
import app.adiuva.desktop.backup.format.v1.Reference;
import app.adiuva.desktop.backup.format.v1.RepositoryKey;
import app.adiuva.desktop.backup.format.v1.StoredFile;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
import java.util.Set;
import java.util.stream.Stream;

/// Finds the attachments that the cloud does not have and sends them: section 7 of the format. A file is known by its
/// path, time and length, or else by the name of its content.
final class FileScan implements AutoCloseable {
    private final ContentNames names;
    private final Chunker chunker;
    private final SecureRandom random;
    private final EarlierBlobs earlier;

    FileScan(RepositoryKey key, SecureRandom random, EarlierBlobs earlier) {
        this.names = new ContentNames(key);
        this.chunker = new Chunker(key);
        this.random = random;
        this.earlier = earlier;
    }

    /// @param path of the file, as the format has it
    private record Found(String path, Path file, long modified, long length) {}

    /// A piece that has to be sent.
    private record Piece(Path file, long offset, int length, Digest name) {}

    /// @param known the files of the last snapshot
    /// @param avoid packs that are lost or shall run empty
    /// @return all files in the folder, ascending by path
    List<StoredFile> run(Collection<StoredFile> known, Set<PackName> avoid, PackSink sink, Path folder)
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
        Map<Found, FilePieces.Cut> fresh = new LinkedHashMap<>();
        for (Found found : found(folder)) {
            StoredFile same = byPath.get(found.path);
            if (same != null && same.modified() == found.modified && same.length() == found.length) {
                stored.add(same);
                continue;
            }
            FilePieces.Cut cut = FilePieces.cut(found.file, names, chunker);
            StoredFile equal = byName.get(cut.name());
            if (equal == null) {
                fresh.put(found, cut);
            } else {
                stored.add(new StoredFile(found.path, found.modified, equal.length(), equal.name(), equal.pieces()));
            }
        }
        Map<Digest, Reference> sent = send(fresh, sink);
        fresh.forEach((found, cut) -> stored.add(new StoredFile(
                found.path,
                found.modified,
                cut.length(),
                cut.name(),
                cut.pieces().stream().map(piece -> sent.get(piece.name())).toList())));
        stored.sort((a, b) -> Arrays.compareUnsigned(utf8(a.path()), utf8(b.path())));
        return stored;
    }

    /// Sends each piece once, in an order that says nothing about the files.
    private Map<Digest, Reference> send(Map<Found, FilePieces.Cut> fresh, PackSink sink)
            throws IOException, InterruptedException {
        Map<Digest, Reference> sent = new HashMap<>();
        Map<Digest, Piece> needed = new LinkedHashMap<>();
        fresh.forEach((found, cut) -> cut.pieces()
                .forEach(piece -> earlier.piece(piece.name())
                        .ifPresentOrElse(
                                reference -> sent.put(piece.name(), reference),
                                () -> needed.put(
                                        piece.name(),
                                        new Piece(found.file, piece.offset(), piece.length(), piece.name())))));
        List<Piece> shuffled = new ArrayList<>(needed.values());
        Collections.shuffle(shuffled, random);
        for (Piece piece : shuffled) {
            byte[] bytes = FilePieces.read(piece.file, piece.offset, piece.length);
            if (!names.file(new ByteArrayInputStream(bytes)).equals(piece.name)) {
                throw new FormatException(FormatError.CONTENT, "an attachment changed while it was read");
            }
            sent.put(piece.name, sink.add(Blob.of(bytes), new Content.Piece(piece.name)));
        }
        return sent;
    }

    private static List<Found> found(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Found> all = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path file : (Iterable<Path>)
                    paths.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))::iterator) {
                String path = folder.relativize(file).toString().replace(File.separatorChar, '/');
                all.add(new Found(path, file, Files.getLastModifiedTime(file).toMillis(), Files.size(file)));
            }
        }
        return all;
    }

    /// Wipes its keys.
    @Override
    public void close() {
        names.close();
        chunker.close();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
