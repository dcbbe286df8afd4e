package app.adiuva.desktop.backup.format.v1;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// The cost of Argon2id for a passphrase: section 3.1. None exists outside the format's bounds, whoever asks for it.
///
/// @param memory KiB
/// @param iterations passes over the memory
/// @param lanes the parallelism that Argon2 mixes in
public record KdfParameters(int memory, int iterations, int lanes) {
    /// RFC 9106's second recommended option.
    public static final KdfParameters STANDARD = new KdfParameters(65_536, 3, 4);

    /// @throws FormatException `parameters`, before any memory is taken
    public KdfParameters {
        boolean fits = within(memory, 65_536, 262_144)
                && within(iterations, 3, 16)
                && within(lanes, 1, 8)
                && (long) memory * iterations <= 1_048_576;
        if (!fits) {
            throw new FormatException(FormatError.PARAMETERS, "the key derivation is outside its bounds");
        }
    }

    static KdfParameters of(long memory, long iterations, int lanes) {
        return new KdfParameters((int) Math.min(memory, Integer.MAX_VALUE), (int) Math.min(iterations, 99), lanes);
    }

    /// 32 bytes of key material. The caller wipes them.
    byte[] derive(byte[] passphrase, byte[] salt) {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(iterations)
                .withParallelism(lanes)
                .withSalt(salt)
                .build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] material = new byte[Crypto.KEY];
        generator.generateBytes(passphrase, material);
        return material;
    }

    private static boolean within(int value, int least, int most) {
        return value >= least && value <= most;
    }
}
