package app.adiuva.desktop.cli;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.settings.SettingChange;
import app.adiuva.desktop.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `adiuva settings`: what the user chose, to a file and back.
@Command(
        name = "settings",
        synopsisSubcommandLabel = "[VERB]",
        description = "Settings that mean the same in every profile. Without a verb they are listed.",
        footer = {"", "Keys and tokens are no settings. Exit codes: 0 done, 2 not such a file, 5 database."})
final class SettingsVerb extends Verb.WithJson {
    SettingsVerb(Session session) {
        super(session);
    }

    @Override
    protected Map<String, Verb> below() {
        return Map.of("export", new Export(session), "import", new Import(session));
    }

    @Override
    public ExitCode run() {
        Map<String, String> chosen =
                SettingsFile.portable(session.workspace().settings().startingWith(""));
        if (json) {
            document(chosen);
        } else if (chosen.isEmpty()) {
            terminal().line("Everything is as at first.");
        } else {
            new TextTable(
                            List.of("SETTING", "VALUE"),
                            chosen.entrySet().stream()
                                    .map(each -> List.of(each.getKey(), DiffPrinter.shortened(each.getValue())))
                                    .toList())
                    .print(terminal());
        }
        return ExitCode.DONE;
    }

    /// `adiuva settings export FILE`.
    @Command(name = "export", description = "Write the settings to a file; one that is there is replaced.")
    static final class Export extends Verb.WithJson {
        @Parameters(paramLabel = "FILE", description = "Such as settings.json.")
        Path file = Path.of("");

        Export(Session session) {
            super(session);
        }

        @Override
        public ExitCode run() {
            try {
                SettingsFile.write(file, session.workspace().settings().startingWith(""));
            } catch (IOException unwritable) {
                throw new CommandFailure(ExitCode.FAILED, "not_written", "The file could not be written.");
            }
            if (json) {
                document(object("file", file.toString()));
            } else {
                terminal().line("Settings written to " + file);
            }
            return ExitCode.DONE;
        }
    }

    /// `adiuva settings import FILE`.
    @Command(
            name = "import",
            description = "Take the settings of a file over. Those that are not in it stay.",
            footer = {
                "",
                "What was set before is kept as settings-before-import.json in the profile's folder; importing that",
                "takes most of it back."
            })
    static final class Import extends Verb.WithJson {
        @Parameters(paramLabel = "FILE", description = "A file that `adiuva settings export` wrote.")
        Path file = Path.of("");

        @Option(names = "--dry-run", description = "Only show what would change.")
        boolean dryRun;

        Import(Session session) {
            super(session);
        }

        @Override
        public ExitCode run() {
            var settings = session.workspace().settings();
            List<SettingChange> changes = settings.changes(SettingsFile.read(file));
            if (!dryRun && !changes.isEmpty()) {
                keep();
                settings.make(changes);
            }
            if (json) {
                document(changes.stream().map(Import::row).toList());
            } else if (changes.isEmpty()) {
                terminal().line("The settings are the same already.");
            } else {
                changes.forEach(change ->
                        terminal().line(change.key() + ": " + shown(change.before()) + " -> " + shown(change.after())));
            }
            return ExitCode.DONE;
        }

        private void keep() {
            try {
                SettingsFile.write(
                        session.paths().home().resolve("settings-before-import.json"),
                        session.workspace().settings().startingWith(""));
            } catch (IOException unwritable) {
                throw new CommandFailure(
                        ExitCode.FAILED,
                        "not_written",
                        "What is set now could not be kept aside. Nothing was changed.");
            }
        }

        private static String shown(@Nullable String value) {
            return DiffPrinter.shortened(Objects.requireNonNullElse(value, "(as at first)"));
        }

        private static Map<String, @Nullable Object> row(SettingChange change) {
            return object("key", change.key(), "before", change.before(), "after", change.after());
        }
    }
}
