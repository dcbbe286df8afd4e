package app.adiuva.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.cli.CommandRun.Profile;
import app.adiuva.desktop.cloud.LocalCloud;
import app.adiuva.desktop.cloud.TestCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command against the real cloud in a process of its own.
class CloudJourneyTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneId.of("Europe/Berlin"));

    @TempDir
    static Path cloudFolder;

    private static LocalCloud cloud;

    @TempDir
    Path home;

    private Profile profile;

    @BeforeAll
    static void startCloud() {
        cloud = TestCloud.in(cloudFolder);
    }

    @AfterAll
    static void stopCloud() {
        cloud.close();
    }

    @BeforeEach
    void profile() {
        profile =
                Profile.in(home, CLOCK).with("ADIUVA_CLOUD_URL", cloud.locate().toString());
    }

    @Test
    void an_unreachable_cloud_is_named_and_the_message_is_kept() {
        CommandRun offline =
                profile.with("ADIUVA_CLOUD_URL", "http://127.0.0.1:1").run("ask", "buy zucchini", "--json");
        assertEquals(3, offline.status());
        assertEquals("offline", offline.json().at("/error/code").asText());
        assertTrue(profile.run("search", "zucchini", "--json").json().size() > 0, "the message was not stored");
    }

    @Test
    void the_doctor_finds_a_healthy_cloud_and_database() {
        JsonNode report = profile.run("doctor", "--json").json();
        assertTrue(report.has("checks"), report.toString());
        Set<String> names = new TreeSet<>();
        report.get("checks").forEach(check -> names.add(check.get("name").asText()));
        assertEquals(
                new TreeSet<>(Set.of("jdk", "display", "gtk", "fonts", "disk", "database", "cloud", "clock", "zone")),
                names);
        report.get("checks").forEach(check -> {
            if (Set.of("cloud", "database", "jdk").contains(check.get("name").asText())) {
                assertEquals("ok", check.get("status").asText(), check.toString());
            }
        });
    }
}
