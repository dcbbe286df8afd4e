package app.adiuva.desktop.backup.format.v1;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;

/// Seals blobs into a new pack as they come: section 5. Keeps 32 KiB in memory, whatever the pack's length.
///
/// A pack that is closed before it was sealed is no pack: whoever holds the bytes deletes them.
public final class PackBuilder implements AutoCloseable {
    /// The plaintext of a full pack.
    public static final int MOST_PLAIN = 16 * 1024 * 1024;

    static final int LEAST_PLAIN = 65_536;

    private final PackName name;
    private final SealedWriter writer;
    private int used;

    /// Draws the name and writes the header. The stream stays open when this is closed.
    public PackBuilder(RepositoryKey key, SecureRandom random, OutputStream out) throws IOException {
        this.name = new PackName(Bits128.random(random));
        this.writer = new SealedWriter(key, ObjectName.pack(name), random, out);
    }

    public PackName name() {
        return name;
    }

    /// How many bytes of blobs are in it.
    public int used() {
        return used;
    }

    /// Whether the blob still has room.
    public boolean fits(Blob blob) {
        return blob.frame().length <= MOST_PLAIN - used;
    }

    /// Adds a blob that fits and says where it lies.
    public Reference add(Blob blob) throws IOException {
        if (!fits(blob)) {
            throw new IllegalArgumentException("the pack is full");
        }
        Reference reference = new Reference(name, used, blob.frame().length, blob.plain());
        writer.write(blob.frame(), 0, blob.frame().length);
        used += blob.frame().length;
        return reference;
    }

    /// Seals a pack that others follow: it has the one length of all full packs.
    public StoredPack sealFull() throws IOException {
        return seal(MOST_PLAIN);
    }

    /// Seals the last pack of a snapshot, at a length with few significant bits.
    public StoredPack sealLast() throws IOException {
        return seal((int) Math.max(LEAST_PLAIN, Padme.padded(used)));
    }

    private StoredPack seal(int length) throws IOException {
        writer.zeros(length - used);
        SealedWriter.Sealed sealed = writer.finish();
        return new StoredPack(name, (int) sealed.length(), sealed.sha256());
    }

    @Override
    public void close() {
        writer.close();
    }
}
