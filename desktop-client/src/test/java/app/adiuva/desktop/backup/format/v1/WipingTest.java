package app.adiuva.desktop.backup.format.v1;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// What was wiped refuses to work: it never derives, seals or names with zeros.
class WipingTest {
    private final FixedRandom random = new FixedRandom(23);
    private final RepositoryKey key = RepositoryKey.generate(new RepositoryId(Bits128.random(random)), random);

    @Test
    void a_wiped_key_gives_nothing() {
        key.close();
        refuses(key::bytes);
        refuses(() -> key.derive(Subkey.PACK));
        assertEquals("RepositoryKey[REDACTED]", key.toString());
    }

    @Test
    void a_wiped_secret_opens_and_wraps_nothing() {
        var phrase = RecoveryPhrase.generate(random);
        var passphrase = new Passphrase("correct horse battery".toCharArray());
        KeySlot slot = KeySlot.forRecoveryPhrase(key, phrase, 1_000, random);
        phrase.close();
        passphrase.close();
        refuses(phrase::words);
        refuses(() -> KeySlot.forRecoveryPhrase(key, phrase, 1_000, random));
        refuses(() -> KeySlot.forPassphrase(key, passphrase, KdfParameters.STANDARD, 1_000, random));
        refuses(() -> Keyring.create(key, List.of(slot)).open(phrase));
        assertEquals("RecoveryPhrase[REDACTED]", phrase.toString());
        assertEquals("Passphrase[REDACTED]", passphrase.toString());
    }

    @Test
    void what_was_derived_from_a_key_works_no_more_once_closed() throws IOException {
        var names = new ContentNames(key);
        var chunker = new Chunker(key);
        var pack = new PackBuilder(key, random, new ByteArrayOutputStream());
        var _ = pack.add(Blob.of(new byte[5]));
        names.close();
        chunker.close();
        pack.close();
        pack.close();
        refuses(() -> names.page(new byte[PageMap.PAGE], 0));
        refuses(() -> names.file(InputStream.nullInputStream()));
        refuses(() -> chunker.cut(new byte[1], 0, 1));
        refuses(pack::sealLast);
    }

    @Test
    void a_borrowed_key_holds_no_copy_and_is_never_written_out() {
        byte[] bytes = {1, 2, 3};
        var borrowed = new BorrowedKey("AES", bytes);
        bytes[0] = 0;
        assertArrayEquals(new byte[] {0, 2, 3}, borrowed.getEncoded());
        assertEquals("BorrowedKey[REDACTED]", borrowed.toString());
        assertThrows(
                IOException.class, () -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(borrowed));
    }

    /// The primitives wipe the copies that they ask a key for: what was lent is as it was, and is the caller's to wipe.
    @Test
    void a_primitive_leaves_the_lent_bytes_to_their_owner() {
        byte[] lent = new byte[32];
        lent[0] = 7;
        byte[] sealed = Crypto.seal(lent, new byte[12], new byte[4], new byte[0]);
        assertArrayEquals(new byte[4], Crypto.open(lent, new byte[12], sealed, new byte[0]));
        assertEquals(32, Crypto.hmac(lent, sealed).length);
        assertEquals(7, lent[0]);
    }

    private static void refuses(Executable use) {
        assertThrows(IllegalStateException.class, use);
    }
}
