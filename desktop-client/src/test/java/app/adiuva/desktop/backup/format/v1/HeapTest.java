package app.adiuva.desktop.backup.format.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Looks for keys in the memory of another process that used all of the format and closed what it had opened.
///
/// Its whole heap is searched, also what the collector has not taken yet.
@Tag("slow")
class HeapTest {
    private final SecureRandom random = new SecureRandom();
    private final RepositoryKey key = RepositoryKey.generate(new RepositoryId(Bits128.random(random)), random);
    private final RecoveryPhrase phrase = RecoveryPhrase.generate(random);
    private final String passphrase =
            String.join(" ", RecoveryPhrase.generate(random).words().subList(0, 4));

    @TempDir
    Path folder;

    @BeforeEach
    void make() throws IOException {
        try (var secret = new Passphrase(passphrase.toCharArray())) {
            KeySlot first = KeySlot.forPassphrase(key, secret, KdfParameters.STANDARD, 1, random);
            KeySlot second = KeySlot.forRecoveryPhrase(key, phrase, 1, random);
            Files.write(
                    folder.resolve("keyring"),
                    Keyring.create(key, List.of(first, second)).bytes());
        }
        Files.writeString(folder.resolve("passphrase"), passphrase);
        Files.writeString(folder.resolve("phrase"), String.join(" ", phrase.words()));
    }

    @Test
    void no_key_is_left_in_memory_once_everything_is_closed() throws Exception {
        String heap = heapAfter("close");
        for (var secret : secrets().entrySet()) {
            assertEquals(0, count(heap, secret.getValue()), secret.getKey());
        }
    }

    /// Without this the search could be one that never finds anything.
    @Test
    void keys_in_use_are_found_in_memory() throws Exception {
        String heap = heapAfter("leave-open");
        Map<String, byte[]> secrets = secrets();
        for (String used : List.of("repository key", "stream key", "passphrase", "entropy", "inner pad of a name")) {
            assertTrue(count(heap, secrets.get(used)) > 0, used);
        }
    }

    private String heapAfter(String ending) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HeapUser.class.getName(),
                        folder.toString(),
                        ending)
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "output"))
                .start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue(), Files.readString(folder.resolve("output")));
        Path dump = folder.resolve("heap.hprof");
        String heap = new String(Files.readAllBytes(dump), StandardCharsets.ISO_8859_1);
        Files.delete(dump);
        return heap;
    }

    /// What the other process had in memory, computed from what it read and wrote.
    private Map<String, byte[]> secrets() throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("repository key", key.bytes());
        all.put("intermediate key", Crypto.hmac(key.repository().bits().bytes(), key.bytes()));
        for (Subkey each : Subkey.values()) {
            all.put("subkey " + each, key.derive(each));
        }
        byte[] pad = key.derive(Subkey.PAGE);
        for (int i = 0; i < pad.length; i++) {
            pad[i] ^= 0x36;
        }
        all.put("inner pad of a name", pad);
        byte[] pack = Files.readAllBytes(folder.resolve("pack"));
        byte[] salt = Arrays.copyOfRange(pack, 5, 37);
        all.put("stream key", Crypto.hkdf(key.derive(Subkey.PACK), salt, "adiuva/backup/1/stream"));
        all.put("passphrase", passphrase.getBytes(StandardCharsets.US_ASCII));
        all.put("typed passphrase", passphrase.getBytes(StandardCharsets.UTF_16BE));
        all.put("entropy", phrase.material());
        byte[] keyring = Files.readAllBytes(folder.resolve("keyring"));
        slot(all, "passphrase slot", material(keyring, 51), Arrays.copyOfRange(keyring, 51, 67));
        slot(all, "phrase slot", phrase.material(), Arrays.copyOfRange(keyring, 181, 197));
        byte[] changed = Files.readAllBytes(folder.resolve("changed"));
        slot(all, "new slot", material(changed, 172), Arrays.copyOfRange(changed, 172, 188));
        return all;
    }

    private static void slot(Map<String, byte[]> all, String name, byte[] material, byte[] salt) {
        all.put("material of the " + name, material);
        all.put("intermediate key of the " + name, Crypto.hmac(salt, material));
        all.put("key of the " + name, Crypto.hkdf(material, salt, "adiuva/backup/1/kek"));
    }

    private byte[] material(byte[] keyring, int salt) {
        try (var secret = new Passphrase(passphrase.toCharArray())) {
            return secret.material(KdfParameters.STANDARD, Arrays.copyOfRange(keyring, salt, salt + 16));
        }
    }

    private static int count(String heap, byte[] secret) {
        String sought = new String(secret, StandardCharsets.ISO_8859_1);
        int count = 0;
        for (int at = heap.indexOf(sought); at >= 0; at = heap.indexOf(sought, at + 1)) {
            count++;
        }
        return count;
    }
}
