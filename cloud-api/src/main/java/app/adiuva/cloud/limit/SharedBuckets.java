package app.adiuva.cloud.limit;

import app.adiuva.cloud.http.Standing;
import java.util.Optional;
import java.util.function.Supplier;

/// A store that all instances share, and what holds while it is away: an instance that counts alone. A limit never
/// fails a request. Thread-safe.
final class SharedBuckets {
    private final Buckets store;
    private final Breaker breaker;
    private final Buckets local;

    SharedBuckets(Buckets store, Breaker breaker, Buckets local) {
        this.store = store;
        this.breaker = breaker;
        this.local = local;
    }

    /// Counts in the store, and here only while the store is away.
    Buckets orLocal() {
        return new Buckets() {
            @Override
            public Standing take(String key, Allowance allowance) {
                return asking(() -> store.take(key, allowance)).orElseGet(() -> local.take(key, allowance));
            }

            @Override
            public void giveBack(String key, Allowance allowance) {
                giveBackToStore(key, allowance);
            }
        };
    }

    /// Counts here, always, and in the store as well: whoever makes the store fail wins nothing. For evenly refilled
    /// allowances: here as there, what comes back does not hang on when the counting began.
    Buckets andLocal() {
        return new Buckets() {
            @Override
            public Standing take(String key, Allowance allowance) {
                Standing here = local.take(key, allowance);
                if (!here.admitted()) {
                    return here;
                }
                Standing there = asking(() -> store.take(key, allowance)).orElse(here);
                if (!there.admitted()) {
                    local.giveBack(key, allowance);
                }
                return there;
            }

            @Override
            public void giveBack(String key, Allowance allowance) {
                local.giveBack(key, allowance);
                giveBackToStore(key, allowance);
            }
        };
    }

    private void giveBackToStore(String key, Allowance allowance) {
        asking(() -> {
            store.giveBack(key, allowance);
            return true;
        });
    }

    /// Empty while the store is away. Whatever it throws means that: nobody is kept out because a counter broke.
    private <T> Optional<T> asking(Supplier<T> question) {
        if (!breaker.allows()) {
            return Optional.empty();
        }
        try {
            T answer = question.get();
            breaker.worked();
            return Optional.of(answer);
        } catch (RuntimeException away) {
            breaker.failed(away);
            return Optional.empty();
        }
    }
}
