package app.adiuva.cloud.account;

import app.adiuva.cloud.account.SessionStore.Rows;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.problem.ProblemCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sign-ins and the refresh tokens that carry them on (RFC 9700, section 4.14). Thread-safe.
///
/// Each token works once and buys its successor. A token that comes a second time was stolen or copied, and nobody
/// can tell by whom, so the whole family ends. One case is harmless: the answer got lost and the client asks again.
/// Within ten seconds, and while the successor was never used, it gets another successor and the first one ends.
final class Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final Duration LOST_ANSWER = Duration.ofSeconds(10);
    private static final Duration LONGEST_SIGN_IN = Duration.ofDays(90);

    private final SessionStore store;
    private final Duration lifetime;
    private final Clock clock;

    /// @param lifetime how long a token waits for its use
    Sessions(SessionStore store, Duration lifetime, Clock clock) {
        this.store = store;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /// A sign-in with the refresh token that carries it on.
    record Session(UUID accountId, UUID id, RefreshToken token) {}

    Session start(UUID accountId) {
        Instant now = clock.instant();
        RefreshToken token = RefreshToken.random();
        UUID family = UUID.randomUUID();
        store.write(rows -> {
            rows.deleteExpired(now);
            rows.insert(successor(accountId, family, now, null, now), token.hash(), now);
            return family;
        });
        return new Session(accountId, family, token);
    }

    /// Uses up a token for the next one.
    ///
    /// @throws ProblemException `unauthenticated` for a token that is unknown, expired or ended, `token_reused` for
    ///     one that was used before, which ends its family (both 401)
    Session refresh(RefreshToken presented) {
        // The exception must not roll back the end of the family, so it is thrown after the transaction.
        Outcome outcome = store.write(rows -> refresh(rows, presented.hash()));
        return switch (outcome) {
            case Outcome.Refreshed refreshed -> refreshed.session();
            case Outcome.Refused() ->
                throw new ProblemException(
                        ProblemCode.UNAUTHENTICATED, "This sign-in has ended. Sign in again; nothing is lost.");
            case Outcome.Reused() ->
                throw new ProblemException(
                        ProblemCode.TOKEN_REUSED,
                        "This refresh token was used before, so the sign-in was ended for safety. Sign in again.");
        };
    }

    /// Ends the sign-in of a refresh token that belongs to this account; false when there is none.
    boolean end(UUID accountId, RefreshToken presented) {
        return store.write(rows -> {
            rows.lockAccount(accountId);
            return rows.byHash(presented.hash())
                    .filter(token -> token.accountId().equals(accountId))
                    .map(token -> {
                        rows.revokeFamily(token.familyId(), clock.instant());
                        return true;
                    })
                    .orElse(false);
        });
    }

    /// Whether the sign-in was neither ended nor expired, and its account exists.
    boolean holds(UUID accountId, UUID sessionId) {
        return store.holds(accountId, sessionId, clock.instant());
    }

    private Outcome refresh(Rows rows, String hash) {
        var found = rows.byHash(hash);
        if (found.isEmpty()) {
            return new Outcome.Refused();
        }
        rows.lockAccount(found.get().accountId());
        Instant now = clock.instant();
        return rows.byHash(hash)
                .filter(token -> token.expiresAt().isAfter(now))
                .map(token -> decide(rows, token, now))
                .orElseGet(Outcome.Refused::new);
    }

    private Outcome decide(Rows rows, StoredToken token, Instant now) {
        if (token.unused()) {
            return replace(rows, token, now);
        }
        if (token.usedAt() == null && !wasReplaced(rows, token)) {
            return new Outcome.Refused();
        }
        if (answerWasLost(rows, token, now)) {
            return replace(rows, token, now);
        }
        LOG.warn("A refresh token was used twice; its sign-in is ended");
        rows.revokeFamily(token.familyId(), now);
        return new Outcome.Reused();
    }

    /// Whether this token ended because its parent bought another one in its place.
    private static boolean wasReplaced(Rows rows, StoredToken token) {
        return token.parentId() != null
                && rows.byId(token.parentId())
                        .filter(parent -> parent.revokedAt() == null)
                        .filter(parent -> !token.id().equals(parent.replacedBy()))
                        .isPresent();
    }

    private static boolean answerWasLost(Rows rows, StoredToken token, Instant now) {
        return token.usedAt() != null
                && token.revokedAt() == null
                && token.replacedBy() != null
                && !now.isAfter(token.usedAt().plus(LOST_ANSWER))
                && rows.byId(token.replacedBy()).filter(StoredToken::unused).isPresent();
    }

    private Outcome replace(Rows rows, StoredToken token, Instant now) {
        StoredToken next = successor(token.accountId(), token.familyId(), token.familyCreatedAt(), token.id(), now);
        boolean won =
                token.unused() ? rows.use(token.id(), next.id(), now) : rows.replaceSuccessor(token, next.id(), now);
        if (!won) {
            throw new IllegalStateException("the account was locked, but its session changed");
        }
        RefreshToken text = RefreshToken.random();
        rows.insert(next, text.hash(), now);
        return new Outcome.Refreshed(new Session(token.accountId(), token.familyId(), text));
    }

    private StoredToken successor(
            UUID account, UUID family, Instant familyCreated, @Nullable UUID parent, Instant now) {
        Instant sliding = now.plus(lifetime);
        Instant absolute = familyCreated.plus(LONGEST_SIGN_IN);
        Instant expires = sliding.isBefore(absolute) ? sliding : absolute;
        return new StoredToken(UUID.randomUUID(), account, family, familyCreated, parent, expires, null, null, null);
    }

    private sealed interface Outcome {
        record Refreshed(Session session) implements Outcome {}

        record Refused() implements Outcome {}

        record Reused() implements Outcome {}
    }
}
