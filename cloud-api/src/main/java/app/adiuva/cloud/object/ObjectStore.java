package app.adiuva.cloud.object;

import app.adiuva.cloud.config.StorageConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// Keeps opaque bytes by key. Nothing is held in memory but a buffer of bounded size, however large an object is.
///
/// Every method throws [ObjectStoreUnavailable] when the folder or the bucket does not answer. Thread-safe.
public interface ObjectStore extends AutoCloseable {
    /// The store that the configuration asks for. Whether it answers is seen at its first use.
    static ObjectStore open(StorageConfig config) {
        return switch (config) {
            case StorageConfig.Folder folder -> new FolderObjectStore(folder.path());
            case StorageConfig.Bucket bucket -> new S3ObjectStore(bucket);
        };
    }

    /// Stores an object: all of it durably, or nothing. What had this key before is replaced.
    ///
    /// @param content exactly `length` bytes with the checksum `expected`; read to its end, not closed
    /// @throws ContentMismatch when it ends early, goes on, or has another checksum
    /// @throws IOException when `content` cannot be read further
    void put(ObjectKey key, InputStream content, long length, Sha256 expected) throws IOException;

    /// Stores the content of a file in the same way. The file may be gone afterwards.
    ///
    /// @param file with exactly `length` bytes, which nobody changes
    /// @throws ContentMismatch when it has another checksum
    default void take(ObjectKey key, Path file, long length, Sha256 expected) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            put(key, content, length, expected);
        }
    }

    /// The length of an object in bytes; empty when there is none.
    Optional<Long> length(ObjectKey key);

    /// Whether thousands of lengths can be asked for at each backup: not where each is a request over a network.
    boolean lengthsAreCheap();

    /// A part of an object, which the caller closes; empty when there is no object with this key.
    ///
    /// @param offset of the first byte, inside the object
    /// @param count how many bytes, at least 1, inside the object
    Optional<InputStream> open(ObjectKey key, long offset, long count);

    /// Removes an object; one that is not there is as good as removed.
    void delete(ObjectKey key);

    /// Goes through the objects whose first part is `folder`, in no particular order. What has no key of ours, such as
    /// a file that the system put there, is passed over.
    void list(String folder, Consumer<Entry> each);

    /// An address to which the owner of the bytes may send them directly, bound to their length and checksum; empty
    /// for a store that has no addresses.
    Optional<PresignedUpload> presign(ObjectKey key, long length, Sha256 expected, Duration validity);

    @Override
    void close();

    /// @param storedAt when the object was stored, as the store says
    record Entry(ObjectKey key, long length, Instant storedAt) {}
}
