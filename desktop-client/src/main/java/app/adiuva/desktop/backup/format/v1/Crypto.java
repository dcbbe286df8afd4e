package app.adiuva.desktop.backup.format.v1;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The JDK's primitives of section 1 under the format's names.
final class Crypto {
    static final int KEY = 32;
    static final int NONCE = 12;
    static final int TAG = 16;

    private Crypto() {}

    /// HKDF-SHA-256 (RFC 5869), 32 bytes.
    static byte[] hkdf(byte[] material, byte[] salt, String info) {
        var spec = HKDFParameterSpec.ofExtract()
                .addIKM(material)
                .addSalt(salt)
                .thenExpand(info.getBytes(StandardCharsets.US_ASCII), KEY);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveData(spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks HKDF-SHA256", e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks SHA-256", e);
        }
    }

    /// HMAC-SHA-256 that is ready for a message, and again after each.
    static Mac hmac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks HMAC-SHA256", e);
        }
    }

    static Cipher gcm() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks AES-GCM", e);
        }
    }

    /// One message in one call.
    static byte[] seal(byte[] key, byte[] nonce, byte[] plain, byte[] aad) {
        try {
            return start(Cipher.ENCRYPT_MODE, key, nonce, aad).doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM does not encrypt", e);
        }
    }

    /// @throws FormatException `tampered` when the tag doesn't match
    static byte[] open(byte[] key, byte[] nonce, byte[] sealed, byte[] aad) {
        try {
            return start(Cipher.DECRYPT_MODE, key, nonce, aad).doFinal(sealed);
        } catch (AEADBadTagException e) {
            throw new FormatException(FormatError.TAMPERED, "a tag does not match");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM does not decrypt", e);
        }
    }

    private static Cipher start(int mode, byte[] key, byte[] nonce, byte[] aad) throws GeneralSecurityException {
        Cipher cipher = gcm();
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(8 * TAG, nonce));
        cipher.updateAAD(aad);
        return cipher;
    }
}
