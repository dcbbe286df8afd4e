package app.adiuva.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppPathsTest {
    @TempDir
    Path place;

    @Test
    void each_system_has_its_own_place_and_the_users_choice_comes_first() {
        Map<String, String> environment = Map.of("APPDATA", place("roaming"), "XDG_DATA_HOME", place("xdg"));

        assertEquals(
                place.resolve("roaming/Adiuva"),
                AppPaths.fromEnvironment(environment, "Windows 11").home());
        assertEquals(
                place.resolve("xdg/adiuva"),
                AppPaths.fromEnvironment(environment, "Linux").home());
        assertEquals(
                place.resolve("mine"),
                AppPaths.fromEnvironment(Map.of("ADIUVA_HOME", place("mine")), "Mac OS X")
                        .home());
        assertEquals(
                place.resolve("xdg/adiuva"),
                AppPaths.fromEnvironment(Map.of("ADIUVA_HOME", " ", "XDG_DATA_HOME", place("xdg")), "Linux")
                        .home());
    }

    @Test
    void the_folder_is_for_its_owner_alone() throws IOException {
        Path home = AppPaths.fromEnvironment(Map.of("ADIUVA_HOME", place("deep/er")), "Linux")
                .home();

        assertTrue(Files.isDirectory(home));
        if (Files.getFileStore(home).supportsFileAttributeView("posix")) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home)));
        }
    }

    @Test
    void a_file_in_the_way_is_named() throws IOException {
        Path file = Files.writeString(place.resolve("file"), "in the way");

        ProfileUnusable failure = assertThrows(
                ProfileUnusable.class, () -> AppPaths.fromEnvironment(Map.of("ADIUVA_HOME", file.toString()), "Linux"));

        assertTrue(String.valueOf(failure.getMessage()).contains(file.toString()));
    }

    private String place(String name) {
        return place.resolve(name).toString();
    }
}
