package app.adiuva.desktop.backup.snapshot;

import app.adiuva.desktop.backup.format.v1.Reference;
import app.adiuva.desktop.backup.format.v1.StoredPack;
import java.util.List;

/// A pack that has arrived, and what is in it.
record SentPack(StoredPack pack, List<Placed> blobs) {
    SentPack {
        blobs = List.copyOf(blobs);
    }

    record Placed(Reference reference, Content content) {}
}
