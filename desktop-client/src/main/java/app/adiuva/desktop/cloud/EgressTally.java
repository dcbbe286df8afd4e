package app.adiuva.desktop.cloud;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The requests of one backup, restore or the like as one entry that grows: how many of each kind, with how many
/// bytes. Thread-safe.
final class EgressTally implements Egress {
    private final LedgerEgress ledger;
    private final String kind;
    private final Map<Piece, long[]> counts = new EnumMap<>(Piece.class);
    private @Nullable String id;

    EgressTally(LedgerEgress ledger, String kind) {
        this.ledger = ledger;
        this.kind = kind;
    }

    /// What a request of a backup takes along.
    private enum Piece {
        PACK("packs"),
        MANIFEST("manifests"),
        KEYRING("wrapped keys"),
        OTHER("other requests");

        private final String plural;

        Piece(String plural) {
            this.plural = plural;
        }

        static Piece of(Outgoing request) {
            if (!request.method().equals("PUT")) {
                return OTHER;
            }
            return request.path().contains("/packs/") ? PACK : request.path().endsWith("/keyring") ? KEYRING : MANIFEST;
        }
    }

    @Override
    public synchronized Noted leaving(Outgoing request) {
        long[] count = counts.computeIfAbsent(Piece.of(request), _ -> new long[2]);
        count[0]++;
        count[1] += request.bytes();
        long bytes = counts.values().stream().mapToLong(each -> each[1]).sum();
        String known = id == null ? "" : id;
        String noted = ledger.read(open -> open.growing(known, request.destination(), kind, fields(), bytes), known);
        id = noted;
        return outcome -> ledger.write(open -> open.ended(noted, outcome));
    }

    @Override
    public Egress inOneEntry(String other) {
        return ledger.inOneEntry(other);
    }

    private List<String> fields() {
        List<String> fields = new ArrayList<>();
        counts.forEach((piece, count) -> fields.add(piece.plural + ": " + count[0] + ", " + count[1] + " bytes"));
        return fields;
    }
}
