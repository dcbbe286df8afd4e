package app.adiuva.desktop.backup.snapshot;

import app.adiuva.desktop.backup.format.v1.StoredFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How much a snapshot will add, before anything was read. Deliberately low: what would have fitted must not be
/// refused, and the cloud checks again with each pack.
public final class Estimate {
    /// Records and texts shrink to a quarter or so; a database of pictures would not, and is none of ours.
    private static final int SHRINKS_BY = 8;

    private Estimate() {}

    /// A later snapshot adds new attachments, and of the database nobody knows before it was compared.
    ///
    /// @param last null when everything is sent
    public static long of(@Nullable KnownSnapshot last, Path database, Path attachments) throws IOException {
        Map<String, StoredFile> known = new HashMap<>();
        for (StoredFile file : last == null ? List.<StoredFile>of() : last.files()) {
            known.put(file.path(), file);
        }
        long files = 0;
        for (FileScan.Found found : FileScan.found(attachments)) {
            StoredFile same = known.get(found.path());
            files += same != null && found.isLike(same) ? 0 : found.length();
        }
        return (files + (last == null ? Files.size(database) : 0)) / SHRINKS_BY;
    }
}
