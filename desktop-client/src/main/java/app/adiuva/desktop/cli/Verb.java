package app.adiuva.desktop.cli;

import app.adiuva.desktop.Version;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/// What all verbs share: `--help` and, where they print data, `--json`.
@Command(mixinStandardHelpOptions = true, versionProvider = Verb.VersionLine.class, sortOptions = false)
abstract class Verb implements Callable<Integer> {
    final Session session;

    Verb(Session session) {
        this.session = session;
    }

    Terminal terminal() {
        return session.terminal();
    }

    /// Does the work and names the exit status.
    abstract ExitCode run();

    @Override
    public final Integer call() {
        return run().status();
    }

    /// The number that an option was given.
    static int atLeastOne(String option, int number) {
        if (number < 1) {
            throw new CommandFailure(ExitCode.USAGE, "usage", option + " must be at least 1.");
        }
        return number;
    }

    /// What `--version` prints.
    static final class VersionLine implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Adiuva " + Version.CURRENT};
        }
    }

    /// A verb that can print its data as one JSON document.
    @Command
    abstract static class WithJson extends Verb {
        @Option(names = "--json", description = "Print one JSON document and nothing else.")
        boolean json;

        WithJson(Session session) {
            super(session);
        }

        void document(@Nullable Object document) {
            JsonDocument.write(document, terminal().raw());
        }
    }
}
