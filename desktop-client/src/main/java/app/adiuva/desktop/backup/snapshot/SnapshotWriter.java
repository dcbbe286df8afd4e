package app.adiuva.desktop.backup.snapshot;

import app.adiuva.contracts.backup.BackupMetadata;
import app.adiuva.desktop.Version;
import app.adiuva.desktop.backup.format.v1.Bits128;
import app.adiuva.desktop.backup.format.v1.Manifest;
import app.adiuva.desktop.backup.format.v1.PackName;
import app.adiuva.desktop.backup.format.v1.PageMap;
import app.adiuva.desktop.backup.format.v1.Reference;
import app.adiuva.desktop.backup.format.v1.RepositoryKey;
import app.adiuva.desktop.backup.format.v1.StoredFile;
import app.adiuva.desktop.backup.format.v1.StoredPack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Makes a snapshot: compares a copy of the database and the attachments with the last snapshot, sends what changed,
/// and writes the manifest. When it is cut off, the next one uses what has arrived.
public final class SnapshotWriter {
    private final RepositoryKey key;
    private final Remote remote;
    private final Path journal;
    private final Reporter reporter;
    private final SecureRandom random = new SecureRandom();

    /// @param journal remembers what has arrived
    public SnapshotWriter(RepositoryKey key, Remote remote, Path journal, Reporter reporter) {
        this.key = key;
        this.remote = remote;
        this.journal = journal;
        this.reporter = reporter;
    }

    /// What a snapshot is made of.
    ///
    /// @param database a copy that nobody changes
    /// @param attachments a folder, which need not exist
    /// @param tables the rows of each
    /// @param aside pages whose change alone is no reason for a snapshot
    /// @param created milliseconds since 1970
    /// @param anew whether everything is sent, because something of the last snapshot was found damaged
    public record Source(
            Path database,
            Path attachments,
            List<Manifest.TableRows> tables,
            long schemaVersion,
            Set<Integer> aside,
            long created,
            boolean anew) {
        public Source {
            tables = List.copyOf(tables);
            aside = Set.copyOf(aside);
        }
    }

    /// @param lost packs of the last snapshot that the cloud no longer had; their content was sent anew
    /// @param restless attachments that are not as they are now, because they changed all the time
    public record Written(KnownSnapshot snapshot, BackupMetadata stored, int changedPages, int lost, int restless) {}

    /// Makes what a snapshot is made of; called when the cloud has agreed to take one.
    public interface Taking {
        Source take() throws IOException, InterruptedException;
    }

    /// Called when the snapshot is complete but for its last step, which makes it the newest.
    public interface BeforeCommit {
        void remember(KnownSnapshot snapshot) throws IOException;
    }

    /// @return nothing when nothing has changed
    public Optional<Written> write(Ancestor ancestor, long estimatedBytes, Taking taking, BeforeCommit before)
            throws IOException, InterruptedException {
        KnownSnapshot last = ancestor.known();
        long sequence = ancestor.sequence() + 1;
        try (UploadJournal arrived = UploadJournal.open(journal, key.repository(), Bits128.random(random))) {
            Upload upload = new Upload(
                    remote, sequence, estimatedBytes, arrived.upload().toString());
            Source source = taking.take();
            EarlierBlobs earlier = stillThere(arrived, upload);
            try (PackSink sink = new PackSink(key, random, (pack, bytes) -> {
                upload.send(pack.pack(), bytes);
                arrived.arrived(pack);
            })) {
                Optional<Draft> draft = last == null
                        ? Optional.of(first(source, earlier, sink))
                        : next(last, ancestor.readable(), source, earlier, sink, upload);
                if (draft.isEmpty()) {
                    upload.end();
                    arrived.end();
                    return Optional.empty();
                }
                sink.finish();
                KnownSnapshot snapshot = seal(ancestor, source, draft.get(), earlier, sink);
                before.remember(snapshot);
                BackupMetadata stored = upload.commit(snapshot.manifest(), snapshot.sealed());
                arrived.end();
                return Optional.of(
                        new Written(snapshot, stored, draft.get().changed, draft.get().lost, draft.get().restless));
            }
        }
    }

    /// What the manifest will say of pages and files.
    private record Draft(
            PageIndex pages,
            PageMaps maps,
            List<StoredFile> files,
            FileLists lists,
            int changed,
            int lost,
            int restless) {}

    private static EarlierBlobs stillThere(UploadJournal arrived, Upload upload) {
        Set<PackName> gone =
                upload.lost(arrived.earlier().stream().map(SentPack::pack).toList());
        return new EarlierBlobs(arrived.earlier().stream()
                .filter(each -> !gone.contains(each.pack().name()))
                .toList());
    }

