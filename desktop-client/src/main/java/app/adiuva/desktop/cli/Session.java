package app.adiuva.desktop.cli;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.chat.Assistant;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.cloud.Egress;
import app.adiuva.desktop.cloud.LedgerEgress;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one run of the command works with. Everything is opened when a verb first asks for it, so that `--help` opens
/// nothing and a list never meets the cloud.
///
/// For one thread.
public final class Session implements AutoCloseable {
    private final Terminal terminal;
    private final Map<String, String> environment;
    private final Clock clock;
    private @Nullable AppPaths paths;
    private @Nullable Workspace workspace;
    private @Nullable CloudConnection cloud;
    private @Nullable Interrupt interrupt;

    Session(Terminal terminal, Map<String, String> environment, Clock clock) {
        this.terminal = terminal;
        this.environment = Map.copyOf(environment);
        this.clock = clock;
    }

    public Terminal terminal() {
        return terminal;
    }

    public Clock clock() {
        return clock;
    }

    public Map<String, String> environment() {
        return environment;
    }

    public AppPaths paths() {
        if (paths == null) {
            paths = AppPaths.fromEnvironment(environment, System.getProperty("os.name", ""));
        }
        return paths;
    }

    /// May be called on any thread, because what leaves is noted from any.
    public synchronized Workspace workspace() {
        if (workspace == null) {
            workspace = Workspace.open(paths(), clock);
        }
        return workspace;
    }

    /// What notes in the ledger what leaves.
    public Egress egress() {
        return new LedgerEgress(() -> workspace().egress());
    }

    public CloudConnection cloud() {
        if (cloud == null) {
            cloud = CloudConnection.open(paths(), environment, clock, egress());
        }
        return cloud;
    }

    public Assistant assistant() {
        return new Assistant(workspace(), cloud());
    }

    /// Listens for Ctrl+C from the first request on, until this session is closed.
    public Interrupt interrupt() {
        if (interrupt == null) {
            interrupt = new Interrupt();
        }
        return interrupt;
    }

    public Rows rows() {
        return new Rows(workspace().zone());
    }

    /// Closes the files. A cloud that was started goes on, for the next command.
    @Override
    public void close() {
        if (cloud != null) {
            cloud.disconnect();
        }
        if (workspace != null) {
            workspace.close();
        }
        if (interrupt != null) {
            interrupt.close();
        }
    }
}
