package app.adiuva.desktop.backup.snapshot;

import app.adiuva.desktop.backup.format.v1.Blob;
import app.adiuva.desktop.backup.format.v1.FileList;
import app.adiuva.desktop.backup.format.v1.Reference;
import app.adiuva.desktop.backup.format.v1.StoredFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The file lists of a snapshot: section 7 of the format.
///
/// @param added the content of each
record FileLists(List<Reference> references, Map<Reference, byte[]> added) {
    private static final int MOST_BYTES = 4 << 20;
    private static final int FILE_BYTES = 64;
    private static final int PIECE_BYTES = 32;

    FileLists {
        references = List.copyOf(references);
        added = Map.copyOf(added);
    }

    /// @param files ascending by path
    static FileLists write(List<StoredFile> files, PackSink sink) throws IOException, InterruptedException {
        List<Reference> references = new ArrayList<>();
        Map<Reference, byte[]> added = new HashMap<>();
        for (List<StoredFile> part : parts(files)) {
            byte[] bytes = new FileList(part).bytes();
            Reference reference = sink.add(Blob.of(bytes), new Content.Index());
            references.add(reference);
            added.put(reference, bytes);
        }
        return new FileLists(references, added);
    }

    /// So many files that a list fits one blob.
    private static List<List<StoredFile>> parts(List<StoredFile> files) {
        List<List<StoredFile>> parts = new ArrayList<>();
        List<StoredFile> part = new ArrayList<>();
        long bytes = 0;
        for (StoredFile file : files) {
            long more = FILE_BYTES
                    + 3L * file.path().length()
                    + (long) PIECE_BYTES * file.pieces().size();
            if (!part.isEmpty() && bytes + more > MOST_BYTES) {
                parts.add(part);
                part = new ArrayList<>();
                bytes = 0;
            }
            part.add(file);
            bytes += more;
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }
}
