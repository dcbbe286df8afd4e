package app.adiuva.desktop.cli.playbook;

import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.TextTable;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.playbook.ListedPlaybook;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `adiuva playbook list`: which there are.
@Command(
        name = "list",
        description = "List the playbooks of this computer and of the cloud.",
        footer = {"", "When the cloud does not answer, its playbooks are listed as they were seen last."})
final class PlaybookListVerb extends PlaybookWork {
    @Option(names = "--offline", description = "Do not ask the cloud.")
    boolean offline;

    PlaybookListVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        return list(this);
    }

    /// @param asked the verb that was given, which knows how to print
    ExitCode list(PlaybookWork asked) {
        List<ListedPlaybook> listed = offline ? catalogue().known() : ask(asked.isJson());
        if (asked.isJson()) {
            document(listed.stream().map(PlaybookWork::row).toList());
        } else {
            new TextTable(
                            List.of("ID", "WHERE", "PLAYBOOK"),
                            listed.stream().map(PlaybookListVerb::cells).toList())
                    .print(terminal());
            terminal().line("`adiuva playbook show ID` says what one does, asks for and sends.");
        }
        return ExitCode.DONE;
    }

    private List<ListedPlaybook> ask(boolean quiet) {
        try {
            return catalogue().refresh();
        } catch (CloudFailure failure) {
            if (!quiet) {
                terminal().error("The cloud's playbooks are as they were seen last: " + failure.detail());
            }
            return catalogue().known();
        }
    }

    private static List<String> cells(ListedPlaybook listed) {
        var summary = listed.summary();
        String where = switch (listed.source()) {
            case YOURS -> "yours";
            case APP -> "here";
            case CLOUD -> summary.available() ? "cloud" : "needs " + wire(summary.tier());
        };
        return List.of(summary.id(), where, summary.title());
    }
}
