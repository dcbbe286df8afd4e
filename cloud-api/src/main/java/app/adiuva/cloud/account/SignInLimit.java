package app.adiuva.cloud.account;

import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.limit.Allowance;
import app.adiuva.cloud.limit.Buckets;
import app.adiuva.cloud.limit.Recent;
import app.adiuva.cloud.object.Sha256;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Supplier;

/// How often somebody may try to sign in, to register or to carry on a sign-in. Thread-safe.
///
/// Two counts meet two ways of guessing. One address that tries many accounts runs out of attempts; the address is the
/// one of the connection, or what proxies of the operator say of it, because headers that anybody can write do not
/// count. Many addresses that try one account run
/// out of wrong passwords. An address from which an account was entered before is not held to the second count:
/// otherwise anybody could keep an owner out by guessing. Whoever is signed in stays signed in.
final class SignInLimit {
    /// At most 500 guesses a day, whatever their number of addresses.
    private static final int WRONG_PASSWORDS_PER_HOUR = 20;

    private static final Allowance GUESSES = Allowance.evenly(WRONG_PASSWORDS_PER_HOUR, Duration.ofHours(1));
    private static final int UNAUTHORIZED = 401;
    private static final int NETWORK_BYTES = 8;
    private static final int MOST_ENTRIES = 50_000;

    private final boolean limited;
    private final Allowance attempts;
    private final Buckets buckets;
    private final Set<String> entered =
            Collections.synchronizedSet(Collections.newSetFromMap(new Recent<>(MOST_ENTRIES)));

    /// @param attemptsPerMinute that one address has; 0 for no limit of any kind
    SignInLimit(int attemptsPerMinute, Buckets buckets) {
        this.limited = attemptsPerMinute > 0;
        this.attempts = Allowance.evenly(Math.max(1, attemptsPerMinute), Duration.ofMinutes(1));
        this.buckets = buckets;
    }

    /// Counts an attempt.
    ///
    /// @param address the literal IP address of the caller
    /// @throws ProblemException `rate_limited` (429) with the time to wait
    void attempt(String address) {
        if (limited) {
            take("sign-in:" + network(address), attempts, "Too many attempts from here.");
        }
    }

    /// Carries on a sign-in and counts it when its token was refused: many desktops of one office do so from one
    /// address. Counted apart from the attempts.
    ///
    /// @throws ProblemException `rate_limited` (429) with the time to wait, before anything is run
    <T> T refresh(String address, Supplier<T> refresh) {
        return limited
                ? counting("refresh:" + network(address), attempts, "Too many refused tokens come from here.", refresh)
                : refresh.get();
    }

    /// Runs a sign-in and counts it when the password was wrong. Whether the account exists makes no difference.
    ///
    /// @throws ProblemException `rate_limited` (429) with the time to wait, before anything is run
    <T> T guess(EmailAddress account, String address, Supplier<T> signIn) {
        String entry = account.normalised() + " " + network(address);
        if (!limited || entered.contains(entry)) {
            return signIn.get();
        }
        T result = counting("guess:" + hash(account), GUESSES, "Too many wrong passwords for this e-mail.", signIn);
        entered.add(entry);
        return result;
    }

    /// Counts what is refused with 401. Taken first and given back, so that tries made at once are counted before the
    /// first one has failed.
    private <T> T counting(String key, Allowance allowance, String reason, Supplier<T> work) {
        take(key, allowance, reason);
        boolean refused = false;
        try {
            return work.get();
        } catch (ProblemException e) {
            refused = e.code().status() == UNAUTHORIZED;
            throw e;
        } finally {
            if (!refused) {
                buckets.giveBack(key, allowance);
            }
        }
    }

    private void take(String key, Allowance allowance, String reason) {
        buckets.take(key, allowance).require(reason);
    }

    /// Addresses of customers do not belong into a store of counts.
    private static String hash(EmailAddress account) {
        return Sha256.ofText(account.normalised()).hex();
    }

    /// One customer has one IPv4 address, but 2 to the 64 of IPv6.
    private static String network(String address) {
        String literal = address.startsWith("[") ? address.substring(1, address.length() - 1) : address;
        try {
            return InetAddress.ofLiteral(literal) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : literal;
        } catch (IllegalArgumentException notALiteral) {
            return literal;
        }
    }
}
