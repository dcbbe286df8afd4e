package app.adiuva.desktop.backup;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.cloud.Egress;
import app.adiuva.desktop.cloud.LedgerEgress;
import app.adiuva.desktop.cloud.LocalCloud;
import app.adiuva.desktop.cloud.ProviderKeys;
import app.adiuva.desktop.cloud.SilentAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/// A profile with data in it, an account at a real cloud, and its backups.
final class BackupDesk implements AutoCloseable {
    static final String PASSPHRASE = "violet anchor drums seventeen";

    final AppPaths paths;
    final CloudConnection cloud;
    final Backups backups;
    final Clock clock;
    private Workspace workspace;

    /// @param account where the account's credentials are: two desks with the same one are two computers of one user
    BackupDesk(Path home, Path account, LocalCloud cloud, Clock clock) throws IOException {
        this(
                new AppPaths(home),
                egress -> CloudConnection.thisComputer(
                        cloud,
                        new SilentAccount(account, clock),
                        new ProviderKeys(home.resolve("provider-keys.json")),
                        egress),
                clock);
    }

    /// @param connecting makes the connection, which notes what leaves
    BackupDesk(AppPaths paths, Function<Egress, CloudConnection> connecting, Clock clock) throws IOException {
        AppPaths.ownerOnlyFolder(paths.home());
        this.paths = paths;
        this.clock = clock;
        this.cloud = connecting.apply(new LedgerEgress(() -> workspace().egress()));
        this.backups = new Backups(paths, cloud, clock);
        this.workspace = Workspace.open(paths, clock);
    }

    Workspace workspace() {
        return workspace;
    }

    /// Sets backups up and answers the recovery phrase.
    List<String> setUp() {
        try (Setup setup = backups.begin()) {
            backups.finish(setup, PASSPHRASE.toCharArray());
            return setup.words();
        }
    }

    BackupResult.Made make() {
        return (BackupResult.Made) backups.now(_ -> {}, new Cancellation());
    }

    void capture(int count, String text) {
        for (int i = 0; i < count; i++) {
            workspace.thoughts().capture(text + " " + i);
        }
    }

    List<String> thoughts() {
        return workspace.thoughts().latest(1_000_000, null).stream()
                .map(thought -> thought.content())
                .sorted()
                .toList();
    }

    void attach(String path, byte[] content) throws IOException {
        Path file = paths.home().resolve("attachments").resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    /// Everything that lies below the profile's backup folder.
    List<String> files() throws IOException {
        try (var tree = Files.walk(paths.home().resolve("backup"))) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> paths.home().resolve("backup").relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() {
        workspace.close();
        cloud.close();
    }
}
