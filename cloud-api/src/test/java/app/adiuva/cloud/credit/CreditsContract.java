package app.adiuva.cloud.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.MovableClock;
import app.adiuva.cloud.config.TokenPrice;
import app.adiuva.cloud.credit.Credits.Settled;
import app.adiuva.cloud.credit.Credits.Spent;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.model.Meter;
import app.adiuva.cloud.store.Database;
import app.adiuva.contracts.billing.CreditBalance;
import app.adiuva.contracts.billing.CreditEntry;
import app.adiuva.contracts.problem.ProblemCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What credits promise on every database.
abstract class CreditsContract {
    private final MovableClock clock = new MovableClock();
    private final UUID account = UUID.randomUUID();
    private Credits credits;

    abstract Database database();

    @BeforeEach
    void wire() {
        credits = new Credits(new CreditStore(database()), clock);
        database()
                .write(handle -> handle.execute(
                        "insert into users (id, email, password_hash, created_at, updated_at) values (?, ?, 'x', 0, 0)",
                        account.toString(),
                        account + "@example.com"));
    }

    @Test
    void a_purchase_is_booked_once_however_often_and_by_how_many_at_once_it_is_told() throws Exception {
        String purchase = "cs_" + account;
        List<Boolean> news = atOnce(50, i -> () -> buy(purchase, 500));
        assertEquals(1, news.stream().filter(isNew -> isNew).count());
        assertEquals(500, now().balance());
        assertTrue(credits.isBooked(purchase));
        assertFalse(credits.isBooked("another"));
    }

    @Test
    void a_hundred_at_once_never_spend_more_than_there_is() throws Exception {
        buy(500);
        List<Long> charged = atOnce(100, i -> () -> {
            UUID answer = UUID.randomUUID();
            try {
                credits.reserve(account, answer, 13, 0);
            } catch (ProblemException refused) {
                assertEquals(ProblemCode.CREDITS_NEEDED, refused.code());
                return 0L;
            }
            return credits.settle(account, answer, spent(i % 20)).charged();
        });
        CreditBalance after = now();
        long sum = charged.stream().mapToLong(Long::longValue).sum();
        assertEquals(500 - sum, after.balance());
        assertTrue(after.balance() >= 0);
        assertEquals(0, after.reserved());
        assertEquals(sum, after.monthSpent());
    }

    @Test
    void what_is_reserved_for_one_answer_is_not_there_for_another() throws Exception {
        buy(100);
        List<Boolean> reserved = atOnce(100, i -> () -> tryReserve(UUID.randomUUID(), 10));
        assertEquals(10, reserved.stream().filter(done -> done).count());
        assertEquals(100, now().reserved());
        assertEquals(100, now().balance());
    }

    @Test
    void a_reservation_that_a_crash_left_behind_ends_by_itself() {
        buy(100);
        UUID crashed = UUID.randomUUID();
        credits.reserve(account, crashed, 90, 0);
        assertFalse(tryReserve(UUID.randomUUID(), 20));
        clock.advance(Credits.RESERVATION);
        assertEquals(0, now().reserved());
        UUID other = UUID.randomUUID();
        assertTrue(tryReserve(other, 100));
        assertEquals(new Settled(0, 100), credits.settle(account, crashed, spent(90)), "the other holds everything");
        assertEquals(new Settled(100, 0), credits.settle(account, other, spent(120)), "never below zero");
    }

    @Test
    void an_answer_is_charged_once_and_one_that_failed_not_at_all() {
        buy(100);
        UUID answer = UUID.randomUUID();
        credits.reserve(account, answer, 10, 0);
        assertEquals(new Settled(7, 93), credits.settle(account, answer, spent(7)));
        assertEquals(new Settled(0, 93), credits.settle(account, answer, spent(7)));
        UUID failed = UUID.randomUUID();
        credits.reserve(account, failed, 10, 0);
        credits.release(account, failed);
        assertEquals(93, now().balance());
        assertEquals(0, now().reserved());
        List<Long> entries =
                now().entries().stream().map(CreditEntry::credits).sorted().toList();
        assertEquals(List.of(-7L, 100L), entries);
    }

    @Test
    void a_limit_for_the_month_stops_and_the_next_month_goes_on() {
        buy(100);
        credits.cap(account, 20L);
        UUID answer = UUID.randomUUID();
        credits.reserve(account, answer, 15, 0);
        credits.settle(account, answer, spent(15));
        ProblemException refused =
                assertThrows(ProblemException.class, () -> credits.reserve(account, UUID.randomUUID(), 6, 0));
        assertEquals(ProblemCode.CREDIT_CAP_REACHED, refused.code());
        credits.reserve(account, answer, 5, 0);
        assertFalse(tryReserve(UUID.randomUUID(), 1), "what is reserved counts, too");
        clock.advance(Duration.ofDays(10));
        assertEquals(0, now().monthSpent(), "the first of December");
        assertTrue(tryReserve(UUID.randomUUID(), 20));
        credits.cap(account, null);
        assertTrue(tryReserve(UUID.randomUUID(), 60));
    }

    @Test
    void calls_that_run_side_by_side_are_reserved_each() {
        buy(10);
        Tab tab = new Tab(credits, Map.of("gpt", new TokenPrice(1_000, 0)), account);
        try (Meter.Call first = tab.open("gpt", 4_000)) {
            try (Meter.Call _ = tab.open("gpt", 4_000)) {
                assertEquals(8, now().reserved());
                assertThrows(ProblemException.class, () -> tab.open("gpt", 4_000));
            }
            first.took(4_000, 10);
        }
        tab.open("gpt", 4_000).close();
        assertEquals(8, now().reserved(), "one that failed leaves room for the next");
        assertEquals(4, Objects.requireNonNull(tab.settle()).credits());
        assertEquals(6, now().balance());
    }

    private void buy(int amount) {
        assertTrue(buy("cs_" + UUID.randomUUID(), amount));
    }

    private boolean buy(String purchase, int amount) {
        return database().write(handle -> credits.book(handle, account, purchase, amount, clock.instant()));
    }

    private boolean tryReserve(UUID answer, long amount) {
        try {
            credits.reserve(account, answer, amount, 0);
            return true;
        } catch (ProblemException refused) {
            return false;
        }
    }

    private CreditBalance now() {
        return credits.of(account, List.of());
    }

    private static Spent spent(long amount) {
        return new Spent(amount, "gpt", 100, 10);
    }

    private static <T> List<T> atOnce(int count, IntFunction<Callable<T>> call) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(IntStream.range(0, count).mapToObj(call).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
