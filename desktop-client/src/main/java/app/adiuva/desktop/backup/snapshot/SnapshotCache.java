package app.adiuva.desktop.backup.snapshot;

import app.adiuva.desktop.backup.format.v1.Bits128;
import app.adiuva.desktop.backup.format.v1.Digest;
import app.adiuva.desktop.backup.format.v1.FormatException;
import app.adiuva.desktop.backup.format.v1.Manifest;
import app.adiuva.desktop.backup.format.v1.PackName;
import app.adiuva.desktop.backup.format.v1.Reference;
import app.adiuva.desktop.backup.format.v1.RepositoryKey;
import app.adiuva.desktop.cloud.OwnerOnlyFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Keeps the page maps of the newest snapshot on this computer, so that the next backup need not fetch them. What is
/// missing or damaged here is fetched again.
public record SnapshotCache(Path path) {
    private static final int VERSION = 1;

    /// The snapshot whose manifest has this SHA-256, if it is the one that is kept.
    public Optional<KnownSnapshot> find(RepositoryKey key, long sequence, Digest sha256) {
        byte[] bytes = new OwnerOnlyFile(path).readBytes().orElse(new byte[0]);
        int end = bytes.length - Digest.BYTES;
        if (end < 0 || !Arrays.equals(checksum(bytes, end), 0, Digest.BYTES, bytes, end, bytes.length)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, end))) {
            if (in.readInt() != VERSION) {
                return Optional.empty();
            }
            byte[] sealed = in.readNBytes(in.readInt());
            if (!Digest.sha256(sealed).equals(sha256)) {
                return Optional.empty();
            }
            Manifest manifest = Manifest.open(key, sequence, new ByteArrayInputStream(sealed));
            return Optional.of(new KnownSnapshot(manifest, sealed, indexes(in)));
        } catch (IOException | FormatException | IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    /// @throws IOException when the disk doesn't take it; then nothing is kept
    public void keep(KnownSnapshot snapshot) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        byte[] sealed = snapshot.sealed();
        out.writeInt(VERSION);
        out.writeInt(sealed.length);
        out.write(sealed);
        out.writeInt(snapshot.indexes().size());
        for (Map.Entry<Reference, byte[]> each : snapshot.indexes().entrySet()) {
            Reference reference = each.getKey();
            out.write(reference.pack().bits().bytes());
            out.writeInt(reference.offset());
            out.writeInt(reference.stored());
            out.writeInt(reference.plain());
            out.write(each.getValue());
        }
        byte[] content = bytes.toByteArray();
        out.write(checksum(content, content.length));
        new OwnerOnlyFile(path).write(bytes.toByteArray());
    }

    private static Map<Reference, byte[]> indexes(DataInputStream in) throws IOException {
        int count = in.readInt();
        Map<Reference, byte[]> indexes = new HashMap<>();
        for (int i = 0; i < count; i++) {
            PackName pack = new PackName(Bits128.of(in.readNBytes(Bits128.BYTES)));
            Reference reference = new Reference(pack, in.readInt(), in.readInt(), in.readInt());
            indexes.put(reference, in.readNBytes(reference.plain()));
        }
        return indexes;
    }

    private static byte[] checksum(byte[] bytes, int length) {
        return Digest.sha256(Arrays.copyOf(bytes, length)).bytes();
    }
}
