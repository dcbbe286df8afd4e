package app.adiuva.desktop.cloud;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where the cloud's program lies on this computer, and how a JVM is told to run it.
///
/// @param classPath as for `java -cp`
/// @param jar the jar whose age tells whether a running cloud is an older build; null when run from classes
public record CloudProgram(String classPath, @Nullable Path jar) {
    static final String MAIN = "app.adiuva.cloud.CloudApi";

    /// Small and quick to start: one user, short requests.
    private static final List<String> JVM_FLAGS =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-Xlog:disable", "--enable-native-access=ALL-UNNAMED");

    /// The program that the launcher named in `adiuva.cloud.jar` and `adiuva.cloud.lib`, or the one built beside the
    /// desktop's own code; empty when there is neither.
    public static Optional<CloudProgram> find() {
        String jar = System.getProperty("adiuva.cloud.jar");
        String lib = System.getProperty("adiuva.cloud.lib");
        return jar == null || lib == null
                ? besideOwnCode()
                : of(Path.of(jar).toAbsolutePath(), Path.of(lib).toAbsolutePath());
    }

    private static Optional<CloudProgram> of(Path jar, Path lib) {
        return Files.isRegularFile(jar)
                ? Optional.of(new CloudProgram(jar + File.pathSeparator + lib + File.separator + "*", jar))
                : Optional.empty();
    }

    private static Optional<CloudProgram> besideOwnCode() {
        Path modules = ownCode();
        while (modules != null && !Files.isDirectory(modules.resolve("cloud-api"))) {
            modules = modules.getParent();
        }
        return modules == null ? Optional.empty() : builtIn(modules.resolve("cloud-api/target"));
    }

    private static Optional<CloudProgram> builtIn(Path target) {
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(f -> f.getFileName().toString().matches("cloud-api-[0-9.]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .flatMap(jar -> of(jar, target.resolve("lib")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Path ownCode() {
        try {
            return Path.of(CloudProgram.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /// The command of a new process. On POSIX a shell first lets the process ignore the terminal's interrupt and
    /// hang-up, so that the cloud outlives the command that started it. The launcher names an option of its own in
    /// `adiuva.cloud.option`: the ahead-of-time cache.
    List<String> command() {
        List<String> command = new ArrayList<>();
        if (File.separatorChar == '/') {
            command.addAll(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "adiuva-cloud"));
        }
        command.add(java());
        command.addAll(JVM_FLAGS);
        String option = System.getProperty("adiuva.cloud.option");
        if (option != null) {
            command.add(option);
        }
        command.addAll(List.of("-cp", classPath, MAIN));
        return command;
    }

    /// The command of a cloud that stays in the terminal.
    public List<String> foregroundCommand() {
        return List.of(java(), "--enable-native-access=ALL-UNNAMED", "-cp", classPath, MAIN);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
