package app.adiuva.desktop.backup.snapshot;

import app.adiuva.desktop.backup.format.v1.Digest;
import app.adiuva.desktop.backup.format.v1.PageName;
import java.util.List;

/// What is in a blob, by the keyed names of its content: enough to use the blob again when an upload goes on.
sealed interface Content {
    /// Database pages, one behind the other.
    record Pages(List<PageName> names) implements Content {
        public Pages {
            names = List.copyOf(names);
        }
    }

    /// A file, or a piece of one.
    record Piece(Digest name) implements Content {}

    /// A page map or a file list, which is written anew for each snapshot.
    record Index() implements Content {}
}
