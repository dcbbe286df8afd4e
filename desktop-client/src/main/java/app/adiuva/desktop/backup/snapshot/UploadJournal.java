package app.adiuva.desktop.backup.snapshot;

import app.adiuva.desktop.backup.format.v1.Bits128;
import app.adiuva.desktop.backup.format.v1.Digest;
import app.adiuva.desktop.backup.format.v1.FormatException;
import app.adiuva.desktop.backup.format.v1.PackName;
import app.adiuva.desktop.backup.format.v1.PageName;
import app.adiuva.desktop.backup.format.v1.Reference;
import app.adiuva.desktop.backup.format.v1.RepositoryId;
import app.adiuva.desktop.backup.format.v1.StoredPack;
import app.adiuva.desktop.cloud.OwnerOnlyFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/// Which packs of an upload have arrived, so that one that was cut off goes on where it stopped. A file that only
/// grows: the upload's own key, then a record for each pack. A record that was cut short, or that has rotted, ends
/// it.
///
/// It holds names of content under keys, never content. Losing it costs time only. Thread-safe.
final class UploadJournal implements AutoCloseable {
    private static final int MAGIC = 0x41445531; // "ADU1"
    private static final int HEADER = 4 + 2 * Bits128.BYTES;
    private static final int MOST_RECORD = 1 << 24;
    private static final int PIECE = -1;
    private static final int INDEX = -2;

    private final Path path;
    private final Bits128 upload;
    private final List<SentPack> earlier;
    private final OutputStream out;

    private UploadJournal(Path path, Bits128 upload, List<SentPack> earlier) throws IOException {
        this.path = path;
        this.upload = upload;
        this.earlier = earlier;
        this.out = Files.newOutputStream(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    /// Goes on with what is there if it is of this repository, or begins anew.
    ///
    /// @param fresh the key of the upload, if it begins anew
    static UploadJournal open(Path path, RepositoryId repository, Bits128 fresh) throws IOException {
        byte[] there = new OwnerOnlyFile(path).readBytes().orElse(new byte[0]);
        ByteBuffer header =
                ByteBuffer.allocate(HEADER).putInt(MAGIC).put(repository.bits().bytes());
        boolean ours =
                there.length >= HEADER && ByteBuffer.wrap(there, 0, 20).equals(ByteBuffer.wrap(header.array(), 0, 20));
        if (!ours) {
            new OwnerOnlyFile(path).write(header.put(fresh.bytes()).array());
            return new UploadJournal(path, fresh, List.of());
        }
        Bits128 upload = Bits128.of(Arrays.copyOfRange(there, 20, HEADER));
        List<SentPack> earlier = new ArrayList<>();
        int end = records(there, earlier);
        if (end < there.length) {
            new OwnerOnlyFile(path).write(Arrays.copyOf(there, end));
        }
        return new UploadJournal(path, upload, List.copyOf(earlier));
    }

    /// Names this upload towards the cloud.
    Bits128 upload() {
        return upload;
    }

    /// What had arrived when this journal was opened.
    List<SentPack> earlier() {
        return earlier;
    }

    synchronized void arrived(SentPack pack) throws IOException {
        byte[] record = bytes(pack);
        CRC32C sum = new CRC32C();
        sum.update(record);
        out.write(ByteBuffer.allocate(record.length + 8)
                .putInt(record.length)
                .putInt((int) sum.getValue())
                .put(record)
                .array());
    }

    /// The upload has become a snapshot, or its packs are gone.
    synchronized void end() throws IOException {
        Files.deleteIfExists(path);
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }

    /// Where the last whole record ends.
    private static int records(byte[] bytes, List<SentPack> into) {
        ByteBuffer in = ByteBuffer.wrap(bytes).position(HEADER);
        while (in.remaining() >= 8) {
            int start = in.position();
            int length = in.getInt();
            int expected = in.getInt();
            if (length < 1 || length > Math.min(MOST_RECORD, in.remaining())) {
                return start;
            }
            CRC32C sum = new CRC32C();
            sum.update(bytes, in.position(), length);
            if ((int) sum.getValue() != expected) {
                return start;
            }
            try {
                into.add(pack(new DataInputStream(new ByteArrayInputStream(bytes, in.position(), length))));
            } catch (IOException | FormatException unknown) {
                return start;
            }
            in.position(in.position() + length);
        }
        return in.position();
    }

    private static byte[] bytes(SentPack sent) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(sent.pack().name().bits().bytes());
        out.writeInt(sent.pack().length());
        out.write(sent.pack().sha256().bytes());
        out.writeInt(sent.blobs().size());
        for (SentPack.Placed placed : sent.blobs()) {
            out.writeInt(placed.reference().offset());
            out.writeInt(placed.reference().stored());
            out.writeInt(placed.reference().plain());
            switch (placed.content()) {
                case Content.Pages pages -> {
                    out.writeShort(pages.names().size());
                    for (PageName name : pages.names()) {
                        out.write(name.bits().bytes());
                    }
                }
                case Content.Piece piece -> {
                    out.writeShort(PIECE);
                    out.write(piece.name().bytes());
                }
                case Content.Index _ -> out.writeShort(INDEX);
            }
        }
        return bytes.toByteArray();
    }

    private static SentPack pack(DataInputStream in) throws IOException {
        PackName name = new PackName(bits(in));
        StoredPack pack = new StoredPack(name, in.readInt(), digest(in));
        int count = in.readInt();
        List<SentPack.Placed> blobs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Reference reference = new Reference(name, in.readInt(), in.readInt(), in.readInt());
            blobs.add(new SentPack.Placed(reference, content(in)));
        }
        return new SentPack(pack, blobs);
    }

    private static Content content(DataInputStream in) throws IOException {
        int kind = in.readShort();
        return switch (kind) {
            case PIECE -> new Content.Piece(digest(in));
            case INDEX -> new Content.Index();
            default -> {
                List<PageName> names = new ArrayList<>();
                for (int i = 0; i < kind; i++) {
                    names.add(new PageName(bits(in)));
                }
                yield new Content.Pages(names);
            }
        };
    }

    private static Bits128 bits(DataInputStream in) throws IOException {
        byte[] bytes = new byte[Bits128.BYTES];
        in.readFully(bytes);
        return Bits128.of(bytes);
    }

    private static Digest digest(DataInputStream in) throws IOException {
        byte[] bytes = new byte[Digest.BYTES];
        in.readFully(bytes);
        return Digest.of(bytes);
    }
}
