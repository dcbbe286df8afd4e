package app.adiuva.desktop.store;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// Ids of rows: UUID version 7 (RFC 9562), so that they sort by time.
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static String next(Instant now) {
        long random = RANDOM.nextLong();
        long high = (now.toEpochMilli() << 16) | 0x7000L | (RANDOM.nextLong() & 0xfffL);
        long low = (random & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
