package app.adiuva.desktop.backup.format.v1;

import java.io.IOException;

/// Where the bytes of a stored pack come from: a file, an object store, memory.
public interface PackSource {
    /// Exactly so many bytes from an offset, which are within the length that the reader was opened with.
    ///
    /// @throws IOException also when the object ends earlier
    byte[] read(long offset, int length) throws IOException;
}
