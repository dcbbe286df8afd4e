package app.adiuva.desktop.backup.format.v1;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;

/// The JDK's primitives of section 1 under the format's names.
///
/// What a primitive keeps of a key is wiped by giving it another key: a [Mac] and a [Cipher] that outlive a call are to
/// be given to `forget`.
final class Crypto {
    static final int KEY = 32;
    static final int NONCE = 12;
    static final int TAG = 16;

    private static final byte[] NO_KEY = new byte[KEY];

    private Crypto() {}

    /// HKDF-SHA-256 (RFC 5869), 32 bytes. The caller wipes them.
    static byte[] hkdf(byte[] material, byte[] salt, String info) {
        return hkdf(material, salt, info.getBytes(StandardCharsets.US_ASCII));
    }

    /// Made of two HMACs, since 32 bytes are the first block of the expansion and the JDK's own derivation leaves its
    /// intermediate key in memory.
    static byte[] hkdf(byte[] material, byte[] salt, byte[] info) {
        byte[] extracted = hmac(salt, material);
        try {
            byte[] block = Arrays.copyOf(info, info.length + 1);
            block[info.length] = 1;
            return hmac(extracted, block);
        } finally {
            Arrays.fill(extracted, (byte) 0);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks SHA-256", e);
        }
    }

    /// HMAC-SHA-256 of one message.
    static byte[] hmac(byte[] key, byte[] message) {
        Mac mac = hmac(key);
        try {
            return mac.doFinal(message);
        } finally {
            forget(mac);
        }
    }

    /// HMAC-SHA-256 that is ready for a message, and again after each.
    static Mac hmac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new BorrowedKey("HmacSHA256", key));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks HMAC-SHA256", e);
        }
    }

    /// Also the last answer, which the JDK's hash keeps as its state until it is used again.
    static void forget(Mac mac) {
        try {
            mac.init(new BorrowedKey("HmacSHA256", NO_KEY));
            var _ = mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 does not take another key", e);
        }
    }

    static Cipher gcm() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks AES-GCM", e);
        }
    }

    /// Makes a cipher ready for one message.
    static void start(Cipher cipher, int mode, byte[] key, byte[] nonce, byte[] aad) throws GeneralSecurityException {
        cipher.init(mode, new BorrowedKey("AES", key), new GCMParameterSpec(8 * TAG, nonce));
        cipher.updateAAD(aad);
    }

    /// To be called once: the cipher is of no use afterwards.
    static void forget(Cipher cipher) {
        try {
            byte[] nonce = new byte[NONCE];
            Arrays.fill(nonce, (byte) 0xff);
            start(cipher, Cipher.ENCRYPT_MODE, NO_KEY, nonce, new byte[0]);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM does not take another key", e);
        }
    }

    /// One message in one call.
    static byte[] seal(byte[] key, byte[] nonce, byte[] plain, byte[] aad) {
        Cipher cipher = gcm();
        try {
            start(cipher, Cipher.ENCRYPT_MODE, key, nonce, aad);
            return cipher.doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM does not encrypt", e);
        } finally {
            forget(cipher);
        }
    }

    /// @throws FormatException `tampered` when the tag doesn't match
    static byte[] open(byte[] key, byte[] nonce, byte[] sealed, byte[] aad) {
        Cipher cipher = gcm();
        try {
            start(cipher, Cipher.DECRYPT_MODE, key, nonce, aad);
            return cipher.doFinal(sealed);
        } catch (AEADBadTagException e) {
            throw new FormatException(FormatError.TAMPERED, "a tag does not match");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM does not decrypt", e);
        } finally {
            forget(cipher);
        }
    }
}
