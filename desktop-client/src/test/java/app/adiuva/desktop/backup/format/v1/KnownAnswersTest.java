package app.adiuva.desktop.backup.format.v1;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;

/// The published answers of each primitive, asked of the product's own calls.
class KnownAnswersTest {
    /// Test cases 13 to 16 of the proposal that became NIST SP 800-38D: key, nonce, plaintext, AAD, ciphertext and tag.
    @Test
    void aes_256_gcm_gives_the_cases_of_its_proposal() {
        String key = "feffe9928665731c6d6a8f9467308308".repeat(2);
        String nonce = "cafebabefacedbaddecaf888";
        String plain = "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255";
        String sealed = "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad";
        String zeros = "00".repeat(32);
        String[][] cases = {
            {zeros, "00".repeat(12), "", "", "530f8afbc74536b9a963b4f1c4cb738b"},
            {
                zeros,
                "00".repeat(12),
                "00".repeat(16),
                "",
                "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"
            },
            {key, nonce, plain, "", sealed + "b094dac5d93471bdec1a502270e3cc6c"},
            {
                key,
                nonce,
                plain.substring(0, 120),
                "feedfacedeadbeeffeedfacedeadbeefabaddad2",
                sealed.substring(0, 120) + "76fc6ece0f4e1768cddf8853bb2d551b"
            },
        };
        for (String[] each : cases) {
            byte[] out = Crypto.seal(hex(each[0]), hex(each[1]), hex(each[2]), hex(each[3]));
            assertEquals(each[4], HexFormat.of().formatHex(out));
            assertArrayEquals(hex(each[2]), Crypto.open(hex(each[0]), hex(each[1]), out, hex(each[3])));
            out[out.length - 1] ^= 1;
            Broken.with(FormatError.TAMPERED, () -> Crypto.open(hex(each[0]), hex(each[1]), out, hex(each[3])));
        }
    }

    /// The first 32 bytes of the longer answers are the answer for 32 bytes: that is how the expansion goes.
    @Test
    void hkdf_gives_the_cases_of_rfc_5869() {
        byte[] first = Crypto.hkdf(hex("0b".repeat(22)), range(0, 13), range(0xf0, 0xfa));
        assertArrayEquals(hex("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"), first);
        byte[] second = Crypto.hkdf(range(0, 0x50), range(0x60, 0xb0), range(0xb0, 0x100));
        assertArrayEquals(hex("b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c"), second);
        byte[] third = Crypto.hkdf(hex("0b".repeat(22)), new byte[0], new byte[0]);
        assertArrayEquals(hex("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"), third);
    }

    @Test
    void hmac_gives_the_cases_of_rfc_4231() {
        String[][] cases = {
            {"0b".repeat(20), "Hi There", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"},
            {
                "4a656665",
                "what do ya want for nothing?",
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
            },
            {"aa".repeat(20), "\u00dd".repeat(50), "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"},
            {
                "aa".repeat(131),
                "Test Using Larger Than Block-Size Key - Hash Key First",
                "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
            },
        };
        for (String[] each : cases) {
            byte[] message = each[1].getBytes(StandardCharsets.ISO_8859_1);
            assertArrayEquals(hex(each[2]), Crypto.hmac(hex(each[0]), message));
            assertArrayEquals(hex(each[2]), Crypto.hmac(hex(each[0])).doFinal(message));
        }
    }

    /// No published vector has costs within the format's bounds: these are OpenSSL's answers, which gives the reference
    /// implementation's for `password` and `somesalt`, too.
    @Test
    void argon2id_within_the_bounds_gives_what_another_implementation_gives() {
        byte[] salt = range(0, 16);
        assertArrayEquals(
                hex("853b272a44db1421c02962669a55eb0994f3cab385ed1c4c79253eee19bab49e"),
                derive("correct horse battery staple", KdfParameters.STANDARD, salt));
        assertArrayEquals(
                hex("151552ce81ea63a1812c84792558e4c84b4d992c78b74addc66fa6233f41ad3a"),
                derive("caf\u00e9", new KdfParameters(65_536, 4, 1), salt));
        assertArrayEquals(
                hex("e88034dd0bc97e8087373259b0df98038389e77b3e3fa281623afe56df1052d7"),
                derive("x".repeat(1_024), new KdfParameters(98_304, 3, 8), hex("ff".repeat(16))));
    }

    @Test
    void the_library_gives_the_argon2id_case_of_rfc_9106() {
        byte[] password = new byte[32];
        Arrays.fill(password, (byte) 1);
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(32)
                .withIterations(3)
                .withParallelism(4)
                .withSalt(hex("02".repeat(16)))
                .withSecret(hex("03".repeat(8)))
                .withAdditional(hex("04".repeat(12)))
                .build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] tag = new byte[32];
        generator.generateBytes(password, tag);
        assertArrayEquals(hex("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"), tag);
    }

    /// All vectors of 24 words that the authors of BIP-39 publish.
    @Test
    void phrases_give_the_vectors_of_bip_39() {
        String[][] all = {
            {"00".repeat(32), "abandon ".repeat(23) + "art"},
            {
                "7f".repeat(32),
                "legal winner thank year wave sausage worth useful ".repeat(2) + "legal winner thank year"
                        + " wave sausage worth title"
            },
            {
                "80".repeat(32),
                "letter advice cage absurd amount doctor acoustic avoid ".repeat(2) + "letter advice cage"
                        + " absurd amount doctor acoustic bless"
            },
            {"ff".repeat(32), "zoo ".repeat(23) + "vote"},
            {
                "68a79eaca2324873eacc50cb9c6eca8cc68ea5d936f98787c60c7ebc74e6ce7c",
                "hamster diagram private dutch cause delay private meat slide toddler razor book happy fancy gospel"
                        + " tennis maple dilemma loan word shrug inflict delay length"
            },
            {
                "9f6a2878b2520799a44ef18bc7df394e7061a224d2c33cd015b157d746869863",
                "panda eyebrow bullet gorilla call smoke muffin taste mesh discover soft ostrich alcohol speed nation"
                        + " flash devote level hobby quick inner drive ghost inside"
            },
            {
                "066dca1a2bb7e8a1db2832148ce9933eea0f3ac9548d793112d9a95c9407efad",
                "all hour make first leader extend hole alien behind guard gospel lava path output census museum junior"
                        + " mass reopen famous sing advance salt reform"
            },
            {
                "f585c11aec520db57dd353c69554b21a89b20fb0650966fa0a9d6f74fd989d8f",
                "void come effort suffer camp survey warrior heavy shoot primary clutch crush open amazing screen patrol"
                        + " group space point ten exist slush involve unfold"
            },
        };
        for (String[] each : all) {
            try (var read = RecoveryPhrase.parse(each[1].toCharArray());
                    var made = RecoveryPhrase.of(hex(each[0]))) {
                assertArrayEquals(hex(each[0]), read.material());
                assertEquals(each[1], String.join(" ", made.words()));
            }
        }
    }

    private static byte[] derive(String text, KdfParameters parameters, byte[] salt) {
        try (var passphrase = new Passphrase(text.toCharArray())) {
            return passphrase.material(parameters, salt);
        }
    }

    private static byte[] range(int from, int to) {
        byte[] bytes = new byte[to - from];
        IntStream.range(from, to).forEach(i -> bytes[i - from] = (byte) i);
        return bytes;
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