    private Draft first(Source source, EarlierBlobs earlier, PackSink sink) throws IOException, InterruptedException {
        PageIndex pages = new PageIndex(pagesOf(source.database));
        int changed = scan(source, pages, Set.of(), 0, earlier, sink);
        FileScan.Scanned scanned = files(source, List.of(), Set.of(), earlier, sink);
        List<StoredFile> files = scanned.files();
        PageMaps maps = PageMaps.first(pages, sink);
        return new Draft(pages, maps, files, FileLists.write(files, sink), changed, 0, scanned.restless());
    }

    /// @param readable whether there need not be another one when nothing has changed
    private Optional<Draft> next(
            KnownSnapshot last, boolean readable, Source source, EarlierBlobs earlier, PackSink sink, Upload upload)
            throws IOException, InterruptedException {
        PageIndex known = last.pages();
        List<StoredFile> knownFiles = last.files();
        Set<PackName> lost =
                source.anew ? last.packs().keySet() : upload.lost(last.packs().values());
        Set<PackName> avoid = new HashSet<>(Condemned.of(last, known, knownFiles));
        avoid.addAll(lost);
        PageIndex pages = known.resized(pagesOf(source.database));
        Manifest.Database database = last.manifest().database();
        int changed = scan(source, pages, avoid, database.pageMaps().size(), earlier, sink);
        FileScan.Scanned scanned = files(source, knownFiles, avoid, earlier, sink);
        List<StoredFile> files = scanned.files();
        boolean sameFiles = files.equals(knownFiles);
        boolean samePages =
                changed == 0 || pages.isLayerWithin(database.pageMaps().size(), source.aside);
        if (readable && samePages && sameFiles && avoid.isEmpty() && pages.pages() == known.pages()) {
            return Optional.empty();
        }
        PageMaps maps = PageMaps.next(database, pages, avoid, sink);
        FileLists lists = sameFiles && isOutside(avoid, last.manifest().fileLists())
                ? new FileLists(last.manifest().fileLists(), Map.of())
                : FileLists.write(files, sink);
        return Optional.of(new Draft(pages, maps, files, lists, changed, lost.size(), scanned.restless()));
    }

    private int scan(
            Source source, PageIndex pages, Set<PackName> avoid, int layer, EarlierBlobs earlier, PackSink sink)
            throws IOException, InterruptedException {
        reporter.begin(Progress.Step.SENDING, (long) pages.pages() * PageMap.PAGE);
        try (PageScan scan = new PageScan(key, earlier, sink)) {
            return scan.run(source.database, pages, avoid, layer, reporter);
        }
    }

    private FileScan.Scanned files(
            Source source, List<StoredFile> known, Set<PackName> avoid, EarlierBlobs earlier, PackSink sink)
            throws IOException, InterruptedException {
        try (FileScan scan = new FileScan(key, random, earlier, sink, reporter)) {
            return scan.run(known, avoid, source.attachments);
        }
    }

    private KnownSnapshot seal(Ancestor ancestor, Source source, Draft draft, EarlierBlobs earlier, PackSink sink)
            throws IOException {
        KnownSnapshot last = ancestor.known();
        var chain = new Manifest.Chain(key.repository(), ancestor.sequence() + 1, ancestor.manifest());
        var origin = new Manifest.Origin(source.created, Version.CURRENT, source.schemaVersion);
        var database = new Manifest.Database(
                draft.pages.pages(), draft.pages.root(), draft.maps.base(), draft.maps.references(), source.tables);
        Manifest manifest =
                new Manifest(chain, origin, database, needed(last, draft, earlier, sink), draft.lists.references());
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        var _ = manifest.seal(key, random, sealed);
        Map<Reference, byte[]> indexes = new HashMap<>(last == null ? Map.of() : last.indexes());
        indexes.putAll(draft.maps.added());
        indexes.putAll(draft.lists.added());
        indexes.keySet().retainAll(KnownSnapshot.references(manifest));
        return new KnownSnapshot(manifest, sealed.toByteArray(), indexes);
    }

    /// Every pack that the snapshot needs, ascending by name, and no other.
    private static List<StoredPack> needed(
            @Nullable KnownSnapshot last, Draft draft, EarlierBlobs earlier, PackSink sink) {
        Map<PackName, StoredPack> all = new HashMap<>(earlier.packs());
        all.putAll(sink.packs());
        if (last != null) {
            all.putAll(last.packs());
        }
        Set<PackName> names = new TreeSet<>(draft.pages.liveBytes().keySet());
        draft.maps.references().forEach(each -> names.add(each.pack()));
        draft.lists.references().forEach(each -> names.add(each.pack()));
        draft.files.forEach(file -> file.pieces().forEach(each -> names.add(each.pack())));
        return names.stream().map(all::get).toList();
    }

    private static boolean isOutside(Set<PackName> avoid, List<Reference> references) {
        return references.stream().noneMatch(each -> avoid.contains(each.pack()));
    }

    private static int pagesOf(Path database) throws IOException {
        long bytes = Files.size(database);
        if (bytes == 0 || bytes % PageMap.PAGE != 0) {
            throw new IOException("the copy of the database is not whole");
        }
        return Math.toIntExact(bytes / PageMap.PAGE);
    }
}
