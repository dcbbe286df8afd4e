package app.adiuva.desktop.attachment;

import app.adiuva.contracts.plan.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/// A file that belongs to a row.
///
/// @param name as it is shown: see [ShownName]; never a path
/// @param sha256 of its bytes, in lower-case hexadecimal; the file in the folder has this name
public record Attachment(
        String id,
        Table table,
        String rowId,
        String name,
        String mediaType,
        long bytes,
        String sha256,
        Instant createdAt) {
    private static final Set<String> HARMLESS = Set.of(
            "txt", "md", "csv", "pdf", "png", "jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff", "heic", "mp3", "wav",
            "ogg", "flac", "m4a", "mp4", "mov", "webm", "mkv", "odt", "ods", "odp", "docx", "xlsx", "pptx", "epub",
            "ics", "vcf", "eml");

    public boolean isPicture() {
        return Set.of("image/png", "image/jpeg", "image/gif", "image/bmp").contains(mediaType);
    }

    /// Whether opening it may run something: whatever is not known to be only looked at or played.
    public boolean mayRun() {
        int dot = name.lastIndexOf('.');
        return dot < 0 || !HARMLESS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
