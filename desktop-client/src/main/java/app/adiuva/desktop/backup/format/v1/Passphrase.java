package app.adiuva.desktop.backup.format.v1;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/// A passphrase as the UTF-8 of its normalisation form C: section 3.1. Wiped when closed.
public final class Passphrase implements Secret {
    private static final int MOST_BYTES = 1_024;

    private final byte[] utf8;
    private boolean closed;

    /// Takes a copy; the caller wipes its own characters.
    ///
    /// The JDK normalises into a string only, which nobody can wipe: that happens only to text
    /// that isn't in form C yet.
    ///
    /// @throws IllegalArgumentException when it is empty, over 1,024 bytes, or not Unicode text
    public Passphrase(char[] characters) {
        CharBuffer typed = CharBuffer.wrap(characters);
        CharSequence text = Normalizer.isNormalized(typed, Normalizer.Form.NFC)
                ? typed
                : Normalizer.normalize(typed, Normalizer.Form.NFC);
        utf8 = encode(text);
        if (utf8.length == 0 || utf8.length > MOST_BYTES) {
            close();
            throw new IllegalArgumentException("a passphrase has 1 to 1,024 bytes");
        }
    }

    /// 32 bytes of key material. The caller wipes them.
    byte[] material(KdfParameters parameters, byte[] salt) {
        if (closed) {
            throw new IllegalStateException("the passphrase was wiped");
        }
        return parameters.derive(utf8, salt);
    }

    private static byte[] encode(CharSequence text) {
        ByteBuffer encoded = ByteBuffer.allocate(3 * text.length());
        try {
            CoderResult result = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text), encoded, true);
            if (result.isError()) {
                result.throwException();
            }
            return Arrays.copyOf(encoded.array(), encoded.position());
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a passphrase is Unicode text", e);
        } finally {
            Arrays.fill(encoded.array(), (byte) 0);
        }
    }

    @Override
    public void close() {
        closed = true;
        Arrays.fill(utf8, (byte) 0);
    }

    @Override
    public String toString() {
        return "Passphrase[REDACTED]";
    }
}
