package app.adiuva.desktop.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.link.LinkHandler.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Registering links with the desktop, on real files in places of its own.
class LinkHandlerTest {
    private static final String OTHERS = "[Default Applications]\ntext/plain=editor.desktop\n";

    @TempDir
    Path folder;

    private Path entry;
    private Path choices;
    private Map<String, String> environment = Map.of();

    @BeforeEach
    void name_places_for_it_alone() {
        entry = folder.resolve("data/applications/adiuva-link.desktop");
        choices = folder.resolve("config/mimeapps.list");
        environment = Map.of(
                "HOME", folder.toString(),
                "XDG_DATA_HOME", folder.resolve("data").toString(),
                "XDG_CONFIG_HOME", folder.resolve("config").toString(),
                "ADIUVA_LAUNCHER", "/opt/my \"apps\"/100% $sure/adiuva");
    }

    private LinkHandler handler() {
        return new LinkHandler(environment, "Linux");
    }

    @Test
    void links_come_here_after_registering_and_nowhere_after_it_was_taken_back() throws IOException {
        assertInstanceOf(Standing.Nowhere.class, handler().standing());
        assertEquals(new Standing.Here(entry), handler().register());
        List<String> lines = Files.readAllLines(entry);
        assertEquals("[Desktop Entry]", lines.getFirst());
        assertTrue(lines.contains("MimeType=x-scheme-handler/adiuva;"), lines.toString());
        assertTrue(Files.readString(choices).contains("x-scheme-handler/adiuva=adiuva-link.desktop"));
        assertEquals(new Standing.Here(entry), handler().register());
        assertInstanceOf(Standing.Nowhere.class, handler().unregister());
        assertFalse(Files.exists(entry));
        assertFalse(Files.readString(choices).contains("adiuva"));
        assertInstanceOf(Standing.Nowhere.class, handler().unregister());
    }

