package app.adiuva.desktop.backup.format.v1;

import java.security.SecureRandom;
import java.util.Random;

/// The same bytes in each run.
final class FixedRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final Random random;

    FixedRandom(long seed) {
        this.random = new Random(seed);
    }

    @Override
    public void nextBytes(byte[] bytes) {
        random.nextBytes(bytes);
    }
}
