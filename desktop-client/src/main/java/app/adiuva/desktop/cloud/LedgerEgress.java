package app.adiuva.desktop.cloud;

import app.adiuva.desktop.store.DatabaseDamaged;
import app.adiuva.desktop.store.DatabaseTooNew;
import app.adiuva.desktop.store.StorageException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Notes what leaves in the ledger of a profile. A database that takes nothing holds no request up: a restore has to
/// be possible then, too. Thread-safe.
public final class LedgerEgress implements Egress {
    private final Supplier<EgressLedger> ledger;

    /// @param ledger asked for at each request, so that nothing is opened before the first
    public LedgerEgress(Supplier<EgressLedger> ledger) {
        this.ledger = ledger;
    }

    @Override
    public Noted leaving(Outgoing request) {
        String id = read(open -> open.sending(request), "");
        return outcome -> write(open -> open.ended(id, outcome));
    }

    @Override
    public Egress inOneEntry(String kind) {
        return new EgressTally(this, kind);
    }

    /// @return what the ledger answers, or else what is given
    <T> T read(Function<EgressLedger, T> work, T otherwise) {
        try {
            return work.apply(ledger.get());
        } catch (StorageException | DatabaseDamaged | DatabaseTooNew unwritable) {
            return otherwise;
        }
    }

    void write(Consumer<EgressLedger> work) {
        var _ = read(
                open -> {
                    work.accept(open);
                    return true;
                },
                false);
    }
}
