package app.adiuva.desktop.backup.format.v1;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Attachments and where their pieces lie, ascending by the bytes of their paths: section 7.
public record FileList(List<StoredFile> files) {
    private static final int LEAST_FILE = 2 + 8 + 8 + Digest.BYTES + 4;

    /// @throws FormatException `malformed` when paths don't ascend
    public FileList {
        files = List.copyOf(files);
        byte[] previous = new byte[0];
        for (StoredFile file : files) {
            byte[] path = file.path().getBytes(StandardCharsets.UTF_8);
            if (Arrays.compareUnsigned(previous, path) >= 0) {
                throw FormatException.malformed("paths do not ascend");
            }
            previous = path;
        }
    }

    /// The content of the blob.
    public byte[] bytes() {
        PackTable packs = PackTable.of(
                files.stream().flatMap(file -> file.pieces().stream()).toList());
        ByteWriter out = new ByteWriter();
        packs.write(out);
        out.u32(files.size());
        for (StoredFile file : files) {
            out.text16(file.path()).u64(file.modified()).u64(file.length()).digest(file.name());
            out.u32(file.pieces().size());
            file.pieces().forEach(piece -> packs.write(out, piece));
        }
        return out.toByteArray();
    }

    /// @throws FormatException `malformed`
    public static FileList parse(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        PackTable packs = PackTable.read(in);
        int count = in.count(in.u32(), LEAST_FILE);
        List<StoredFile> files = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            files.add(read(in, packs));
        }
        in.end();
        return new FileList(files);
    }

    private static StoredFile read(ByteReader in, PackTable packs) {
        String path = in.text16();
        long modified = in.u64();
        long length = in.u64();
        Digest name = in.digest();
        int count = in.count(in.u32(), Reference.BYTES);
        List<Reference> pieces = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            pieces.add(packs.readReference(in));
        }
        return new StoredFile(path, modified, length, name, pieces);
    }
}
