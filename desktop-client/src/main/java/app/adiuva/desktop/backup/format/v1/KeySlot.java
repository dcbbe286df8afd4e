package app.adiuva.desktop.backup.format.v1;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The repository key, wrapped for one secret: section 3.1.
public final class KeySlot {
    private static final int PASSPHRASE = 1;
    private static final int RECOVERY_PHRASE = 2;
    private static final int SALT = 16;
    private static final int WRAPPED = Crypto.KEY + Crypto.TAG;

    private final SlotId id;
    private final long created;
    private final byte[] salt;
    private final @Nullable KdfParameters parameters;
    private final byte[] commitment;
    private final byte[] wrapped;

    private KeySlot(
            SlotId id,
            long created,
            byte[] salt,
            @Nullable KdfParameters parameters,
            byte[] commitment,
            byte[] wrapped) {
        this.id = id;
        this.created = created;
        this.salt = salt;
        this.parameters = parameters;
        this.commitment = commitment;
        this.wrapped = wrapped;
    }

    /// Wraps the key for a passphrase, at the cost of Argon2id.
    public static KeySlot forPassphrase(
            RepositoryKey key, Passphrase secret, KdfParameters parameters, long created, SecureRandom random) {
        byte[] salt = randomSalt(random);
        return wrap(
                key, new SlotId(Bits128.random(random)), created, salt, parameters, secret.material(parameters, salt));
    }

    /// Wraps the key for a recovery phrase, which needs no slow derivation: its 256 bits can't be guessed.
    public static KeySlot forRecoveryPhrase(
            RepositoryKey key, RecoveryPhrase secret, long created, SecureRandom random) {
        byte[] salt = randomSalt(random);
        return wrap(key, new SlotId(Bits128.random(random)), created, salt, null, secret.material());
    }

    public SlotId id() {
        return id;
    }

    /// Milliseconds since 1970, as the maker of the slot had it.
    public long created() {
        return created;
    }

    /// The cost of the passphrase's derivation; empty for a recovery phrase.
    public Optional<KdfParameters> parameters() {
        return Optional.ofNullable(parameters);
    }

    /// The repository key, or nothing when the secret isn't the one of this slot.
    ///
    /// @throws FormatException `tampered` when the secret is right and the wrapped key isn't
    Optional<RepositoryKey> open(Secret secret, RepositoryId repository) {
        byte[] material = material(secret);
        if (material.length == 0) {
            return Optional.empty();
        }
        try {
            if (!MessageDigest.isEqual(commitment, commitment(material, salt))) {
                return Optional.empty();
            }
            return Optional.of(unwrap(material, repository));
        } finally {
            Arrays.fill(material, (byte) 0);
        }
    }

    void write(ByteWriter out) {
        out.bytes(header()).bytes(wrapped);
    }

    static KeySlot read(ByteReader in) {
        int type = in.u8();
        if (type != PASSPHRASE && type != RECOVERY_PHRASE) {
            throw FormatException.malformed("a slot of an unknown type");
        }
        SlotId id = new SlotId(in.bits128());
        long created = in.u64();
        byte[] salt = in.bytes(SALT);
        KdfParameters parameters = type == PASSPHRASE ? KdfParameters.of(in.u32(), in.u32(), in.u8()) : null;
        return new KeySlot(id, created, salt, parameters, in.bytes(Digest.BYTES), in.bytes(WRAPPED));
    }

    private static KeySlot wrap(
            RepositoryKey key,
            SlotId id,
            long created,
            byte[] salt,
            @Nullable KdfParameters parameters,
            byte[] material) {
        byte[] repositoryKey = new byte[0];
        byte[] kek = new byte[0];
        try {
            repositoryKey = key.bytes();
            kek = kek(material, salt);
            KeySlot empty = new KeySlot(id, created, salt, parameters, commitment(material, salt), new byte[0]);
            byte[] wrapped = Crypto.seal(kek, new byte[Crypto.NONCE], repositoryKey, empty.aad(key.repository()));
            return new KeySlot(id, created, salt, parameters, empty.commitment, wrapped);
        } finally {
            Arrays.fill(material, (byte) 0);
            Arrays.fill(kek, (byte) 0);
            Arrays.fill(repositoryKey, (byte) 0);
        }
    }

    private RepositoryKey unwrap(byte[] material, RepositoryId repository) {
        byte[] kek = kek(material, salt);
        byte[] key = new byte[0];
        try {
            key = Crypto.open(kek, new byte[Crypto.NONCE], wrapped, aad(repository));
            return new RepositoryKey(repository, key);
        } finally {
            Arrays.fill(kek, (byte) 0);
            Arrays.fill(key, (byte) 0);
        }
    }

    /// Empty when the secret is of the other kind.
    private byte[] material(Secret secret) {
        return switch (secret) {
            case Passphrase passphrase -> parameters == null ? new byte[0] : passphrase.material(parameters, salt);
            case RecoveryPhrase phrase -> parameters == null ? phrase.material() : new byte[0];
        };
    }

    private byte[] aad(RepositoryId repository) {
        return new ByteWriter()
                .ascii("adiuva/backup/1/slot")
                .bits(repository.bits())
                .bytes(header())
                .toByteArray();
    }

    private byte[] header() {
        ByteWriter out = new ByteWriter()
                .u8(parameters == null ? RECOVERY_PHRASE : PASSPHRASE)
                .bits(id.bits())
                .u64(created)
                .bytes(salt);
        if (parameters != null) {
            out.u32(parameters.memory()).u32(parameters.iterations()).u8(parameters.lanes());
        }
        return out.bytes(commitment).toByteArray();
    }

    private static byte[] kek(byte[] material, byte[] salt) {
        return Crypto.hkdf(material, salt, "adiuva/backup/1/kek");
    }

    private static byte[] commitment(byte[] material, byte[] salt) {
        return Crypto.hkdf(material, salt, "adiuva/backup/1/commitment");
    }

    private static byte[] randomSalt(SecureRandom random) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return salt;
    }
}
