package app.adiuva.cloud.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.TestCloud;
import app.adiuva.cloud.TestCloud.Reply;
import app.adiuva.contracts.ApiPaths;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInLimitTest {
    private static final String LOGIN = "{\"email\":\"a@example.com\",\"password\":\"12345678\"}";

    @TempDir
    Path folder;

    @Test
    void the_fourth_attempt_of_three_waits_whatever_address_its_headers_claim() {
        Map<String, String> variables = Map.of("SIGN_IN_ATTEMPTS_PER_MINUTE", "3");
        try (TestCloud cloud = TestCloud.start(folder, variables, TestCloud.ECHO, Clock.systemUTC())) {
            for (int i = 0; i < 3; i++) {
                cloud.post(ApiPaths.LOGIN, null, LOGIN).expect(401);
            }
            Map<String, String> headers = Map.of(
                    "Content-Type", "application/json", "X-Forwarded-For", "192.0.2.7", "Forwarded", "for=192.0.2.7");
            Reply refused = cloud.send("POST", ApiPaths.LOGIN, null, BodyPublishers.ofString(LOGIN), headers)
                    .expect(429);
            assertEquals("rate_limited", refused.code());
            long wait = refused.raw().headers().firstValueAsLong("Retry-After").orElse(0);
            assertTrue(wait >= 1 && wait <= 21, "a third of a minute at most, not " + wait);
        }
    }
}
