package app.adiuva.cloud.billing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Remembers what was booked, and can be told to break right after it, inside of the caller's transaction.
final class BookedCredits implements CreditPurchases {
    private final Map<String, Integer> booked = new HashMap<>();
    private int breaking;
    private int asked;

    synchronized void breakNext(int times) {
        breaking = times;
    }

    @Override
    public synchronized boolean book(Handle transaction, UUID account, String purchase, int credits, Instant now) {
        asked++;
        if (breaking > 0) {
            breaking--;
            throw new IllegalStateException("told to break");
        }
        return booked.putIfAbsent(purchase, credits) == null;
    }

    @Override
    public synchronized boolean isBooked(String purchase) {
        return booked.containsKey(purchase);
    }

    /// How many transactions came here.
    synchronized int asked() {
        return asked;
    }

    synchronized int total() {
        return booked.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public synchronized void takeBack(String provider, Instant now) {
        booked.keySet().removeIf(purchase -> purchase.startsWith(provider));
    }
}
