package app.adiuva.cloud.billing;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Where bought credits go. Thread-safe.
public interface CreditPurchases {
    /// Books bought credits within the caller's transaction. The same purchase again changes nothing.
    ///
    /// @param purchase the provider's id of it
    /// @param credits above zero
    /// @return whether it was new
    boolean book(Handle transaction, UUID account, String purchase, int credits, Instant now);

    /// Whether this purchase was booked before.
    boolean isBooked(String purchase);

    /// Takes back, once, what was bought where no money moved, as far as it is still there. Each such purchase has a
    /// line against it.
    ///
    /// @param provider how the ids of those purchases begin
    void takeBack(String provider, Instant now);
}
