package app.adiuva.desktop.backup.snapshot;

import app.adiuva.desktop.backup.format.v1.Digest;
import app.adiuva.desktop.backup.format.v1.FileList;
import app.adiuva.desktop.backup.format.v1.FormatError;
import app.adiuva.desktop.backup.format.v1.FormatException;
import app.adiuva.desktop.backup.format.v1.Manifest;
import app.adiuva.desktop.backup.format.v1.PackName;
import app.adiuva.desktop.backup.format.v1.PackReader;
import app.adiuva.desktop.backup.format.v1.PageMap;
import app.adiuva.desktop.backup.format.v1.Reference;
import app.adiuva.desktop.backup.format.v1.RepositoryKey;
import app.adiuva.desktop.backup.format.v1.StoredFile;
import app.adiuva.desktop.backup.format.v1.StoredPack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A stored snapshot with its page maps and file lists, decrypted and authentic.
public final class KnownSnapshot {
    private final Manifest manifest;
    private final byte[] sealed;
    private final Map<Reference, byte[]> indexes;

    /// @param sealed the manifest as it is stored
    /// @param indexes the content of each page map and file list
    KnownSnapshot(Manifest manifest, byte[] sealed, Map<Reference, byte[]> indexes) {
        this.manifest = manifest;
        this.sealed = sealed;
        this.indexes = Map.copyOf(indexes);
    }

    /// Opens a stored manifest and fetches what it refers to.
    ///
    /// @throws FormatException when it isn't what it should be
    public static KnownSnapshot fetch(RepositoryKey key, long sequence, byte[] sealed, Remote remote)
            throws IOException {
        Manifest manifest = Manifest.open(key, sequence, new ByteArrayInputStream(sealed));
        Map<PackName, StoredPack> packs = packs(manifest);
        Map<Reference, byte[]> indexes = new HashMap<>();
        for (Reference reference : references(manifest)) {
            StoredPack pack = packs.get(reference.pack());
            if (pack == null) {
                throw new FormatException(FormatError.MALFORMED, "a map in a pack that the manifest does not list");
            }
            try (PackReader reader = new PackReader(key, pack.name(), pack.length(), remote.source(pack))) {
                indexes.put(reference, reader.content(reference));
            }
        }
        return new KnownSnapshot(manifest, sealed, indexes);
    }

    /// The same snapshot with its maps and lists fetched, however they were known before.
    public KnownSnapshot fetchedAgain(RepositoryKey key, Remote remote) throws IOException {
        return fetch(key, manifest.chain().sequence(), sealed, remote);
    }

    public Manifest manifest() {
        return manifest;
    }

    /// The manifest as it is stored.
    byte[] sealed() {
        return sealed.clone();
    }

    /// SHA-256 of the manifest as it is stored: the parent of the next one.
    public Digest sha256() {
        return Digest.sha256(sealed);
    }

    Map<Reference, byte[]> indexes() {
        return indexes;
    }

    /// @throws FormatException `malformed`, or `content` when the names of the pages don't give the root
    PageIndex pages() {
        List<PageMap> maps = parsed(manifest.database().pageMaps(), PageMap::parse);
        PageIndex pages = PageIndex.of(Math.toIntExact(manifest.database().pages()), maps);
        if (!pages.root().equals(manifest.database().root())) {
            throw new FormatException(FormatError.CONTENT, "the pages give another root");
        }
        return pages;
    }

    /// @throws FormatException `malformed`
    List<StoredFile> files() {
        List<StoredFile> files = new ArrayList<>();
        parsed(manifest.fileLists(), FileList::parse).forEach(list -> files.addAll(list.files()));
        return new FileList(files).files(); // paths ascend from list to list, too
    }

    Map<PackName, StoredPack> packs() {
        return packs(manifest);
    }

    static List<Reference> references(Manifest manifest) {
        List<Reference> all = new ArrayList<>(manifest.database().pageMaps());
        all.addAll(manifest.fileLists());
        return all;
    }

    private <T> List<T> parsed(List<Reference> references, Function<byte[], T> parser) {
        return references.stream().map(each -> parser.apply(indexes.get(each))).toList();
    }

    private static Map<PackName, StoredPack> packs(Manifest manifest) {
        return manifest.packs().stream().collect(Collectors.toMap(StoredPack::name, Function.identity()));
    }
}
