package app.adiuva.cloud.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.MovableClock;
import app.adiuva.cloud.account.Sessions.Session;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.store.Database;
import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.problem.ProblemCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What accounts and sign-ins promise on every database.
abstract class SessionsContract {
    private static final int AT_ONCE = 50;

    private final MovableClock clock = new MovableClock();

    abstract Database database();

    @Test
    void an_account_is_found_again_by_its_address_and_its_id() {
        AccountStore store = new AccountStore(database());
        Account account = account();
        assertTrue(store.insert(account, clock.instant()));
        assertEquals(
                account,
                store.byEmail(EmailAddress.parse(account.email()), clock.instant())
                        .orElseThrow());
        store.changePasswordHash(account.id(), "other", clock.instant());
        assertEquals(
                "other", store.byId(account.id(), clock.instant()).orElseThrow().passwordHash());
        assertTrue(store.byId(UUID.randomUUID(), clock.instant()).isEmpty());
    }

    @Test
    void one_of_fifty_registrations_of_an_address_wins() throws Exception {
        AccountStore store = new AccountStore(database());
        String email = UUID.randomUUID() + "@example.com";
        List<Boolean> won = atOnce(
                i -> () -> store.insert(new Account(UUID.randomUUID(), email, "hash", Plan.FREE), clock.instant()));
        assertEquals(1, won.stream().filter(w -> w).count());
    }

    @Test
    void fifty_refreshes_at_once_leave_one_usable_token() throws Exception {
        Sessions sessions = sessions();
        Session session = sessions.start(stored().id());
        List<Session> next = atOnce(i -> () -> sessions.refresh(session.token()));
        assertTrue(next.stream().allMatch(n -> n.id().equals(session.id())));
        assertEquals(1, unused(session.id()));
        assertTrue(sessions.holds(session.accountId(), session.id()));
    }

    @Test
    void a_replay_among_refreshes_never_leaves_a_token_of_an_ended_family() throws Exception {
        Sessions sessions = sessions();
        Session first = sessions.start(stored().id());
        Session second = sessions.refresh(first.token());
        clock.advance(Duration.ofSeconds(11));
        atOnce(i -> () -> {
            try {
                return sessions.refresh(i % 2 == 0 ? first.token() : second.token())
                        .token();
            } catch (ProblemException ended) {
                return second.token();
            }
        });
        assertEquals(0, unused(first.id()));
        assertFalse(sessions.holds(first.accountId(), first.id()));
    }

    @Test
    void a_replay_is_told_from_a_sign_in_that_ended() {
        Sessions sessions = sessions();
        Session session = sessions.start(stored().id());
        assertTrue(sessions.end(session.accountId(), session.token()));
        assertEquals(ProblemCode.UNAUTHENTICATED, refusal(sessions, session.token()));
        assertEquals(ProblemCode.UNAUTHENTICATED, refusal(sessions, RefreshToken.random()));
        Session other = sessions.start(session.accountId());
        sessions.refresh(other.token());
        clock.advance(Duration.ofMinutes(1));
        assertEquals(ProblemCode.TOKEN_REUSED, refusal(sessions, other.token()));
    }

    @Test
    void expired_tokens_are_cleared_away_and_accounts_take_their_tokens_along() {
        Sessions sessions = sessions();
        Session old = sessions.start(stored().id());
        clock.advance(Duration.ofDays(8));
        assertFalse(sessions.holds(old.accountId(), old.id()));
        sessions.start(stored().id());
        assertEquals(0, count("family_id = '" + old.id() + "'"));
        Session kept = sessions.start(stored().id());
        database()
                .write(handle -> handle.execute(
                        "delete from users where id = ?", kept.accountId().toString()));
        assertEquals(0, count("family_id = '" + kept.id() + "'"));
    }

    private Sessions sessions() {
        return new Sessions(new SessionStore(database()), Duration.ofDays(7), clock);
    }

    private static ProblemCode refusal(Sessions sessions, RefreshToken token) {
        return assertThrows(ProblemException.class, () -> sessions.refresh(token))
                .code();
    }

    private int unused(UUID family) {
        return count("family_id = '" + family + "' and used_at is null and revoked_at is null");
    }

    private int count(String condition) {
        return database()
                .read(handle -> handle.createQuery("select count(*) from refresh_tokens where " + condition)
                        .mapTo(int.class)
                        .one());
    }

    private Account stored() {
        Account account = account();
        assertTrue(new AccountStore(database()).insert(account, clock.instant()));
        return account;
    }

    private static Account account() {
        return new Account(
                UUID.randomUUID(), UUID.randomUUID() + "@example.com", "hash", new Plan(BillingTier.POWER, 1));
    }

    private static <T> List<T> atOnce(IntFunction<Callable<T>> work) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<T>> all = IntStream.range(0, AT_ONCE).mapToObj(work).toList();
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(all)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
