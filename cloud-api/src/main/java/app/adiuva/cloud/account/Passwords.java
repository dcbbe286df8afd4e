package app.adiuva.cloud.account;

import app.adiuva.cloud.http.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Hashes passwords with Argon2id (RFC 9106), stored as PHC strings. 46 MiB and one pass are OWASP's parameters with
/// the fewest passes. Thread-safe.
///
/// One hash takes about 70 ms of a core and 46 MiB, so only as many run at once as there are cores, on threads of
/// their own: a flood of sign-ins can exhaust neither the memory nor the threads that answer everybody else.
final class Passwords implements AutoCloseable {
    private static final int MEMORY_KIB = 47_104;
    private static final int PASSES = 1;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MAX_WAITING = 200;
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final SecureRandom random = new SecureRandom();
    private final ExecutorService hashing;
    private final String nobody;

    Passwords() {
        int cores = Runtime.getRuntime().availableProcessors();
        hashing = new ThreadPoolExecutor(
                cores,
                cores,
                1,
                TimeUnit.MINUTES,
                new LinkedBlockingQueue<>(MAX_WAITING),
                Thread.ofPlatform().daemon().name("password-", 0).factory());
        nobody = phc(randomBytes(SALT_BYTES), randomBytes(HASH_BYTES), MEMORY_KIB, PASSES, LANES);
    }

    /// The PHC string to store for a password.
    String hash(String password) {
        return await(() -> {
            byte[] salt = randomBytes(SALT_BYTES);
            return phc(
                    salt, argon2id(password, salt, HASH_BYTES, MEMORY_KIB, PASSES, LANES), MEMORY_KIB, PASSES, LANES);
        });
    }

    /// Whether the password made this hash.
    boolean matches(String password, String phc) {
        Matcher parts = PHC.matcher(phc);
        if (!parts.matches()) {
            throw new IllegalStateException("a stored password hash is not a PHC string");
        }
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        byte[] actual = await(() -> argon2id(
                password,
                salt,
                expected.length,
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3))));
        return MessageDigest.isEqual(expected, actual);
    }

    /// Takes as long as [#matches] for an account that does not exist, so that time tells nothing.
    void matchNobody(String password) {
        matches(password, nobody);
    }

    /// Whether the stored hash was made with weaker parameters than today's.
    boolean isOutdated(String phc) {
        return !phc.startsWith("$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$");
    }

    @Override
    public void close() {
        hashing.shutdownNow();
    }

    private <T> T await(Callable<T> work) {
        try {
            return hashing.submit(work).get();
        } catch (RejectedExecutionException e) {
            throw ProblemException.rateLimited(
                    "Too many people sign in at this moment. Try again in a few seconds.", Duration.ofSeconds(5));
        } catch (ExecutionException e) {
            throw new IllegalStateException("hashing failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while hashing", e);
        }
    }

    private static byte[] argon2id(String password, byte[] salt, int length, int memoryKib, int passes, int lanes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private static String phc(byte[] salt, byte[] hash, int memoryKib, int passes, int lanes) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memoryKib + ",t=" + passes + ",p=" + lanes + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(hash);
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
