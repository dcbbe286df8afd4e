package app.adiuva.cloud.account;

import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.problem.ProblemCode;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Supplier;

/// How often somebody may try to sign in or to register, counted in the memory of this instance. Thread-safe.
///
/// Two counts meet two ways of guessing. One address that tries many accounts runs out of attempts; the address is the
/// one of the connection, because headers that anybody can write do not count. Many addresses that try one account run
/// out of wrong passwords. An address from which an account was entered before is not held to the second count:
/// otherwise anybody could keep an owner out by guessing. Whoever is signed in stays signed in.
final class SignInLimit {
    /// At most 500 guesses a day, whatever their number of addresses.
    private static final int WRONG_PASSWORDS_PER_HOUR = 20;

    private static final int NETWORK_BYTES = 8;

    private final boolean limited;
    private final Buckets attempts;
    private final Buckets guesses = new Buckets(WRONG_PASSWORDS_PER_HOUR, Duration.ofHours(1));
    private final Set<String> entered =
            Collections.synchronizedSet(Collections.newSetFromMap(new Recent<>(Buckets.MOST_KEYS)));

    /// @param attemptsPerMinute that one address has; 0 for no limit of any kind
    SignInLimit(int attemptsPerMinute) {
        this.limited = attemptsPerMinute > 0;
        this.attempts = new Buckets(Math.max(1, attemptsPerMinute), Duration.ofMinutes(1));
    }

    /// Counts an attempt.
    ///
    /// @param address the literal IP address of the caller
    /// @throws ProblemException `rate_limited` (429) with the time to wait
    void attempt(String address) {
        if (limited) {
            attempts.take(network(address), "Too many attempts from here.");
        }
    }

    /// Runs a sign-in and counts it when the password was wrong. Whether the account exists makes no difference.
    ///
    /// @throws ProblemException `rate_limited` (429) with the time to wait, before anything is run
    <T> T guess(EmailAddress account, String address, Supplier<T> signIn) {
        String entry = account.normalised() + " " + network(address);
        if (!limited || entered.contains(entry)) {
            return signIn.get();
        }
        // Taken first and given back, so that guesses made at once are counted before the first one has failed.
        guesses.take(account.normalised(), "Too many wrong passwords for this e-mail.");
        try {
            T result = signIn.get();
            guesses.giveBack(account.normalised());
            entered.add(entry);
            return result;
        } catch (RuntimeException e) {
            if (!(e instanceof ProblemException problem && problem.code() == ProblemCode.INVALID_CREDENTIALS)) {
                guesses.giveBack(account.normalised());
            }
            throw e;
        }
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
