package app.adiuva.desktop.backup;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.cloud.Egress;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/// A process that backs a profile up, or restores into it, until it is killed. It says when it begins and when it ends.
final class KilledWork {
    private KilledWork() {}

    /// @param arguments the profile, the cloud's address, `backup`, or the id of what to restore
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        AppPaths paths = new AppPaths(Path.of(arguments[0]));
        Clock clock = Clock.systemUTC();
        try (Workspace workspace = Workspace.open(paths, clock);
                CloudConnection cloud =
                        CloudConnection.open(paths, Map.of("ADIUVA_CLOUD_URL", arguments[1]), clock, Egress.UNNOTED)) {
            Backups backups = new Backups(paths, cloud, clock);
            out.println("begin");
            if (arguments[2].equals("backup")) {
                var _ = backups.now(_ -> {}, new Cancellation());
            } else {
                var _ = backups.restoreInPlace(workspace, arguments[2], _ -> {}, new Cancellation());
            }
            out.println("end");
        }
    }
}
