package app.adiuva.cloud.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.cloud.TestCloud;
import app.adiuva.cloud.TestCloud.Reply;
import app.adiuva.contracts.ApiPaths;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseGoneTest {
    @TempDir
    Path folder;

    @Test
    void a_cloud_without_its_database_says_so_everywhere() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.start();
        Map<String, String> variables =
                Map.of("DATABASE_URL", "postgresql://postgres@127.0.0.1:" + server.getPort() + "/postgres");
        try (TestCloud cloud = TestCloud.start(folder, variables, TestCloud.ECHO, Clock.systemUTC())) {
            String token = cloud.register().accessToken();
            cloud.get(ApiPaths.HEALTH, null).expect(200);
            server.close();
            Reply health = cloud.get(ApiPaths.HEALTH, null).expect(503);
            assertEquals("unhealthy", health.json().get("status").asText());
            assertEquals("unreachable", health.json().get("database").asText());
            assertEquals(
                    "unavailable", cloud.get(ApiPaths.ME, token).expect(503).code());
        } finally {
            server.close();
        }
    }
}