    @Test
    void what_others_chose_stays() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(choices, OTHERS);
        var _ = handler().register();
        assertTrue(Files.readAllLines(choices).contains("text/plain=editor.desktop"));
        var _ = handler().unregister();
        assertEquals(OTHERS, Files.readString(choices));
    }

    @Test
    void the_command_keeps_its_blanks_and_signs_and_the_profile_of_its_own() throws IOException {
        Map<String, String> more = new HashMap<>(environment);
        more.put("ADIUVA_HOME", "/home/sam/a profile");
        environment = more;
        var _ = handler().register();
        String exec = Files.readAllLines(entry).stream()
                .filter(line -> line.startsWith("Exec="))
                .map(line -> line.substring("Exec=".length()))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(
                        "env",
                        "ADIUVA_HOME=/home/sam/a profile",
                        "/opt/my \"apps\"/100% $sure/adiuva",
                        "open",
                        "adiuva://open/tasks"),
                arguments(exec, "adiuva://open/tasks"));
    }

    @Test
    void an_entry_of_another_copy_and_a_choice_of_the_user_are_not_here() throws IOException {
        var _ = handler().register();
        Map<String, String> other = new HashMap<>(environment);
        other.put("ADIUVA_LAUNCHER", "/elsewhere/adiuva");
        assertInstanceOf(Standing.Elsewhere.class, new LinkHandler(other, "Linux").standing());
        Files.writeString(
                folder.resolve("data/applications/other.desktop"),
                "[Desktop Entry]\nType=Application\nName=Other\nExec=/bin/sh %u\nMimeType=x-scheme-handler/adiuva;\n");
        Files.writeString(choices, "[Default Applications]\nx-scheme-handler/adiuva=other.desktop\n");
        assertInstanceOf(Standing.Elsewhere.class, handler().standing());
        var _ = handler().unregister();
        assertTrue(Files.readString(choices).contains("other.desktop"));
    }

    @Test
    void an_entry_that_starts_another_program_is_left_alone_with_its_choice() throws IOException {
        var _ = handler().register();
        String before = Files.readString(entry) + Files.readString(choices);
        for (String launcher : List.of("/elsewhere/adiuva", "/adiuva", "/opt/my \"apps\"/100% $sure/adiuva2")) {
            Map<String, String> other = new HashMap<>(environment);
            other.put("ADIUVA_LAUNCHER", launcher);
            assertEquals(new Standing.Elsewhere(entry), new LinkHandler(other, "Linux").unregister());
        }
        assertEquals(before, Files.readString(entry) + Files.readString(choices));
        Files.writeString(entry, "[Desktop Entry]\nName=No program\n");
        assertEquals(new Standing.Elsewhere(entry), handler().unregister());
        assertTrue(Files.exists(entry));
    }

    @Test
    void an_entry_of_this_program_goes_whichever_profile_it_was_made_for() {
        Map<String, String> more = new HashMap<>(environment);
        more.put("ADIUVA_HOME", "/home/sam/a profile");
        var _ = new LinkHandler(more, "Linux").register();
        assertInstanceOf(Standing.Nowhere.class, handler().unregister());
        var _ = handler().register();
        assertInstanceOf(Standing.Nowhere.class, new LinkHandler(more, "Linux").unregister());
        assertFalse(Files.exists(entry));
    }

    @Test
    void it_does_nothing_without_a_launcher_or_where_the_installer_does_it() {
        environment = Map.of("HOME", folder.toString());
        assertThrows(IllegalStateException.class, () -> handler().register());
        LinkHandler windows = new LinkHandler(environment, "Windows 11");
        assertInstanceOf(Standing.ByInstaller.class, windows.register());
        assertInstanceOf(Standing.ByInstaller.class, windows.unregister());
        assertInstanceOf(Standing.ByInstaller.class, windows.standing());
        assertFalse(Files.exists(folder.resolve(".local")));
    }

    @Test
    void a_user_without_a_home_of_the_environment_has_the_systems_and_never_the_folder_of_the_start() {
        Map<String, String> bare = Map.of("HOME", "", "ADIUVA_LAUNCHER", "/opt/adiuva");
        Path home = folder.resolve("sam");
        LinkHandler handler = new LinkHandler(bare, "Linux", home.toString(), nowhere(), Duration.ofSeconds(9));
        Path expected = home.resolve(".local/share/applications/adiuva-link.desktop");
        assertEquals(new Standing.Here(expected), handler.register());
        LinkHandler lost = new LinkHandler(bare, "Linux", "?", nowhere(), Duration.ofSeconds(9));
        assertThrows(UncheckedIOException.class, lost::register);
        assertFalse(Files.exists(Path.of("?")));
    }

    @Test
    void a_profile_named_from_where_it_was_started_is_found_from_anywhere() throws IOException {
        Map<String, String> more = new HashMap<>(environment);
        more.put("ADIUVA_HOME", "a profile\nof two lines");
        environment = more;
        var _ = handler().register();
        List<String> lines = Files.readAllLines(entry);
        String profile =
                Path.of("").toAbsolutePath().resolve("a profile\\nof two lines").toString();
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("Exec=env \"ADIUVA_HOME=" + profile)), lines + "");
        assertEquals(9, lines.size(), lines.toString());
    }

    @Test
    void without_the_desktops_own_program_an_earlier_choice_makes_room() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(choices, """
                [Added Associations]
                x-scheme-handler/adiuva=other.desktop;
                [Default Applications]
                x-scheme-handler/adiuva=other.desktop;
                text/plain=editor.desktop""");
        var handler = new LinkHandler(environment, "Linux", "", nowhere(), Duration.ofSeconds(9));
        assertEquals(new Standing.Here(entry), handler.register());
        assertEquals("""
                [Added Associations]
                x-scheme-handler/adiuva=other.desktop;
                [Default Applications]
                x-scheme-handler/adiuva=adiuva-link.desktop
                text/plain=editor.desktop
                """, Files.readString(choices));
    }

    @Test
    void a_program_of_the_desktop_that_never_ends_is_not_waited_for() throws IOException {
        Path slow = folder.resolve("xdg-mime");
        Files.writeString(slow, "#!/bin/sh\nsleep 600\n");
        assertTrue(slow.toFile().setExecutable(true));
        LinkHandler handler = new LinkHandler(environment, "Linux", "", folder + "/", Duration.ofMillis(300));
        assertEquals(
                new Standing.Here(entry), assertTimeoutPreemptively(Duration.ofSeconds(60), () -> handler.register()));
    }

    /// Programs that are not there.
    private String nowhere() {
        return folder.resolve("nowhere") + "/";
    }

    /// As the Desktop Entry Specification reads it: escapes of a string, then arguments in quotes, then field codes.
    private static List<String> arguments(String exec, String link) {
        String string = exec.replace("\\\\", "\\");
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < string.length(); i++) {
            char sign = string.charAt(i);
            if (quoted && sign == '\\') {
                argument.append(string.charAt(++i));
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (sign == '%') {
                argument.append(string.charAt(++i) == 'u' ? link : "%");
            } else if (sign == ' ' && !quoted) {
                arguments.add(argument.toString());
                argument.setLength(0);
            } else {
                argument.append(sign);
            }
        }
        arguments.add(argument.toString());
        return arguments;
    }
}
