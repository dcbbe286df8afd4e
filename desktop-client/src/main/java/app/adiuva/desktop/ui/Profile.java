package app.adiuva.desktop.ui;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Version;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.backup.Backups;
import app.adiuva.desktop.backup.DailyCopies;
import app.adiuva.desktop.billing.Browser;
import app.adiuva.desktop.billing.CloudPlans;
import app.adiuva.desktop.chat.Answer;
import app.adiuva.desktop.chat.Ask;
import app.adiuva.desktop.chat.Assistant;
import app.adiuva.desktop.chat.ChatMessage;
import app.adiuva.desktop.chat.OutboxJob;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudAccounts;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.cloud.LedgerEgress;
import app.adiuva.desktop.job.Job;
import app.adiuva.desktop.link.InstanceLock;
import app.adiuva.desktop.link.Link;
import app.adiuva.desktop.link.LinkHandler;
import app.adiuva.desktop.playbook.ConnectedCloud;
import app.adiuva.desktop.ui.chat.Questions;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Messages;
import app.adiuva.desktop.ui.kit.TaskRunner;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Everything that is open while the window is: the lock of the profile, its records, and the way to the brain.
/// All but [#window], [#remember] and [#onRaise] block.
final class Profile {
    private final InstanceLock lock;
    private final Workspace workspace;
    private final CloudConnection cloud;

    private Profile(InstanceLock lock, Workspace workspace, CloudConnection cloud) {
        this.lock = lock;
        this.workspace = workspace;
        this.cloud = cloud;
    }

    /// Empty when another window has it open and opens the link there. One that still starts or ends is waited for.
    ///
    /// @throws app.adiuva.desktop.link.NoAnswer when that window does neither
    /// @throws app.adiuva.desktop.store.DatabaseDamaged when the file was kept aside and the user must decide
    static Optional<Profile> open(Surroundings surroundings, @Nullable Link link) {
        return InstanceLock.enter(surroundings.paths().home(), link, InstanceLock.PATIENCE)
                .map(lock -> open(surroundings, lock));
    }

    private static Profile open(Surroundings surroundings, InstanceLock lock) {
        AppPaths paths = surroundings.paths();
        try {
            Workspace workspace = Workspace.open(paths, surroundings.clock());
            CloudConnection cloud = CloudConnection.open(
                    paths, surroundings.environment(), workspace.clock(), new LedgerEgress(workspace::egress));
            return new Profile(lock, workspace, cloud);
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    /// Opens a new, empty database; the user has agreed to leave the damaged one where it is kept.
    static Optional<Profile> openFresh(Surroundings surroundings, @Nullable Link link) {
        Workspace.startFresh(surroundings.paths());
        return open(surroundings, link);
    }

    String brainName() {
        return host().orElseGet(() -> Messages.text("brain.local"));
    }

    /// The name of the cloud in use; empty for the one on this computer.
    private Optional<String> host() {
        String url = cloud.url();
        return url.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(URI.create(url).getHost()).or(() -> Optional.of(url));
    }

    Map<String, String> stored() {
        return workspace.settings().startingWith("");
    }

    MainWindow window(TaskRunner runner, Surroundings surroundings) {
        Formats formats = surroundings.formats(workspace);
        return new MainWindow(
                workspace,
                runner,
                formats,
                new MainWindow.Parts(
                        this::ask,
                        cloud,
                        new ConnectedCloud(cloud, workspace.egress()),
                        new WorkspaceSettings(workspace),
                        account(surroundings),
                        vault(surroundings),
                        new ProfileCheckup(surroundings.paths(), surroundings.environment(), workspace, cloud),
                        shop(surroundings),
                        new LinkHandler(surroundings.environment(), System.getProperty("os.name", "")),
                        new SecureRandom(),
                        surroundings.paths().home().toString(),
                        Version.CURRENT));
    }

    private MainWindow.Shop shop(Surroundings surroundings) {
        Map<String, String> environment = surroundings.environment();
        Path home = Path.of(System.getProperty("user.home", ""));
        Path downloads = home.resolve("Downloads");
        return new MainWindow.Shop(
                new CloudPlans(workspace.settings(), cloud, workspace.clock()),
                Browser.ofSystem(environment, System.getProperty("os.name", "")),
                Files.isDirectory(downloads) ? downloads : home);
    }

    private ProfileAccount account(Surroundings surroundings) {
        return new ProfileAccount(
                new CloudAccounts(
                        surroundings.paths(),
                        surroundings.environment(),
                        workspace.clock(),
                        new LedgerEgress(workspace::egress)),
                new Backups(surroundings.paths(), cloud, workspace.clock()),
                workspace,
                cloud);
    }

    private ProfileVault vault(Surroundings surroundings) {
        return new ProfileVault(
                new Backups(surroundings.paths(), cloud, workspace.clock()),
                workspace,
                surroundings.paths(),
                this::host);
    }

    /// Sends the questions that wait for the cloud.
    ///
    /// @param moved hears, on any thread, the conversations whose waiting questions went out or were answered
    Job outboxJob(Consumer<String> moved) {
        return new OutboxJob(workspace, new Assistant(workspace, cloud), Thread::startVirtualThread, moved);
    }

    /// Asks the cloud about thoughts of which the rules were unsure, if the user allows it.
    ///
    /// @param found hears, on any thread, of new suggestions
    Job cloudReading(Runnable found) {
        return workspace.jobs().cloudReading(cloud, Thread::startVirtualThread, found);
    }

    /// Keeps copies of the database while there are no backups.
    Job copiesJob(Surroundings surroundings) {
        return new DailyCopies(surroundings.paths(), workspace, cloud::account);
    }

    /// Starts the brain when it is not yet running; true when it answers.
    boolean wakeBrain() {
        return cloud.health().ok();
    }

    /// As [InstanceLock#onRaise].
    void onRaise(Executor thread, Predicate<Optional<Link>> raise) {
        lock.onRaise(thread, raise);
    }

    void remember(TaskRunner runner, String key, String value) {
        runner.run(() -> new WorkspaceSettings(workspace).write(key, value), _ -> {}, _ -> {});
    }

    /// Writes where the window stood and the settings still unwritten, ends the cloud that was started for it, closes
    /// the records. Returns `place`.
    WindowPlace close(WindowPlace place, Map<String, String> unsaved) {
        workspace.outbox().leave();
        try (lock;
                workspace;
                cloud) {
            unsaved.forEach(workspace.settings()::put);
            workspace.settings().put(WindowPlace.SETTING, place.stored());
        }
        return place;
    }

    private Answer ask(Ask ask, Questions.Listener listener, Cancellation cancellation) {
        return new Assistant(workspace, cloud).ask(ask, new Passing(listener), cancellation);
    }

    /// Hands the assistant's words on to the window.
    private record Passing(Questions.Listener listener) implements Assistant.Listener {
        @Override
        public void stored(ChatMessage question) {
            listener.stored(question.chatId(), question.id());
        }

        @Override
        public void token(String text) {
            listener.token(text);
        }

        @Override
        public void notice(String code, String message) {
            listener.notice(message);
        }
    }
}
