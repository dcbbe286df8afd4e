package app.adiuva.desktop.backup.snapshot;

import app.adiuva.desktop.backup.format.v1.PackName;
import app.adiuva.desktop.backup.format.v1.Reference;
import app.adiuva.desktop.backup.format.v1.StoredFile;
import app.adiuva.desktop.backup.format.v1.StoredPack;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Packs whose content is written anew, so that they can go with the last snapshot that needs them: section 6 of the
/// format.
final class Condemned {
    private static final int SMALL = 1 << 20;
    private static final int MOST_SMALL = 64;
    private static final int LEAST_LIVE = 4;

    private Condemned() {}

    /// Those that are mostly dead, and the small ones when there are many.
    static Set<PackName> of(KnownSnapshot snapshot, PageIndex pages, List<StoredFile> files) {
        Map<PackName, Long> live = pages.liveBytes();
        snapshot.indexes().keySet().forEach(each -> count(live, each));
        files.forEach(file -> file.pieces().forEach(each -> count(live, each)));
        Collection<StoredPack> packs = snapshot.packs().values();
        long small = packs.stream().filter(pack -> pack.length() < SMALL).count();
        Set<PackName> condemned = new HashSet<>();
        for (StoredPack pack : packs) {
            long used = live.getOrDefault(pack.name(), 0L);
            boolean runsEmpty = pack.length() < SMALL ? small > MOST_SMALL : used * LEAST_LIVE < pack.length();
            if (runsEmpty) {
                condemned.add(pack.name());
            }
        }
        return condemned;
    }

    private static void count(Map<PackName, Long> live, Reference reference) {
        live.merge(reference.pack(), (long) reference.stored(), Long::sum);
    }
}
