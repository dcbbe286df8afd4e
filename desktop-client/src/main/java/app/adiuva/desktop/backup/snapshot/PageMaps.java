package app.adiuva.desktop.backup.snapshot;

import app.adiuva.desktop.backup.format.v1.Blob;
import app.adiuva.desktop.backup.format.v1.Manifest;
import app.adiuva.desktop.backup.format.v1.PackName;
import app.adiuva.desktop.backup.format.v1.PageMap;
import app.adiuva.desktop.backup.format.v1.Reference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The page maps of a snapshot in the making: those of the last one, and what it adds. Section 6 of the format says
/// when maps are merged.
///
/// @param base how many of them, from the first, are the base
/// @param references oldest first
/// @param added the content of those that are new
record PageMaps(int base, List<Reference> references, Map<Reference, byte[]> added) {
    private static final int MOST_BEHIND = 16;

    PageMaps {
        references = List.copyOf(references);
        added = Map.copyOf(added);
    }

    /// Maps of a first snapshot.
    static PageMaps first(PageIndex pages, PackSink sink) throws IOException, InterruptedException {
        return written(List.of(), pages.mapsFrom(0), sink, true, 0);
    }

    /// @param pages with the new ones in the layer behind all maps of `last`
    /// @param avoid packs in which no map may stay
    static PageMaps next(Manifest.Database last, PageIndex pages, Set<PackName> avoid, PackSink sink)
            throws IOException, InterruptedException {
        List<Reference> maps = last.pageMaps();
        int base = last.baseMaps();
        List<Reference> behind = maps.subList(base, maps.size());
        int[] live = new int[2];
        boolean changed = false;
        for (int page = 1; page <= pages.pages(); page++) {
            live[pages.layer(page) < base ? 0 : 1]++;
            changed |= pages.layer(page) == maps.size();
        }
        if (anyIn(avoid, maps.subList(0, base)) || live[1] > live[0] / 2) {
            return written(List.of(), pages.mapsFrom(0), sink, true, 0);
        }
        if (anyIn(avoid, behind) || behind.size() + 1 > MOST_BEHIND) {
            return written(maps.subList(0, base), pages.mapsFrom(base), sink, false, base);
        }
        return written(maps, changed ? pages.mapsFrom(maps.size()) : List.of(), sink, false, base);
    }

    private static PageMaps written(List<Reference> kept, List<PageMap> fresh, PackSink sink, boolean isBase, int base)
            throws IOException, InterruptedException {
        List<Reference> references = new ArrayList<>(kept);
        Map<Reference, byte[]> added = new HashMap<>();
        for (PageMap map : fresh) {
            byte[] bytes = map.bytes();
            Reference reference = sink.add(Blob.of(bytes), new Content.Index());
            references.add(reference);
            added.put(reference, bytes);
        }
        return new PageMaps(isBase ? references.size() : base, references, added);
    }

    private static boolean anyIn(Set<PackName> avoid, List<Reference> references) {
        return references.stream().anyMatch(each -> avoid.contains(each.pack()));
    }
}
