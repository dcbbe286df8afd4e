package app.adiuva.cloud.account;

import app.adiuva.cloud.http.Caller;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.problem.ProblemCode;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.Jwts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/// Signs access tokens and verifies them: JWT with HS256 (RFC 9068 in spirit, RFC 8725 in its rules). Thread-safe.
///
/// The library checks signature and times; what it lets pass is refused by [TokenShape] before and by this class
/// after: a token without end, one that lives too long, one from the future, one of another kind.
final class AccessTokens {
    static final String ISSUER = "adiuva";
    static final String AUDIENCE = "adiuva-api";
    static final String KIND = "access";
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    private static final Duration FUTURE_LIMIT = Duration.ofSeconds(60);

    private final KeyRing keys;
    private final Duration lifetime;
    private final Clock clock;

    AccessTokens(KeyRing keys, Duration lifetime, Clock clock) {
        this.keys = keys;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    record Issued(String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Issued[REDACTED]";
        }
    }

    Issued issue(UUID accountId, UUID sessionId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant end = now.plus(lifetime);
        String token = Jwts.builder()
                .header()
                .type(TokenShape.TYPE)
                .keyId(keys.newestId())
                .and()
                .issuer(ISSUER)
                .audience()
                .add(AUDIENCE)
                .and()
                .subject(accountId.toString())
                .id(UUID.randomUUID().toString())
                .claim("sid", sessionId.toString())
                .claim("kind", KIND)
                .issuedAt(Date.from(now))
                .expiration(Date.from(end))
                .signWith(keys.newest(), Jwts.SIG.HS256)
                .compact();
        return new Issued(token, end);
    }

    /// Who the token belongs to. Whether its sign-in still holds is not known here.
    ///
    /// @throws ProblemException `unauthenticated` (401), the same for every reason
    Caller verify(String token) {
        return TokenShape.keyId(token)
                .flatMap(keys::find)
                .flatMap(key -> claims(token, key))
                .flatMap(this::caller)
                .orElseThrow(AccessTokens::refused);
    }

    static ProblemException refused() {
        return new ProblemException(
                ProblemCode.UNAUTHENTICATED,
                "The access token is not valid any more. Refresh it or sign in again, then repeat the request.");
    }

    private Optional<Claims> claims(String token, SecretKey key) {
        try {
            return Optional.of(Jwts.parser()
                    .verifyWith(key)
                    .requireIssuer(ISSUER)
                    .requireAudience(AUDIENCE)
                    .require("kind", KIND)
                    .clock(() -> Date.from(clock.instant()))
                    .clockSkewSeconds(CLOCK_SKEW.toSeconds())
                    .build()
                    .parseSignedClaims(token)
                    .getPayload());
        } catch (JwtException | IllegalArgumentException invalid) {
            return Optional.empty();
        }
    }

    private Optional<Caller> caller(Claims claims) {
        Date issued = claims.getIssuedAt();
        Date end = claims.getExpiration();
        if (issued == null || end == null || claims.getId() == null || claims.getSubject() == null) {
            return Optional.empty();
        }
        Duration span = Duration.between(issued.toInstant(), end.toInstant());
        boolean fromFuture = issued.toInstant().isAfter(clock.instant().plus(FUTURE_LIMIT));
        if (fromFuture || span.isNegative() || span.compareTo(lifetime) > 0) {
            return Optional.empty();
        }
        try {
            UUID account = UUID.fromString(claims.getSubject());
            UUID session = UUID.fromString(claims.get("sid", String.class));
            return Optional.of(new Caller(account, session, end.toInstant()));
        } catch (RuntimeException notAnId) {
            return Optional.empty();
        }
    }
}
