package app.adiuva.desktop.attachment;

import app.adiuva.desktop.job.Job;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Removes files 30 days after their last row was removed, never while a row needs them, and what was left over of a
/// copy that did not end. Copies that were made to be looked at go after a day.
public final class CollectFiles implements Job {
    /// How long what was removed can be put back.
    public static final Duration KEPT = Duration.ofDays(30);

    private static final Duration UNFINISHED = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofHours(6);
    /// A row that the journal knows can come back by a redo, and its files with it.
    private static final String ORPHANS = """
            UPDATE attachments SET deleted_at = ? WHERE deleted_at IS NULL
                AND NOT EXISTS (SELECT 1 FROM tasks WHERE id = attachments.row_id)
                AND NOT EXISTS (SELECT 1 FROM thoughts WHERE id = attachments.row_id)
                AND NOT EXISTS (SELECT 1 FROM journal WHERE row_id = attachments.row_id)
            """;

    private final Database database;
    private final StoredFiles files;
    private final ViewedFiles viewed;
    private final Clock clock;

    CollectFiles(Database database, StoredFiles files, ViewedFiles viewed, Clock clock) {
        this.database = database;
        this.files = files;
        this.viewed = viewed;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "attachments.collect";
    }

    @Override
    public Duration step() {
        Instant now = clock.instant();
        viewed.removeOld(now);
        if (Files.isDirectory(files.folder())) {
            database.write(sql -> {
                sql.update(ORPHANS, now);
                return sql.update("DELETE FROM attachments WHERE deleted_at < ?", now.minus(KEPT));
            });
            old(now).forEach(this::removeUnlessNeeded);
        }
        return PAUSE;
    }

    /// Candidates only: whether a row needs one is asked when it is removed.
    private List<Path> old(Instant now) {
        try (Stream<Path> all = Files.list(files.folder())) {
            return all.filter(file -> isOld(file, now)).toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static boolean isOld(Path file, Instant now) {
        String name = file.getFileName().toString();
        boolean unfinished = name.startsWith(StoredFiles.INCOMING);
        if (!unfinished && !StoredFiles.SHA256.matcher(name).matches()) {
            return false;
        }
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(unfinished ? UNFINISHED : KEPT));
        } catch (IOException gone) {
            return false;
        }
    }

    /// Inside a write, so that nobody adds a row for this content meanwhile.
    private void removeUnlessNeeded(Path file) {
        database.write(sql -> {
            if (!needed(sql, file.getFileName().toString())) {
                StoredFiles.discard(file);
            }
            return 0;
        });
    }

    private static boolean needed(Sql sql, String sha256) {
        return sql.number("SELECT count(*) FROM attachments WHERE sha256 = ?", sha256) > 0;
    }
}
