package app.adiuva.cloud.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.MovableClock;
import app.adiuva.cloud.http.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LocalBucketsTest {
    private static final Allowance ONE_AN_HOUR = Allowance.evenly(1, Duration.ofHours(1));

    private final MovableClock clock = new MovableClock();
    private final Buckets buckets = new LocalBuckets(clock);

    /// Held against the sentence of the documentation, in ten thousand steps of up to half a minute.
    @Test
    void no_minute_from_its_first_request_sees_more_than_is_allowed_and_none_sees_less() {
        Random random = new Random(4);
        Instant begin = Instant.EPOCH;
        int count = 0;
        for (int i = 0; i < 10_000; i++) {
            Instant now = clock.instant();
            if (!now.isBefore(begin.plusSeconds(60))) {
                begin = now;
                count = 0;
            }
            Standing standing = buckets.take("account:x", Allowance.aMinute(3));
            assertEquals(count < 3, standing.admitted(), "step " + i);
            assertEquals(Duration.between(now, begin.plusSeconds(60)), standing.reset(), "step " + i);
            count++;
            int seconds = random.nextInt(3) == 0 ? random.nextInt(30) : random.nextInt(3);
            clock.advance(Duration.ofSeconds(seconds));
        }
    }

    @Test
    void a_flood_of_addresses_makes_nobody_forget_the_wrong_passwords_of_an_account() {
        assertTrue(buckets.take("guess:anna", ONE_AN_HOUR).admitted());
        for (int i = 0; i < LocalBuckets.MOST_KEYS + 1; i++) {
            var _ = buckets.take("sign-in:" + i, ONE_AN_HOUR);
        }
        assertFalse(buckets.take("guess:anna", ONE_AN_HOUR).admitted());
        assertTrue(buckets.take("sign-in:0", ONE_AN_HOUR).admitted(), "the memory of each kind has an end");
        assertEquals(
                0,
                buckets.take("sign-in:" + LocalBuckets.MOST_KEYS, ONE_AN_HOUR).remaining());
    }
}
