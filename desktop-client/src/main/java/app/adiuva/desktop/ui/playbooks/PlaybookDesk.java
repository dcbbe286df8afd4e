package app.adiuva.desktop.ui.playbooks;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.playbook.PlaybookCloud;
import app.adiuva.desktop.playbook.PlaybookRunner;
import app.adiuva.desktop.playbook.PlaybookRuns;
import app.adiuva.desktop.playbook.Playbooks;
import app.adiuva.desktop.playbook.RecordChoices;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Messages;

/// What the Playbooks screen works on: the catalogue, the runs and the records to choose from.
public record PlaybookDesk(
        Desk desk, Playbooks catalogue, PlaybookRuns runs, PlaybookRunner runner, RecordChoices records) {
    public static PlaybookDesk wire(Desk desk, PlaybookCloud cloud) {
        Workspace workspace = desk.workspace();
        PlaybookRuns runs = workspace.playbookRuns();
        return new PlaybookDesk(
                desk,
                new Playbooks(
                        workspace.ownPlaybooks(),
                        workspace.keptPlaybooks(),
                        cloud,
                        Messages.language().words()),
                runs,
                new PlaybookRunner(workspace, cloud),
                new RecordChoices(workspace.playbookRows()));
    }
}
