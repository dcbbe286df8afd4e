package app.adiuva.cloud.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.MovableClock;
import app.adiuva.cloud.http.Standing;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final Allowance THREE = Allowance.evenly(3, Duration.ofMinutes(1));

    private final MovableClock clock = new MovableClock();
    private final AtomicInteger asked = new AtomicInteger();
    private boolean away;

    /// A store of another process, which may be away.
    private final Buckets store = new Buckets() {
        private final Buckets counts = new LocalBuckets(clock);

        @Override
        public Standing take(String key, Allowance allowance) {
            asked.incrementAndGet();
            if (away) {
                throw new IllegalStateException("away");
            }
            return counts.take(key, allowance);
        }

        @Override
        public void giveBack(String key, Allowance allowance) {
            counts.giveBack(key, allowance);
        }
    };

    @Test
    void a_store_that_is_away_is_asked_three_times_and_then_left_alone() {
        away = true;
        Buckets buckets = shared(Duration.ofHours(1)).orLocal();
        for (int i = 0; i < 20; i++) {
            assertTrue(buckets.take("key " + i, THREE).admitted());
        }
        assertEquals(3, asked.get());
    }

    @Test
    void after_its_rest_one_request_tries_and_a_store_that_is_back_counts_again() {
        away = true;
        Buckets buckets = shared(Duration.ZERO).orLocal();
        for (int i = 0; i < 3; i++) {
            assertTrue(buckets.take("key", THREE).admitted());
        }
        assertFalse(buckets.take("key", THREE).admitted(), "the limit holds here");
        away = false;
        assertEquals(2, buckets.take("key", THREE).remaining(), "and the store has not heard of it");
    }

    @Test
    void what_is_counted_on_both_sides_goes_on_here_where_it_was_when_the_store_goes_away() {
        Buckets buckets = shared(Duration.ofHours(1)).andLocal();
        assertTrue(buckets.take("key", THREE).admitted());
        assertTrue(buckets.take("key", THREE).admitted());
        away = true;
        assertTrue(buckets.take("key", THREE).admitted());
        assertFalse(buckets.take("key", THREE).admitted());
    }

    @Test
    void what_the_store_refuses_is_not_counted_here() {
        Buckets here = shared(Duration.ofHours(1)).andLocal();
        for (int i = 0; i < 3; i++) {
            assertTrue(store.take("key", THREE).admitted(), "another instance");
        }
        for (int i = 0; i < 10; i++) {
            assertFalse(here.take("key", THREE).admitted());
        }
        clock.advance(Duration.ofSeconds(20));
        assertTrue(here.take("key", THREE).admitted(), "as soon as the store admits one");
    }

    private SharedBuckets shared(Duration rest) {
        return new SharedBuckets(store, new Breaker(rest), new LocalBuckets(clock));
    }
}
