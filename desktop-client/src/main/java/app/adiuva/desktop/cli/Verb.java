package app.adiuva.desktop.cli;

import app.adiuva.desktop.Version;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/// What all verbs share: `--help` and, where they print data, `--json`.
@Command(mixinStandardHelpOptions = true, versionProvider = Verb.VersionLine.class, sortOptions = false)
public abstract class Verb implements Callable<Integer> {
    protected final Session session;

    protected Verb(Session session) {
        this.session = session;
    }

    protected final Terminal terminal() {
        return session.terminal();
    }

    /// Does the work and names the exit status.
    public abstract ExitCode run();

    /// The verbs below this one, by name, as help lists them.
    protected Map<String, Verb> below() {
        return Map.of();
    }

    /// This verb and those below it, for the parser.
    final CommandLine commandLine() {
        CommandLine line = new CommandLine(this);
        below().forEach((name, verb) -> line.addSubcommand(name, verb.commandLine()));
        return line;
    }

    @Override
    public final Integer call() {
        return run().status();
    }

    /// The number that an option was given.
    protected static int atLeastOne(String option, int number) {
        if (number < 1) {
            throw new CommandFailure(ExitCode.USAGE, "usage", option + " must be at least 1.");
        }
        return number;
    }

    /// An argument that the word before it needs.
    ///
    /// @param otherwise what is said when it is not there
    protected static <T> T needed(@Nullable T given, String otherwise) {
        if (given == null) {
            throw new CommandFailure(ExitCode.USAGE, "usage", otherwise);
        }
        return given;
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
    public abstract static class WithJson extends Verb {
        @Option(names = "--json", description = "Print one JSON document and nothing else.")
        protected boolean json;

        protected WithJson(Session session) {
            super(session);
        }

        protected final void document(@Nullable Object document) {
            JsonDocument.write(document, terminal().raw());
        }

        /// Prints these as JSON, or as a table.
        ///
        /// @param row one as JSON
        /// @param nothing what people read when there are none
        /// @param line the cells of one, for people
        protected final <T> void list(
                List<T> all,
                Function<T, ?> row,
                String nothing,
                List<String> headings,
                Function<T, List<String>> line) {
            list(
                    all,
                    row,
                    nothing,
                    shown -> new TextTable(headings, shown.stream().map(line).toList()));
        }

        /// As the other, with a table that others print as well.
        protected final <T> void list(
                List<T> all, Function<T, ?> row, String nothing, Function<List<T>, TextTable> table) {
            if (json) {
                document(all.stream().map(row).toList());
            } else if (all.isEmpty()) {
                terminal().line(nothing);
            } else {
                table.apply(all).print(terminal());
            }
        }
    }
}
