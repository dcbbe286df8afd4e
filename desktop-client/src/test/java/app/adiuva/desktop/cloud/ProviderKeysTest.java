package app.adiuva.desktop.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProviderKeysTest {
    @TempDir
    Path home;

    @Test
    void keys_are_kept_for_the_owner_alone_and_print_nothing() throws Exception {
        Path file = home.resolve("keys.json");
        ProviderKeys keys = new ProviderKeys(file);
        keys.put("openai", new ProviderKey("sk-1"));
        keys.put("openai", new ProviderKey("sk-2"));
        keys.put("anthropic", new ProviderKey("a-1"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        ProviderKeys later = new ProviderKeys(file);
        assertEquals(List.of("anthropic", "openai"), later.providers());
        assertEquals("sk-2", later.find("openai").orElseThrow().secret());
        assertFalse(later.find("openai").toString().contains("sk-2"));
        later.remove("openai");
        assertEquals(Optional.empty(), later.find("openai"));
        assertFalse(Files.readString(file).contains("sk-"));
    }

    @Test
    void what_no_header_can_carry_is_no_key_and_a_damaged_file_holds_none() throws Exception {
        assertThrows(IllegalArgumentException.class, () -> new ProviderKey("sk 1\r\nHost: evil"));
        Path file = home.resolve("keys.json");
        Files.writeString(file, "{\"keys\": [");
        assertEquals(List.of(), new ProviderKeys(file).providers());
    }
}
