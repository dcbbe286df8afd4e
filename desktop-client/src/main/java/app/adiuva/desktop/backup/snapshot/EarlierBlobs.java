package app.adiuva.desktop.backup.snapshot;

import app.adiuva.desktop.backup.format.v1.Digest;
import app.adiuva.desktop.backup.format.v1.PackName;
import app.adiuva.desktop.backup.format.v1.PageMap;
import app.adiuva.desktop.backup.format.v1.PageName;
import app.adiuva.desktop.backup.format.v1.Reference;
import app.adiuva.desktop.backup.format.v1.StoredPack;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an upload that was cut off has sent already, found by the names of the content.
final class EarlierBlobs {
    private final Map<PackName, StoredPack> packs = new HashMap<>();
    private final List<PageMap.Frame> frames = new ArrayList<>();
    private final Map<PageName, Long> pages = new HashMap<>();
    private final Map<Digest, Reference> pieces = new HashMap<>();

    EarlierBlobs(Collection<SentPack> sent) {
        for (SentPack each : sent) {
            packs.put(each.pack().name(), each.pack());
            each.blobs().forEach(blob -> add(blob.reference(), blob.content()));
        }
    }

    private void add(Reference reference, Content content) {
        switch (content) {
            case Content.Pages names -> {
                frames.add(new PageMap.Frame(reference, names.names().size()));
                for (int i = 0; i < names.names().size(); i++) {
                    pages.put(names.names().get(i), (long) (frames.size() - 1) << 8 | i);
                }
            }
            case Content.Piece piece -> pieces.put(piece.name(), reference);
            case Content.Index _ -> {
                return;
            }
        }
    }

    /// @param frame its number among [#frame]
    record Place(int frame, int position) {}

    Optional<Place> page(PageName name) {
        return Optional.ofNullable(pages.get(name)).map(place -> new Place((int) (place >> 8), (int) (place & 0xff)));
    }

    PageMap.Frame frame(int number) {
        return frames.get(number);
    }

    Optional<Reference> piece(Digest name) {
        return Optional.ofNullable(pieces.get(name));
    }

    Map<PackName, StoredPack> packs() {
        return packs;
    }
}
