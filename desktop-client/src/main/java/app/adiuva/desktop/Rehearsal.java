package app.adiuva.desktop;

import app.adiuva.desktop.cli.Cli;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Does once what people do most, while the JVM writes down what that takes: its ahead-of-time cache, with which every
/// later start has these classes loaded and their methods' profiles at hand (JEP 483, 515). The
/// launcher runs it after a build, in a profile that is thrown away.
public final class Rehearsal {
    private static final int ATTACHED_BYTES = 48 << 20;

    private Rehearsal() {}

    /// @param none no arguments; the environment variable `ADIUVA_HOME` names an empty folder
    public static void main(String[] none) throws IOException {
        Path home = Path.of(System.getenv("ADIUVA_HOME"));
        run("capture", "Buy paint for the shed");
        run("list", "tasks");
        run("list", "thoughts", "--json");
        run("search", "paint");
        run("ask", "Remind me to call Anna tomorrow at 3pm and add milk to my shopping list", "--apply");
        run("ask", "What is on my list today?", "--json");
        run("undo");
        run("history");
        backUp(home);
        stopCloud();
        System.exit(0);
    }

    private static void backUp(Path home) throws IOException {
        byte[] attached = new byte[ATTACHED_BYTES];
        new Random(1).nextBytes(attached);
        Files.write(Files.createDirectories(home.resolve("attachments")).resolve("photo"), attached);
        run("backup", "place", "--folder", home.resolve("backups").toString());
        System.setIn(new ByteArrayInputStream((UUID.randomUUID() + "\n").getBytes(StandardCharsets.UTF_8)));
        run("backup", "init", "--kit", home.resolve("kit").toString());
        run("backup", "now");
        run("capture", "Sand the door");
        run("backup", "now");
        run("backup", "verify", "--full");
        run("backup", "restore", "latest", "--into", home.resolve("restored").toString());
        run("backup", "list");
    }

    private static void run(String... arguments) {
        int status = Cli.run(List.of(arguments));
        if (status != 0) {
            System.exit(status);
        }
    }

    /// The cloud writes its own cache down when it ends, which is waited for.
    private static void stopCloud() {
        ProcessHandle.current().children().forEach(cloud -> {
            cloud.destroy();
            var _ = cloud.onExit().join();
        });
    }
}
