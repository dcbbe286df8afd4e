package app.adiuva.desktop.backup.secondreader;

import static app.adiuva.desktop.backup.secondreader.Primitives.ascii;
import static app.adiuva.desktop.backup.secondreader.Primitives.hkdf;
import static app.adiuva.desktop.backup.secondreader.Primitives.hmac;
import static app.adiuva.desktop.backup.secondreader.Primitives.join;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Section 3: what a person types, and the keyring that it opens.
public final class Secrets {
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private Secrets() {}

    /// What was in the keyring.
    ///
    /// @param id of the repository
    @SuppressWarnings("ArrayRecordComponent")
    public record Repository(byte[] id, byte[] key) {
        byte[] derive(String label) {
            return hkdf(key, id, "adiuva/backup/1/" + label);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Slot(
            long type, byte[] id, byte[] salt, long[] cost, byte[] commitment, byte[] header, byte[] wrapped) {}

    /// The 256 bits that 24 words of the list stand for.
    public static byte[] entropy(String phrase, List<String> list) {
        BigInteger bits = BigInteger.ZERO;
        int words = 0;
        for (String word : SPACE.split(phrase)) {
            if (word.isEmpty()) continue;
            int index = list.indexOf(lower(word));
            Refused.unless(index >= 0, "phrase");
            bits = bits.shiftLeft(11).or(BigInteger.valueOf(index));
            words++;
        }
        Refused.unless(words == 24, "phrase");
        byte[] all = bits.or(BigInteger.ONE.shiftLeft(264)).toByteArray();
        byte[] entropy = Arrays.copyOfRange(all, 1, 33);
        Refused.unless(Primitives.sha256(entropy)[0] == all[33], "phrase");
        return entropy;
    }

    public static Repository openByPhrase(byte[] keyring, byte[] entropy) {
        return open(keyring, 2, entropy);
    }

    public static Repository openByPassphrase(byte[] keyring, String passphrase) {
        return open(
                keyring,
                1,
                Normalizer.normalize(passphrase, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8));
    }

    private static Repository open(byte[] keyring, int type, byte[] secret) {
        Fields in = new Fields(keyring);
        Streams.magic(keyring, "ADVK", in);
        byte[] id = in.bytes(16);
        in.u32(1, 0xffffffffL);
        long count = Fields.within(in.u8(), 1, 8);
        List<Slot> slots = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (long i = 0; i < count; i++) slots.add(slot(in, keyring));
        byte[] body = Arrays.copyOf(keyring, in.at());
        byte[] seal = in.bytes(32);
        in.end();
        for (Slot slot : slots) Refused.unless(ids.add(Primitives.hex(slot.id)), "malformed");
        for (Slot slot : slots) {
            if (slot.type != type) continue;
            byte[] material = type == 2
                    ? secret
                    : Primitives.argon2id(secret, slot.salt, slot.cost[0], slot.cost[1], (int) slot.cost[2]);
            if (!Arrays.equals(slot.commitment, hkdf(material, slot.salt, "adiuva/backup/1/commitment"))) continue;
            byte[] kek = hkdf(material, slot.salt, "adiuva/backup/1/kek");
            byte[] aad = join(ascii("adiuva/backup/1/slot"), id, slot.header);
            var repository = new Repository(id, Primitives.open(kek, new byte[12], slot.wrapped, aad));
            Refused.unless(Arrays.equals(seal, hmac(repository.derive("keyring"), body)), "tampered");
            return repository;
        }
        throw new Refused("wrong-secret");
    }

    private static Slot slot(Fields in, byte[] keyring) {
        int from = in.at();
        long type = Fields.within(in.u8(), 1, 2);
        byte[] id = in.bytes(16);
        in.u64();
        byte[] salt = in.bytes(16);
        long[] cost = {};
        if (type == 1) {
            cost = new long[] {in.u32(), in.u32(), in.u8()};
            Refused.unless(cost[0] >= 65_536 && cost[0] <= 262_144, "parameters");
            Refused.unless(cost[1] >= 3 && cost[1] <= 16 && cost[0] * cost[1] <= 1_048_576, "parameters");
            Refused.unless(cost[2] >= 1 && cost[2] <= 8, "parameters");
        }
        byte[] commitment = in.bytes(32);
        byte[] header = Arrays.copyOfRange(keyring, from, in.at());
        return new Slot(type, id, salt, cost, commitment, header, in.bytes(48));
    }

    private static String lower(String word) {
        StringBuilder lower = new StringBuilder();
        for (char c : word.toCharArray()) lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        return lower.toString();
    }
}
