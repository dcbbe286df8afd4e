package app.adiuva.desktop.cloud;

import app.adiuva.desktop.AppPaths;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Collectors;

/// The real cloud in a process of its own, run from the tests' class path.
public final class TestCloud {
    private TestCloud() {}

    public static LocalCloud in(Path folder) {
        return new LocalCloud(folder.resolve("run.json"), folder, folder.resolve("place.json"), program());
    }

    /// As the app connects to this computer's own cloud.
    public static CloudConnection of(AppPaths paths, Egress egress) {
        return CloudConnection.thisComputer(paths, program(), Clock.systemUTC(), egress);
    }

    static CloudProgram program() {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("slf4j-nop")) // the cloud logs, the desktop does not
                .collect(Collectors.joining(File.pathSeparator));
        return new CloudProgram(classPath, null);
    }
}
