package app.adiuva.desktop.backup;

import java.nio.file.Path;
import java.time.Instant;

/// A restore that is complete.
///
/// @param place the folder, or the live database
/// @param safetyCopy the database that was replaced; the folder itself when nothing was
public record Restored(long sequence, Instant created, Path place, Path safetyCopy, long fetchedBytes) {}
