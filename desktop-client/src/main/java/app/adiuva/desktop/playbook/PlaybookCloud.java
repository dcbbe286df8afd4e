package app.adiuva.desktop.playbook;

import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.contracts.playbook.PlaybookSummary;
import app.adiuva.contracts.playbook.StepRequest;
import app.adiuva.contracts.playbook.StepResult;
import java.util.List;

/// What playbooks need of a cloud. Every call blocks, ends soon after its thread is interrupted, and fails with
/// [app.adiuva.desktop.cloud.CloudFailure]. What it gives is not checked.
public interface PlaybookCloud {
    List<PlaybookSummary> list();

    Playbook playbook(String id);

    StepResult execute(StepRequest step);
}
