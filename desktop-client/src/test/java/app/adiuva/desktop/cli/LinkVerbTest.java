package app.adiuva.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.cli.CommandRun.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Registering links in a terminal, on real files in places of its own.
class LinkVerbTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    private Profile profile;

    @BeforeEach
    void name_places_for_it_alone() {
        profile = Profile.in(home.resolve("profile"), CLOCK)
                .with("HOME", home.toString())
                .with("XDG_DATA_HOME", home.resolve("data").toString())
                .with("XDG_CONFIG_HOME", home.resolve("config").toString());
    }

    @Test
    void links_are_registered_told_and_taken_back() {
        Profile started = profile.with("ADIUVA_LAUNCHER", "/opt/adiuva/adiuva");
        Path entry = home.resolve("data/applications/adiuva-link.desktop");
        assertTrue(started.run("link").out().startsWith("Nothing opens adiuva:// links."));
        CommandRun registered = started.run("link", "register");
        assertEquals(0, registered.status(), registered.err());
        assertEquals("adiuva:// links open here, by " + entry + ".\n", registered.out());
        assertEquals(
                "here",
                started.run("link", "status", "--json").json().get("links").asText());
        assertEquals(
                "elsewhere",
                started.with("ADIUVA_LAUNCHER", "/other/adiuva")
                        .run("link", "--json")
                        .json()
                        .get("links")
                        .asText());
        CommandRun refused = started.with("ADIUVA_LAUNCHER", "/other/adiuva").run("link", "unregister");
        assertEquals(4, refused.status());
        assertTrue(refused.err().contains("another copy of Adiuva. Nothing was changed."), refused.err());
        assertEquals(
                "nowhere",
                started.run("link", "unregister", "--json").json().get("links").asText());
        assertFalse(Files.exists(entry));
    }

    @Test
    void without_its_launcher_it_says_so_and_changes_nothing() {
        CommandRun run = profile.run("link", "register", "--json");
        assertEquals(1, run.status());
        assertEquals("no_launcher", run.json().get("error").get("code").asText());
        assertFalse(Files.exists(home.resolve("data")));
        assertEquals(2, profile.run("link", "forget").status());
    }
}
