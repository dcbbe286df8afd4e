package app.adiuva.desktop.backup.format.v1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.List;

/// What one snapshot consists of, and where it lies: section 8.
///
/// @param packs every pack that the snapshot needs, ascending by name
/// @param fileLists ascending by the paths they hold
public record Manifest(
        Chain chain, Origin origin, Database database, List<StoredPack> packs, List<Reference> fileLists) {
    static final int MOST_PLAIN = 64 * 1024 * 1024;
    static final int MOST_LISTS = 4_096;

    private static final int LEAST_PLAIN = 4_096;

    /// @throws FormatException `malformed`
    public Manifest {
        packs = List.copyOf(packs);
        fileLists = List.copyOf(fileLists);
        if (fileLists.size() > MOST_LISTS) {
            throw FormatException.malformed("too many file lists");
        }
    }

    /// Writes the sealed manifest and answers the SHA-256 of what was written: the parent of the next.
    public Digest seal(RepositoryKey key, SecureRandom random, OutputStream out) throws IOException {
        if (!key.repository().equals(chain.repository())) {
            throw new IllegalArgumentException("the key of another repository");
        }
        byte[] bytes = ManifestBytes.write(this);
        long length = Math.max(LEAST_PLAIN, Padme.padded(bytes.length));
        if (length > MOST_PLAIN) {
            throw new IllegalArgumentException("the manifest is too long");
        }
        try (var writer = new SealedWriter(key, ObjectName.manifest(chain.sequence()), random, out)) {
            writer.write(bytes, 0, bytes.length);
            writer.zeros(length - bytes.length);
            return writer.finish().sha256();
        }
    }

    /// Opens the manifest that was asked for by its sequence number. What precedes it is checked by [#requireParent].
    ///
    /// @throws FormatException with any code but `parameters`, `wrong-secret`, `phrase`, `missing` and `content`
    public static Manifest open(RepositoryKey key, long sequence, InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] plain = new byte[SealedFormat.SEGMENT];
        try (var reader = new SealedReader(key, ObjectName.manifest(sequence), in)) {
            for (int length = reader.next(plain); length > 0; length = reader.next(plain)) {
                bytes.write(plain, 0, length);
            }
        }
        Manifest manifest = ManifestBytes.read(bytes.toByteArray());
        manifest.requirePlace(key.repository(), sequence);
        return manifest;
    }

    /// @throws FormatException `misplaced` when it is of another repository or another one of this
    void requirePlace(RepositoryId repository, long sequence) {
        if (!chain.repository().equals(repository) || chain.sequence() != sequence) {
            throw new FormatException(FormatError.MISPLACED, "the manifest says that it is another one");
        }
    }

    /// @param parent SHA-256 of the previous manifest as stored
    /// @throws FormatException `misplaced` when this one follows another
    public void requireParent(Digest parent) {
        if (!chain.parent().equals(parent)) {
            throw new FormatException(FormatError.MISPLACED, "the manifest follows another one");
        }
    }

    /// The snapshot's place.
    ///
    /// @param sequence from 1
    /// @param parent SHA-256 of the previous manifest as stored; zeros for sequence 1
    public record Chain(RepositoryId repository, long sequence, Digest parent) {
        /// @throws FormatException `malformed`
        public Chain {
            if (sequence < 1 || (sequence == 1) != parent.equals(Digest.ZERO)) {
                throw FormatException.malformed("the place of a manifest is out of bounds");
            }
        }
    }

    /// Who made it and when.
    ///
    /// @param created milliseconds since 1970
    /// @param schemaVersion of the database
    public record Origin(long created, String appVersion, long schemaVersion) {}

    /// The database file.
    ///
    /// @param pages how many pages of 4,096 bytes it has
    /// @param root SHA-256 over the names of all its pages
    /// @param baseMaps how many of the page maps, from the first, are the base
    /// @param pageMaps oldest first
    public record Database(long pages, Digest root, int baseMaps, List<Reference> pageMaps, List<TableRows> tables) {
        /// @throws FormatException `malformed`
        public Database {
            pageMaps = List.copyOf(pageMaps);
            tables = List.copyOf(tables);
            boolean fits = pages >= 1
                    && !pageMaps.isEmpty()
                    && pageMaps.size() <= MOST_LISTS
                    && baseMaps >= 1
                    && baseMaps <= pageMaps.size();
            if (!fits) {
                throw FormatException.malformed("the counts of the database are out of bounds");
            }
        }
    }

    /// Shown before a restore, and compared after it.
    public record TableRows(String table, long rows) {}
}
