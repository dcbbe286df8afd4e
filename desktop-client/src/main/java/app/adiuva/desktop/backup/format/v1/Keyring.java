package app.adiuva.desktop.backup.format.v1;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The repository key, wrapped once for each way to open it: section 3.1.
public final class Keyring {
    private static final String MAGIC = "ADVK";
    private static final int VERSION = 1;
    private static final int MOST_SLOTS = 8;
    private static final int SEAL = 32;

    private final RepositoryId repository;
    private final long generation;
    private final List<KeySlot> slots;
    private final byte[] seal;

    private Keyring(RepositoryId repository, long generation, List<KeySlot> slots, byte[] seal) {
        this.repository = repository;
        this.generation = generation;
        this.slots = List.copyOf(slots);
        this.seal = seal;
    }

    /// The first keyring of a repository, with 1 to 8 slots.
    public static Keyring create(RepositoryKey key, List<KeySlot> slots) {
        return sealed(key, 1, slots);
    }

    /// The next generation, in which one slot has taken the place of another. No pack or manifest changes.
    public Keyring replace(RepositoryKey key, SlotId old, KeySlot slot) {
        requireSeal(key);
        List<KeySlot> changed = new ArrayList<>(slots);
        if (!changed.removeIf(each -> each.id().equals(old))) {
            throw new IllegalArgumentException("no such slot");
        }
        changed.add(slot);
        return sealed(key, generation + 1, changed);
    }

    /// @throws FormatException `not-a-backup`, `version`, `malformed` or `parameters`
    public static Keyring parse(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        Header.check(in, MAGIC, VERSION);
        RepositoryId repository = new RepositoryId(in.bits128());
        long generation = in.u32();
        int count = in.u8();
        if (generation == 0 || count == 0 || count > MOST_SLOTS) {
            throw FormatException.malformed("the keyring's counts are out of bounds");
        }
        List<KeySlot> slots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            slots.add(KeySlot.read(in));
        }
        byte[] seal = in.bytes(SEAL);
        in.end();
        if (!distinct(slots)) {
            throw FormatException.malformed("two slots have the same id");
        }
        return new Keyring(repository, generation, slots, seal);
    }

    /// Opens the slot that the secret fits. Answers in a second or so for each passphrase slot.
    ///
    /// @throws FormatException `wrong-secret`, or `tampered` when the secret is right and the keyring isn't
    public RepositoryKey open(Secret secret) {
        for (KeySlot slot : slots) {
            Optional<RepositoryKey> key = slot.open(secret, repository);
            if (key.isPresent()) {
                return checked(key.get());
            }
        }
        throw new FormatException(FormatError.WRONG_SECRET, "no slot of the keyring fits");
    }

    /// Checks the seal of a keyring with a key that is already known.
    ///
    /// @throws FormatException `misplaced` for the keyring of another repository, `tampered` for a wrong seal
    public void requireSeal(RepositoryKey key) {
        if (!repository.equals(key.repository())) {
            throw new FormatException(FormatError.MISPLACED, "the keyring is of another repository");
        }
        if (!MessageDigest.isEqual(seal, seal(key, body()))) {
            throw new FormatException(FormatError.TAMPERED, "the keyring's seal does not match");
        }
    }

    public RepositoryId repository() {
        return repository;
    }

    /// 1 for the first keyring, one more with each change.
    public long generation() {
        return generation;
    }

    public List<KeySlot> slots() {
        return slots;
    }

    /// The keyring as it is stored.
    public byte[] bytes() {
        return new ByteWriter().bytes(body()).bytes(seal).toByteArray();
    }

    private RepositoryKey checked(RepositoryKey key) {
        try {
            requireSeal(key);
            return key;
        } catch (FormatException e) {
            key.close();
            throw e;
        }
    }

    private static Keyring sealed(RepositoryKey key, long generation, List<KeySlot> slots) {
        if (slots.isEmpty() || slots.size() > MOST_SLOTS || !distinct(slots)) {
            throw new IllegalArgumentException("a keyring has 1 to 8 different slots");
        }
        byte[] body = new Keyring(key.repository(), generation, slots, new byte[0]).body();
        return new Keyring(key.repository(), generation, slots, seal(key, body));
    }

    private byte[] body() {
        ByteWriter out = new ByteWriter()
                .ascii(MAGIC)
                .u8(VERSION)
                .bits(repository.bits())
                .u32(generation)
                .u8(slots.size());
        slots.forEach(slot -> slot.write(out));
        return out.toByteArray();
    }

    private static byte[] seal(RepositoryKey key, byte[] body) {
        byte[] subkey = key.derive(Subkey.KEYRING);
        try {
            return Crypto.hmac(subkey, body);
        } finally {
            Arrays.fill(subkey, (byte) 0);
        }
    }

    private static boolean distinct(List<KeySlot> slots) {
        Set<SlotId> ids = new HashSet<>();
        return slots.stream().allMatch(slot -> ids.add(slot.id()));
    }
}
