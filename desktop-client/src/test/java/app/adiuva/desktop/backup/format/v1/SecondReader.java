package app.adiuva.desktop.backup.format.v1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Reads the vectors by the text of the format alone; shares no code with the product. Answers `ok` or a code.
final class SecondReader {
    private SecondReader() {}

    static String phrase(String text, List<String> list) throws GeneralSecurityException {
        return entropy(text, list) == null ? "phrase" : "ok";
    }

    static String keyring(byte[] bytes, String phrase, List<String> list) throws GeneralSecurityException {
        byte[] entropy = entropy(phrase, list);
        if (bytes.length < 4 || !"ADVK".equals(new String(bytes, 0, 4, StandardCharsets.US_ASCII)))
            return "not-a-backup";
        if (bytes.length > 4 && bytes[4] != 1) return "version";
        if (bytes.length < 26) return "malformed";
        ByteBuffer in = ByteBuffer.wrap(bytes, 5, bytes.length - 5);
        byte[] id = take(in, 16);
        int generation = in.getInt();
        int slots = in.get() & 0xff;
        if (generation == 0 || slots < 1 || slots > 8) return "malformed";
        String outcome = "wrong-secret";
        byte[] key = null;
        for (int i = 0; i < slots; i++) {
            int from = in.position();
            if (in.remaining() < 42) return "malformed";
            int type = in.get();
            if (type != 1 && type != 2) return "malformed";
            take(in, 16);
            if (in.getLong() < 0) return "malformed";
            byte[] salt = take(in, 16);
            if (type == 1) {
                if (in.remaining() < 9) return "malformed";
                long memory = in.getInt() & 0xffffffffL;
                long passes = in.getInt() & 0xffffffffL;
                int lanes = in.get() & 0xff;
                boolean fits = memory >= 65536 && memory <= 262144 && passes >= 3 && passes <= 16;
                if (!fits || lanes < 1 || lanes > 8 || memory * passes > 1048576) return "parameters";
            }
            if (in.remaining() < 80) return "malformed";
            byte[] commitment = take(in, 32);
            byte[] header = Arrays.copyOfRange(bytes, from, in.position());
            byte[] wrapped = take(in, 48);
            if (type == 2 && Arrays.equals(commitment, hkdf(entropy, salt, "adiuva/backup/1/commitment"))) {
                byte[] aad = join("adiuva/backup/1/slot".getBytes(StandardCharsets.US_ASCII), id, header);
                key = open(hkdf(entropy, salt, "adiuva/backup/1/kek"), new byte[12], wrapped, aad);
                outcome = key == null ? "tampered" : "ok";
            }
        }
        if (in.remaining() != 32) return "malformed";
        byte[] body = Arrays.copyOf(bytes, bytes.length - 32);
        if (key != null && !Arrays.equals(take(in, 32), hmac(hkdf(key, id, "adiuva/backup/1/keyring"), body))) {
            return "tampered";
        }
        return outcome;
    }

    static String pack(byte[] bytes, byte[] key, byte[] id, byte[] name) throws GeneralSecurityException {
        if (bytes.length < 4 || !"ADVP".equals(new String(bytes, 0, 4, StandardCharsets.US_ASCII)))
            return "not-a-backup";
        if (bytes.length > 4 && bytes[4] != 1) return "version";
        if (bytes.length < 37) return "malformed";
        byte[] header = Arrays.copyOf(bytes, 37);
        byte[] salt = Arrays.copyOfRange(bytes, 5, 37);
        byte[] stream = hkdf(hkdf(key, id, "adiuva/backup/1/pack"), salt, "adiuva/backup/1/stream");
        byte[] aad = join(header, id, name);
        if (bytes.length == 37) return "truncated";
        for (int at = 37, i = 0; at < bytes.length; at += 16400, i++) {
            byte[] segment = Arrays.copyOfRange(bytes, at, Math.min(at + 16400, bytes.length));
            boolean last = at + 16400 >= bytes.length;
            if (segment.length <= 16) return "malformed";
            if (open(stream, nonce(i, last), segment, aad) == null) {
                return last && open(stream, nonce(i, false), segment, aad) != null ? "truncated" : "tampered";
            }
        }
        return "ok";
    }

    private static byte[] nonce(int index, boolean last) {
        return ByteBuffer.allocate(12)
                .putInt(7, index)
                .put(11, (byte) (last ? 1 : 0))
                .array();
    }

    private static byte[] entropy(String text, List<String> list) throws GeneralSecurityException {
        String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
        StringBuilder bits = new StringBuilder();
        for (String word : words) {
            int index = list.indexOf(word);
            if (index < 0) return null;
            bits.append(Integer.toBinaryString(2048 + index).substring(1));
        }
        if (words.length != 24) return null;
        byte[] all = new byte[33];
        for (int i = 0; i < 33; i++) all[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        byte[] entropy = Arrays.copyOf(all, 32);
        return MessageDigest.getInstance("SHA-256").digest(entropy)[0] == all[32] ? entropy : null;
    }

    private static byte[] hkdf(byte[] material, byte[] salt, String info) throws GeneralSecurityException {
        return hmac(hmac(salt, material), join(info.getBytes(StandardCharsets.US_ASCII), new byte[] {1}));
    }

    private static byte[] hmac(byte[] key, byte[] message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(message);
    }

    private static byte[] open(byte[] key, byte[] nonce, byte[] sealed, byte[] aad) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(aad);
        try {
            return cipher.doFinal(sealed);
        } catch (AEADBadTagException e) {
            return null;
        }
    }

    private static byte[] take(ByteBuffer in, int count) {
        byte[] bytes = new byte[count];
        in.get(bytes);
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) out.writeBytes(part);
        return out.toByteArray();
    }
}
