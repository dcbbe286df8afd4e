package app.adiuva.cloud.account;

import app.adiuva.cloud.account.Sessions.Session;
import app.adiuva.cloud.http.Caller;
import app.adiuva.cloud.http.CallerCheck;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.auth.AuthTokens;
import app.adiuva.contracts.auth.UserProfile;
import app.adiuva.contracts.problem.ProblemCode;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/// Who has an account and who is signed in. Thread-safe.
final class Accounts implements CallerCheck {
    private final AccountStore store;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final Passwords passwords;
    private final Clock clock;

    Accounts(AccountStore store, Sessions sessions, AccessTokens tokens, Passwords passwords, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.tokens = tokens;
        this.passwords = passwords;
        this.clock = clock;
    }

    /// @throws ProblemException `email_taken` (409)
    AuthTokens register(EmailAddress email, String password) {
        Account account = new Account(UUID.randomUUID(), email.normalised(), passwords.hash(password), Plan.FREE);
        if (!store.insert(account, clock.instant())) {
            throw new ProblemException(
                    ProblemCode.EMAIL_TAKEN, "An account with this e-mail exists. Sign in with its password instead.");
        }
        return pair(sessions.start(account.id()));
    }

    /// @throws ProblemException `invalid_credentials` (401), the same whether the address or the password is wrong
    AuthTokens login(EmailAddress email, String password) {
        Optional<Account> account = store.byEmail(email, clock.instant());
        if (account.isEmpty()) {
            passwords.matchNobody(password);
            throw wrongCredentials();
        }
        Account found = account.get();
        if (!passwords.matches(password, found.passwordHash())) {
            throw wrongCredentials();
        }
        if (passwords.isOutdated(found.passwordHash())) {
            store.changePasswordHash(found.id(), passwords.hash(password), clock.instant());
        }
        return pair(sessions.start(found.id()));
    }

    AuthTokens refresh(RefreshToken token) {
        return pair(sessions.refresh(token));
    }

    /// @throws ProblemException `not_found` (404) when the refresh token is none of this account's
    void logout(Caller caller, RefreshToken token) {
        if (!sessions.end(caller.accountId(), token)) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "This refresh token belongs to no sign-in of yours.");
        }
    }

    UserProfile profile(Caller caller) {
        return store.byId(caller.accountId(), clock.instant())
                .orElseThrow(AccessTokens::refused)
                .profile();
    }

    /// The plan of an account, as the database says at this moment.
    Plan plan(UUID account) {
        return store.byId(account, clock.instant()).map(Account::plan).orElse(Plan.FREE);
    }

    @Override
    public Caller check(String accessToken) {
        Caller caller = tokens.verify(accessToken);
        requireSession(caller);
        return caller;
    }

    @Override
    public void recheck(Caller caller) {
        if (!caller.expiresAt().isAfter(clock.instant())) {
            throw AccessTokens.refused();
        }
        requireSession(caller);
    }

    private void requireSession(Caller caller) {
        if (!sessions.holds(caller.accountId(), caller.sessionId())) {
            throw AccessTokens.refused();
        }
    }

    private AuthTokens pair(Session session) {
        AccessTokens.Issued access = tokens.issue(session.accountId(), session.id());
        return new AuthTokens(
                access.token(), session.token().text(), access.expiresAt().getEpochSecond());
    }

    private static ProblemException wrongCredentials() {
        return new ProblemException(
                ProblemCode.INVALID_CREDENTIALS, "E-mail or password is wrong. Check both and try again.");
    }
}
