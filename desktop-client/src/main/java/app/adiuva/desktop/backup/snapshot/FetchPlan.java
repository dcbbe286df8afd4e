package app.adiuva.desktop.backup.snapshot;

import app.adiuva.desktop.backup.format.v1.ContentNames;
import app.adiuva.desktop.backup.format.v1.PackName;
import app.adiuva.desktop.backup.format.v1.PageMap;
import app.adiuva.desktop.backup.format.v1.Reference;
import app.adiuva.desktop.backup.format.v1.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a folder still lacks of a snapshot: which blobs have to be fetched, by pack, and where each belongs.
final class FetchPlan {
    private final Map<PackName, Map<Reference, List<Place>>> packs = new HashMap<>();

    /// Where the content of a blob, or a part of it, belongs.
    sealed interface Place {
        /// A page of the database.
        ///
        /// @param position in the blob, from 0
        record Page(int position, int page) implements Place {}

        /// A whole blob of a file.
        record Piece(Path file, long offset) implements Place {}
    }

    Map<PackName, Map<Reference, List<Place>>> packs() {
        return packs;
    }

    /// Plans the pages that a file of another state, of a restore that was cut off, or with nothing in it, lacks;
    /// gives it the length of the snapshot's database.
    void pages(PageIndex pages, Path database, ContentNames names) throws IOException {
        makeForOwnerOnly(database);
        int there = (int) Math.min(pages.pages(), Files.size(database) / PageMap.PAGE);
        try (RandomAccessFile file = new RandomAccessFile(database.toFile(), "rw")) {
            file.setLength((long) pages.pages() * PageMap.PAGE);
        }
        byte[] block = new byte[256 * PageMap.PAGE];
        boolean empty = true;
        try (InputStream in = Files.newInputStream(database)) {
            for (int page = 1; page <= there; ) {
                int count = in.readNBytes(block, 0, Math.min(256, there + 1 - page) * PageMap.PAGE) / PageMap.PAGE;
                for (int i = 0; i < count; i++, page++) {
                    empty = empty && isZero(block, i * PageMap.PAGE);
                    if (empty || !names.page(block, i * PageMap.PAGE).equals(pages.name(page))) {
                        add(pages, page);
                    }
                }
            }
        }
        for (int page = there + 1; page <= pages.pages(); page++) {
            add(pages, page);
        }
    }

    private void add(PageIndex pages, int page) {
        add(pages.frame(page).reference(), new Place.Page(pages.position(page), page));
    }

    /// Zeros at the begin of a file that was just made need no name: no database begins with them.
    private static boolean isZero(byte[] block, int from) {
        for (int i = from; i < from + PageMap.PAGE; i++) {
            if (block[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /// Plans a file, unless it is there with the right content; one with other content is removed.
    void file(StoredFile file, Path target, ContentNames names) throws IOException {
        if (Files.exists(target) && holds(target, file, names)) {
            return;
        }
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        makeForOwnerOnly(target);
        long offset = 0;
        for (Reference piece : file.pieces()) {
            add(piece, new Place.Piece(target, offset));
            offset += piece.plain();
        }
    }

    /// Whether a file has the content that the snapshot says.
    static boolean holds(Path path, StoredFile file, ContentNames names) throws IOException {
        if (Files.size(path) != file.length()) {
            return false;
        }
        try (InputStream in = Files.newInputStream(path)) {
            return names.file(in).equals(file.name());
        }
    }

    private void add(Reference reference, Place place) {
        packs.computeIfAbsent(reference.pack(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(reference, _ -> new ArrayList<>())
                .add(place);
    }

    private static void makeForOwnerOnly(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
