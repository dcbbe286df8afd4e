package app.adiuva.cloud.billing.sandbox;

import java.security.SecureRandom;
import java.util.Base64;

/// Ids that nobody can guess: they are all that protects the sandbox's pages.
final class Ids {
    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
