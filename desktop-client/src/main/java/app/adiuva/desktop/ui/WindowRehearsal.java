package app.adiuva.desktop.ui;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Opens the window on the example content, drawn in memory, and goes through its screens, while the JVM writes down
/// what that takes: the ahead-of-time cache of the window. The launcher runs it after a build, in a profile that is
/// thrown away.
public final class WindowRehearsal {
    private static final int ROUNDS = 5;

    /// Nobody sees it run, so nobody would end it.
    private static final int MOST_MINUTES = 10;

    private WindowRehearsal() {}

    /// @param none no arguments; the environment variable `ADIUVA_HOME` names an empty folder
    public static void main(String[] none) {
        CompletableFuture.delayedExecutor(MOST_MINUTES, TimeUnit.MINUTES)
                .execute(() -> Runtime.getRuntime().halt(1));
        AppPaths paths = AppPaths.fromEnvironment(System.getenv(), System.getProperty("os.name", ""));
        ZoneId zone = ZoneId.systemDefault();
        try (Workspace workspace = Workspace.open(paths, Clock.system(zone))) {
            workspace.changes().perform(new ExampleContent(LocalDate.now(zone), zone).actions());
        }
        try (DrawnScreens screens = new DrawnScreens()) {
            screens.open(paths);
            for (int round = 0; round < ROUNDS; round++) {
                screens.names().forEach(screens::show);
            }
        }
        System.exit(0);
    }
}
