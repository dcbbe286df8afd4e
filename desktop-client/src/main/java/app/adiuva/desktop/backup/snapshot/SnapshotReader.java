package app.adiuva.desktop.backup.snapshot;

import app.adiuva.desktop.backup.format.v1.ContentNames;
import app.adiuva.desktop.backup.format.v1.FormatError;
import app.adiuva.desktop.backup.format.v1.FormatException;
import app.adiuva.desktop.backup.format.v1.PackName;
import app.adiuva.desktop.backup.format.v1.PackReader;
import app.adiuva.desktop.backup.format.v1.PackSource;
import app.adiuva.desktop.backup.format.v1.PageMap;
import app.adiuva.desktop.backup.format.v1.Reference;
import app.adiuva.desktop.backup.format.v1.RepositoryKey;
import app.adiuva.desktop.backup.format.v1.StoredFile;
import app.adiuva.desktop.backup.format.v1.StoredPack;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/// Brings a snapshot into a folder: the database as `adiuva.db` and the attachments. Only what is not there yet is
/// fetched, so a restore that was cut off goes on, and one that begins with a copy of today's data fetches the
/// difference.
///
/// Every byte that is written was authenticated, and every page and file has its name: what is complete is right.
public final class SnapshotReader {
    public static final String DATABASE = "adiuva.db";
    public static final String ATTACHMENTS = "attachments";

    private static final int FETCHERS = 2;

    private final RepositoryKey key;
    private final Remote remote;
    private final Reporter reporter;

    public SnapshotReader(RepositoryKey key, Remote remote, Reporter reporter) {
        this.key = key;
        this.remote = remote;
        this.reporter = reporter;
    }

    /// Makes the folder hold the snapshot's database and attachments. Other attachments that are there stay.
    ///
    /// It survives a crash of this process; who needs it to survive a loss of power forces it to the disk.
    ///
    /// @param folder only its owner can enter it
    /// @throws FormatException when the backup is not what it should be; the folder then holds a part of it
    public void read(KnownSnapshot snapshot, Path folder) throws IOException, InterruptedException {
        PageIndex pages = snapshot.pages();
        List<StoredFile> files = snapshot.files();
        List<Path> targets = targets(files, Files.createDirectories(folder.resolve(ATTACHMENTS)));
        Path database = folder.resolve(DATABASE);
        try (ContentNames names = new ContentNames(key)) {
            FetchPlan plan = new FetchPlan();
            plan.pages(pages, database, names);
            for (int i = 0; i < files.size(); i++) {
                plan.file(files.get(i), targets.get(i), names);
            }
            fetch(snapshot, pages, database, plan);
            for (int i = 0; i < files.size(); i++) {
                require(FetchPlan.holds(targets.get(i), files.get(i), names), "an attachment has other content");
                Files.setLastModifiedTime(
                        targets.get(i), FileTime.fromMillis(files.get(i).modified()));
            }
        }
    }

    /// A file whose path leads elsewhere, or can't be one here, is refused before anything is written.
    private static List<Path> targets(List<StoredFile> files, Path folder) {
        List<Path> targets = new ArrayList<>();
        for (StoredFile file : files) {
            int parts = file.path().split("/", -1).length;
            try {
                Path target = folder.resolve(file.path()).normalize();
                boolean inside = target.startsWith(folder) && target.getNameCount() - folder.getNameCount() == parts;
                require(inside, "the path of an attachment leads elsewhere");
                targets.add(target);
            } catch (InvalidPathException e) {
                throw new FormatException(FormatError.CONTENT, "the path of an attachment is not possible here");
            }
        }
        return targets;
    }

    private void fetch(KnownSnapshot snapshot, PageIndex pages, Path target, FetchPlan plan)
            throws IOException, InterruptedException {
        List<StoredPack> packs = snapshot.manifest().packs().stream()
                .filter(pack -> plan.packs().containsKey(pack.name()))
                .toList();
        if (packs.size() < plan.packs().size()) {
            throw new FormatException(FormatError.MALFORMED, "a page lies in a pack that the manifest does not list");
        }
        reporter.begin(
                Progress.Step.FETCHING,
                packs.stream().mapToLong(StoredPack::length).sum());
        AtomicLong done = new AtomicLong();
        ExecutorService threads = Executors.newFixedThreadPool(
                FETCHERS, Thread.ofPlatform().daemon().name("restore-", 0).factory());
        try (FileChannel database = FileChannel.open(target, StandardOpenOption.WRITE)) {
            List<Future<PackName>> all = new ArrayList<>();
            for (StoredPack pack : packs) {
                all.add(threads.submit(() -> {
                    place(pack, plan.packs().getOrDefault(pack.name(), Map.of()), pages, database);
                    reporter.at(done.addAndGet(pack.length()));
                    return pack.name();
                }));
            }
            for (Future<PackName> each : all) {
                var _ = Finished.result(each);
            }
        } finally {
            threads.shutdownNow();
            threads.close(); // nothing is written any more when this returns
        }
    }

    private void place(
            StoredPack pack, Map<Reference, List<FetchPlan.Place>> blobs, PageIndex pages, FileChannel database)
            throws IOException {
        try (ContentNames names = new ContentNames(key);
                PackReader reader = new PackReader(key, pack.name(), pack.length(), source(pack, blobs.keySet()))) {
            for (Map.Entry<Reference, List<FetchPlan.Place>> blob : blobs.entrySet()) {
                byte[] content = reader.content(blob.getKey());
                try (Neighbours together = new Neighbours(database, content)) {
                    for (FetchPlan.Place place : blob.getValue()) {
                        switch (place) {
                            case FetchPlan.Place.Page page -> {
                                int from = page.position() * PageMap.PAGE;
                                boolean right = names.page(content, from).equals(pages.name(page.page()));
                                require(right, "a page has other content");
                                together.write(page);
                            }
                            case FetchPlan.Place.Piece piece -> write(piece, content);
                        }
                    }
                }
            }
        }
    }

    private static void write(FetchPlan.Place.Piece piece, byte[] content) throws IOException {
        try (FileChannel file = FileChannel.open(piece.file(), StandardOpenOption.WRITE)) {
            Neighbours.write(file, content, 0, content.length, piece.offset());
        }
    }

    /// The whole pack, or a view of it when little of it is needed.
    private PackSource source(StoredPack pack, Set<Reference> needed) {
        if (2 * needed.stream().mapToLong(Reference::stored).sum() < pack.length()) {
            return remote.source(pack);
        }
        byte[] bytes = remote.fetch(pack);
        return (offset, length) -> Arrays.copyOfRange(bytes, (int) offset, (int) offset + length);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new FormatException(FormatError.CONTENT, otherwise);
        }
    }
}
