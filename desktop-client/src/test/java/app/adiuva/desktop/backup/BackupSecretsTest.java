package app.adiuva.desktop.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.backup.format.v1.Passphrase;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.TestCloud;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Looks for what nobody may find, in every file that backups, their failures and their cloud leave behind.
class BackupSecretsTest {
    private static final String CANARY = "canary in a coal mine 7f3a";

    /// Where the content itself lies, and the one file that holds the key.
    private static final List<String> ALLOWED = List.of("adiuva.db", "attachments", "before-restore");

    @TempDir
    Path folder;

    @Test
    void no_file_but_the_profiles_own_holds_content_phrases_or_keys() throws IOException {
        AppPaths paths = new AppPaths(folder.resolve("home"));
        Map<String, byte[]> secrets = new LinkedHashMap<>();
        try (BackupDesk desk = new BackupDesk(paths, egress -> TestCloud.of(paths, egress), Clock.systemUTC())) {
            List<String> words = desk.setUp();
            desk.capture(50, CANARY);
            desk.attach("note.txt", CANARY.repeat(100).getBytes(StandardCharsets.UTF_8));
            String id = desk.make().id();
            desk.capture(10, CANARY);
            desk.backups.restoreInPlace(desk.workspace(), id, _ -> {}, new Cancellation());
            desk.backups.verify(true, _ -> {}, new Cancellation());
            BackupFailure wrong = assertThrows(
                    BackupFailure.class,
                    () -> desk.backups.connect(new Passphrase("another phrase that is wrong".toCharArray())));
            assertEquals(BackupFailure.Kind.WRONG_SECRET, wrong.kind());
            byte[] keyFile = Files.readAllBytes(paths.home().resolve("backup/key"));
            byte[] key = Arrays.copyOfRange(keyFile, 16, 48);
            secrets.put("content", CANARY.getBytes(StandardCharsets.UTF_8));
            secrets.put("passphrase", BackupDesk.PASSPHRASE.getBytes(StandardCharsets.UTF_8));
            secrets.put("a wrong passphrase", "another phrase that is wrong".getBytes(StandardCharsets.UTF_8));
            secrets.put("recovery phrase", String.join(" ", words.subList(0, 4)).getBytes(StandardCharsets.UTF_8));
            secrets.put("key", key);
            secrets.put("key in hexadecimal", HexFormat.of().formatHex(key).getBytes(StandardCharsets.UTF_8));
        }
        assertTrue(found(paths.home(), secrets, List.of()).size() > 2, "the search itself finds the database");
        assertEquals(List.of("key in backup/key"), found(paths.home(), secrets, ALLOWED));
    }

    private static List<String> found(Path home, Map<String, byte[]> secrets, List<String> allowed) throws IOException {
        List<String> hits = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(home)) {
            for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                String name = home.relativize(file).toString();
                if (allowed.stream().noneMatch(name::contains)) {
                    byte[] bytes = bytes(file);
                    secrets.forEach((what, secret) -> {
                        if (holds(bytes, secret)) {
                            hits.add(what + " in " + name);
                        }
                    });
                }
            }
        }
        return hits;
    }

    /// The cloud is ending, and takes its run file along.
    private static byte[] bytes(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            return new byte[0];
        }
    }

    private static boolean holds(byte[] bytes, byte[] secret) {
        for (int i = 0; i + secret.length <= bytes.length; i++) {
            if (bytes[i] == secret[0] && Arrays.equals(bytes, i, i + secret.length, secret, 0, secret.length)) {
                return true;
            }
        }
        return false;
    }
}
