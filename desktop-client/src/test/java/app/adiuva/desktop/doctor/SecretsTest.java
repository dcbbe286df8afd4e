package app.adiuva.desktop.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.desktop.cloud.OwnerOnlyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path home;

    @Test
    void files_of_secrets_are_whole_and_of_their_owner_alone() throws IOException {
        Secrets secrets = new Secrets(home);
        assertEquals("none kept", secrets.signIn().detail());
        Path account = home.resolve("account-ab12.json");
        new OwnerOnlyFile(account).write("{\"token\": \"s3cret\"}");
        assertEquals(Check.Status.OK, secrets.signIn().status());
        if (Files.getFileStore(home).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(account, PosixFilePermissions.fromString("rw-r--r--"));
            assertEquals(
                    "account-ab12.json can be read by others", secrets.signIn().detail());
        }
        new OwnerOnlyFile(home.resolve("provider-keys.json")).write("{\"keys\": {\"a\": \"s3cr");
        assertEquals("provider-keys.json is damaged", secrets.keys().detail());
    }

    @Test
    void a_system_without_a_program_for_notifications_says_so() {
        Machine machine = new Machine(Map.of("PATH", home.toString()));
        assertEquals(
                "no program is known for this system",
                machine.notices("Windows 11").detail());
        assertEquals("notify-send is missing", machine.notices("Linux").detail());
    }
}
