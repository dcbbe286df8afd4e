package app.adiuva.desktop.backup.format.v1;

import java.nio.CharBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// 256 random bits as 24 words of BIP-39: section 3.1. Wiped when closed.
public final class RecoveryPhrase implements Secret {
    public static final int WORDS = 24;

    private static final int BITS_PER_WORD = 11;
    private static final int LONGEST_WORD = 8;

    private final byte[] entropy;
    private boolean closed;

    private RecoveryPhrase(byte[] entropy) {
        this.entropy = entropy;
    }

    public static RecoveryPhrase generate(SecureRandom random) {
        byte[] entropy = new byte[Crypto.KEY];
        random.nextBytes(entropy);
        return new RecoveryPhrase(entropy);
    }

    /// Takes a copy of the 32 bytes.
    static RecoveryPhrase of(byte[] entropy) {
        if (entropy.length != Crypto.KEY) {
            throw new IllegalArgumentException("a recovery phrase has 256 bits");
        }
        return new RecoveryPhrase(entropy.clone());
    }

    /// Reads 24 words in any case with any white space between them. The caller wipes its characters.
    ///
    /// @throws FormatException `phrase`, when a word isn't in the list, or their number or checksum is wrong
    public static RecoveryPhrase parse(char[] typed) {
        byte[] bits = new byte[Crypto.KEY + 1];
        byte[] entropy = new byte[Crypto.KEY];
        try {
            int count = read(typed, bits);
            if (count != WORDS) {
                throw wrong("it has " + count + " words, not 24");
            }
            System.arraycopy(bits, 0, entropy, 0, Crypto.KEY);
            if (bits[Crypto.KEY] != checksum(entropy)) {
                throw wrong("its checksum does not match");
            }
            return of(entropy);
        } finally {
            Arrays.fill(bits, (byte) 0);
            Arrays.fill(entropy, (byte) 0);
        }
    }

    /// Puts 11 bits a word and answers how many words there are.
    private static int read(char[] typed, byte[] bits) {
        int count = 0;
        for (int at = skipSpace(typed, 0); at < typed.length; ) {
            int end = skipWord(typed, at);
            if (count == WORDS) {
                throw wrong("it has more than 24 words");
            }
            put(bits, count * BITS_PER_WORD, indexOf(typed, at, end, count));
            count++;
            at = skipSpace(typed, end);
        }
        return count;
    }

    /// The 24 words, each a shared string of the list.
    public List<String> words() {
        requireOpen();
        byte[] bits = Arrays.copyOf(entropy, Crypto.KEY + 1);
        bits[Crypto.KEY] = checksum(entropy);
        List<String> words = new ArrayList<>(WORDS);
        for (int i = 0; i < WORDS; i++) {
            words.add(WordList.word(get(bits, i * BITS_PER_WORD)));
        }
        Arrays.fill(bits, (byte) 0);
        return List.copyOf(words);
    }

    /// The 32 bytes of key material. The caller wipes them.
    byte[] material() {
        requireOpen();
        return entropy.clone();
    }

    @Override
    public void close() {
        closed = true;
        Arrays.fill(entropy, (byte) 0);
    }

    @Override
    public String toString() {
        return "RecoveryPhrase[REDACTED]";
    }

    private static int indexOf(char[] typed, int from, int to, int count) {
        char[] word = Arrays.copyOfRange(typed, from, Math.min(to, from + LONGEST_WORD + 1));
        for (int i = 0; i < word.length; i++) {
            word[i] += (char) (word[i] >= 'A' && word[i] <= 'Z' ? 'a' - 'A' : 0);
        }
        int index = WordList.indexOf(CharBuffer.wrap(word));
        Arrays.fill(word, '\0');
        if (index < 0) {
            throw wrong("word " + (count + 1) + " is not in the list");
        }
        return index;
    }

    private static int skipSpace(char[] typed, int at) {
        int i = at;
        while (i < typed.length && isSpace(typed[i])) {
            i++;
        }
        return i;
    }

    private static int skipWord(char[] typed, int at) {
        int i = at;
        while (i < typed.length && !isSpace(typed[i])) {
            i++;
        }
        return i;
    }

    /// Unicode's `White_Space`: also the space that breaks no line, which printed pages hold.
    private static boolean isSpace(char c) {
        return Character.isSpaceChar(c) || c >= '\t' && c <= '\r' || c == '\u0085';
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the recovery phrase was wiped");
        }
    }

    private static byte checksum(byte[] entropy) {
        return Crypto.sha256().digest(entropy)[0];
    }

    private static void put(byte[] bits, int at, int value) {
        for (int i = 0; i < BITS_PER_WORD; i++) {
            if ((value >> (BITS_PER_WORD - 1 - i) & 1) != 0) {
                bits[(at + i) / 8] |= (byte) (0x80 >> (at + i) % 8);
            }
        }
    }

    private static int get(byte[] bits, int at) {
        int value = 0;
        for (int i = at; i < at + BITS_PER_WORD; i++) {
            value = value << 1 | (bits[i / 8] >> (7 - i % 8) & 1);
        }
        return value;
    }

    private static FormatException wrong(String message) {
        return new FormatException(FormatError.PHRASE, message);
    }
}
