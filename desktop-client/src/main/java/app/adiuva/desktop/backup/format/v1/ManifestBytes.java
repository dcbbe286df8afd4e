package app.adiuva.desktop.backup.format.v1;

import java.util.ArrayList;
import java.util.List;

/// The fields of a manifest in their order: section 8.
final class ManifestBytes {
    private static final int LEAST_TABLE = 2 + 8;

    private ManifestBytes() {}

    static byte[] write(Manifest manifest) {
        ByteWriter out = new ByteWriter();
        Manifest.Chain chain = manifest.chain();
        Manifest.Origin origin = manifest.origin();
        Manifest.Database database = manifest.database();
        out.bits(chain.repository().bits()).u64(chain.sequence()).digest(chain.parent());
        out.u64(origin.created()).text16(origin.appVersion()).u32(origin.schemaVersion());
        out.u32(database.pages()).digest(database.root());
        PackTable packs =
                new PackTable(manifest.packs().stream().map(StoredPack::name).toList());
        out.u32(manifest.packs().size());
        for (StoredPack pack : manifest.packs()) {
            out.bits(pack.name().bits()).u32(pack.length()).digest(pack.sha256());
        }
        out.u16(database.baseMaps());
        writeReferences(out, packs, database.pageMaps());
        writeReferences(out, packs, manifest.fileLists());
        out.u16(database.tables().size());
        database.tables().forEach(each -> out.text16(each.table()).u64(each.rows()));
        return out.toByteArray();
    }

    static Manifest read(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        var chain = new Manifest.Chain(new RepositoryId(in.bits128()), in.u64(), in.digest());
        var origin = new Manifest.Origin(in.u64(), in.text16(), in.u32());
        long pages = in.u32();
        Digest root = in.digest();
        List<StoredPack> stored = readPacks(in);
        PackTable packs = new PackTable(stored.stream().map(StoredPack::name).toList());
        int baseMaps = in.u16();
        List<Reference> pageMaps = readReferences(in, packs);
        List<Reference> fileLists = readReferences(in, packs);
        List<Manifest.TableRows> tables = readTables(in);
        in.zeros();
        var database = new Manifest.Database(pages, root, baseMaps, pageMaps, tables);
        return new Manifest(chain, origin, database, stored, fileLists);
    }

    private static List<StoredPack> readPacks(ByteReader in) {
        int count = in.count(in.u32(), StoredPack.BYTES);
        List<StoredPack> packs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            var name = new PackName(in.bits128());
            packs.add(new StoredPack(name, in.u32(0, Integer.MAX_VALUE, "the length of a pack"), in.digest()));
        }
        return packs;
    }

    private static void writeReferences(ByteWriter out, PackTable packs, List<Reference> references) {
        out.u16(references.size());
        references.forEach(each -> packs.write(out, each));
    }

    private static List<Reference> readReferences(ByteReader in, PackTable packs) {
        int count = in.count(in.u16(), Reference.BYTES);
        List<Reference> references = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            references.add(packs.readReference(in));
        }
        return references;
    }

    private static List<Manifest.TableRows> readTables(ByteReader in) {
        int count = in.count(in.u16(), LEAST_TABLE);
        List<Manifest.TableRows> tables = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            tables.add(new Manifest.TableRows(in.text16(), in.u64()));
        }
        return tables;
    }
}
