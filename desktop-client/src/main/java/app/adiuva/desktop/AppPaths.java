package app.adiuva.desktop;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the files of one profile are. The folder is made on first use and only its owner can enter it.
///
/// @param home the profile folder, absolute
public record AppPaths(Path home) {
    public AppPaths {
        home = home.toAbsolutePath().normalize();
    }

    /// The profile named by `ADIUVA_HOME`, or the one in the operating system's place for application data.
    ///
    /// @param os the system property `os.name`
    /// @throws ProfileUnusable if the folder cannot be made
    public static AppPaths fromEnvironment(Map<String, String> environment, String os) {
        String chosen = environment.getOrDefault("ADIUVA_HOME", "");
        try {
            AppPaths paths = new AppPaths(chosen.isBlank() ? standardPlace(environment, os) : Path.of(chosen));
            ownerOnlyFolder(paths.home);
            return paths;
        } catch (InvalidPathException | IOException failure) {
            throw new ProfileUnusable(chosen.isBlank() ? "in the system's place" : chosen, failure);
        }
    }

    private static Path standardPlace(Map<String, String> environment, String os) {
        Path user = Path.of(System.getProperty("user.home"));
        String name = os.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return or(environment.get("APPDATA"), user.resolve("AppData/Roaming"))
                    .resolve("Adiuva");
        }
        if (name.startsWith("mac")) {
            return user.resolve("Library/Application Support/Adiuva");
        }
        return or(environment.get("XDG_DATA_HOME"), user.resolve(".local/share"))
                .resolve("adiuva");
    }

    private static Path or(@Nullable String path, Path otherwise) {
        return path == null || path.isBlank() ? otherwise : Path.of(path);
    }

    /// Makes a folder that only its owner can enter; one that exists stays as it is.
    public static void ownerOnlyFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    public Path database() {
        return home.resolve("adiuva.db");
    }

    /// Folder of the files that belong to thoughts and tasks; backups take it, too.
    public Path attachments() {
        return home.resolve("attachments");
    }

    /// Folder of pictures that were pasted and belong to nothing yet.
    public Path waitingFiles() {
        return home.resolve("pasted");
    }

    public Path quarantine() {
        return home.resolve("quarantine");
    }

    /// Folder of the local cloud's own data.
    public Path cloudDir() {
        return home.resolve("cloud");
    }

    /// Tells where the local cloud listens, while it does.
    public Path cloudRunFile() {
        return cloudDir().resolve("run.json");
    }

    /// Where this computer's own cloud keeps backups, if its user chose.
    public Path backupPlace() {
        return home.resolve("backup").resolve("place.json");
    }

    /// The places that the user delivers to, readable by the owner only.
    public Path targets() {
        return home.resolve("targets.json");
    }

    /// The local account's credentials, readable by the owner only.
    public Path tokens() {
        return tokens("");
    }

    /// Which cloud the user has chosen.
    public Path cloudChoice() {
        return home.resolve("cloud.json");
    }

    /// The user's sign-in at a cloud, readable by the owner only.
    ///
    /// @param of a name for the cloud
    public Path signIn(String of) {
        return home.resolve("sign-in-" + of + ".json");
    }

    /// The user's keys of providers of models, readable by the owner only.
    ///
    /// @param of as in [#tokens(String)]
    public Path providerKeys(String of) {
        return home.resolve(of.isEmpty() ? "provider-keys.json" : "provider-keys-" + of + ".json");
    }

    /// The credentials at another cloud, or where this computer's cloud keeps another place's backups.
    ///
    /// @param of a name for that, empty for none
    public Path tokens(String of) {
        return home.resolve(of.isEmpty() ? "account.json" : "account-" + of + ".json");
    }
}
