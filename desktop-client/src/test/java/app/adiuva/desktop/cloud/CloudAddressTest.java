package app.adiuva.desktop.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudAddressTest {
    @ParameterizedTest
    @CsvSource({
        "cloud.example.com, https://cloud.example.com",
        "HTTPS://Cloud.Example.com:443/, https://cloud.example.com",
        "https://cloud.example.com:8443, https://cloud.example.com:8443",
        "http://127.0.0.1:8080/, http://127.0.0.1:8080",
        "http://localhost, http://localhost",
        "http://[::1]:9000, http://[::1]:9000"
    })
    void has_one_spelling(String typed, String kept) {
        assertEquals(Optional.of(kept), CloudAddress.parse(typed).map(CloudAddress::text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "http://cloud.example.com",
                "http://127.0.0.1.example.com",
                "http://localhost.example.com",
                "http://192.168.1.4",
                "ftp://cloud.example.com",
                "https://sam:secret@cloud.example.com",
                "https://cloud.example.com/elsewhere",
                "https://cloud.example.com/?a=b",
                "https://cloud.example.com#here",
                "https://",
                "two words"
            })
    void refuses_what_is_no_address_or_one_that_a_password_must_not_go_to(String typed) {
        assertEquals(Optional.empty(), CloudAddress.parse(typed));
    }

    @Test
    void is_never_made_in_another_spelling() {
        assertThrows(IllegalArgumentException.class, () -> new CloudAddress("https://Cloud.example.com"));
    }

    @Test
    void a_password_in_the_variable_is_in_no_message(@TempDir Path home) {
        AppPaths paths = new AppPaths(home);
        for (String url : List.of("http://sam:hunter2@127.0.0.1:9", "http://hunter2@127.0.0.1:9/")) {
            Map<String, String> environment = Map.of(CloudChoice.VARIABLE, url);
            try (CloudConnection cloud = CloudConnection.open(paths, environment, Clock.systemUTC(), Egress.UNNOTED)) {
                String said = assertThrows(CloudFailure.class, cloud::health).detail()
                        + cloud.url()
                        + new CloudAccounts(paths, environment, Clock.systemUTC(), Egress.UNNOTED).standing();
                assertFalse(said.contains("hunter2"), said);
                assertTrue(said.contains("127.0.0.1:9"), said);
            }
        }
    }
}
