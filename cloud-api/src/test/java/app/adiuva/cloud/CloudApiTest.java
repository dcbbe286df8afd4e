package app.adiuva.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.http.JsonForTests;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The command as the desktop starts it.
class CloudApiTest {
    private static final Set<String> LOG_FIELDS =
            Set.of("timestamp", "service_name", "trace_id", "level", "message", "context");

    @TempDir
    Path folder;

    /// Windows has no signals and no such permissions.
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void two_clouds_for_one_run_file_end_with_one_that_stops_in_order() throws Exception {
        Path runFile = folder.resolve("run.json");
        Path log = folder.resolve("cloud.log");
        Map<String, String> variables =
                Map.of("ADIUVA_RUN_FILE", runFile.toString(), "ADIUVA_LOG_FILE", log.toString());
        try (CloudProcess first = CloudProcess.start(folder, variables)) {
            JsonNode running = first.running(runFile);
            assertEquals(first.pid(), running.get("pid").asLong());
            assertEquals(Set.of("pid", "port", "url", "version", "started_at"), Set.copyOf(names(running)));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(runFile)));
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret.key"))));
            try (CloudProcess second = CloudProcess.start(folder, variables)) {
                assertEquals(0, second.exitCode());
                assertEquals("", second.output());
            }
            assertEquals(running, JsonForTests.tree(Files.readString(runFile)));
            useWithSecrets(running.get("url").asText());
            first.terminate();
            assertEquals(143, first.exitCode(), first.output());
        }
        assertFalse(Files.exists(runFile), "a cloud that stops takes its run file along");
        tellsNothing(Files.readAllLines(log));
    }

    @Test
    void an_idle_cloud_stops_by_itself_and_health_checks_do_not_keep_it() throws Exception {
        Path runFile = folder.resolve("run.json");
        Map<String, String> variables = Map.of("ADIUVA_RUN_FILE", runFile.toString(), "ADIUVA_IDLE_EXIT", "PT4S");
        try (CloudProcess cloud = CloudProcess.start(folder, variables)) {
            URI health = URI.create(cloud.running(runFile).get("url").asText() + "/api/v1/health");
            try (HttpClient http = HttpClient.newHttpClient()) {
                assertEquals(
                        200,
                        http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString())
                                .statusCode());
            }
            assertEquals(0, cloud.exitCode());
        }
        assertFalse(Files.exists(runFile));
    }

    @Test
    void a_wrong_configuration_ends_with_2_and_every_mistake() throws Exception {
        Map<String, String> variables = Map.of("ENV", "prod", "SECRET_KEY", "canary", "PORT", "many");
        try (CloudProcess cloud = CloudProcess.start(folder, variables)) {
            assertEquals(2, cloud.exitCode());
            assertTrue(
                    cloud.output().contains("  SECRET_KEY ") && cloud.output().contains("  PORT "));
            assertFalse(cloud.output().contains("canary") || cloud.output().contains("Exception"));
        }
        try (CloudProcess cloud = CloudProcess.start(folder, Map.of(), "--port")) {
            assertEquals(2, cloud.exitCode());
        }
    }

    private static void useWithSecrets(String url) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String account = "{\"email\":\"canary-mail@example.com\",\"password\":\"canary-password\"}";
            String token = JsonForTests.tree(post(http, url + "/api/v1/auth/register", "none", account)
                            .body())
                    .get("access_token")
                    .asText();
            post(http, url + "/api/v1/chat?canary-query=1", token, "{\"message\":\"canary-message\"}");
            post(http, url + "/api/v1/chat", token, "{\"message\":\"canary-message\",\"canary_field\":1}");
            post(http, url + "/canary-path", "canary-token", "canary-body");
        }
    }

    private static HttpResponse<String> post(HttpClient http, String url, String token, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static void tellsNothing(List<String> lines) {
        assertTrue(lines.stream().anyMatch(line -> line.contains("/api/v1/auth/register")), lines.toString());
        for (String line : lines) {
            assertEquals(LOG_FIELDS, Set.copyOf(names(JsonForTests.tree(line))), line);
            assertFalse(line.contains("canary"), line);
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
