package app.adiuva.cloud.playbook;

import app.adiuva.contracts.playbook.Playbook;
import java.util.List;
import java.util.stream.Stream;

/// The playbooks of the cloud.
public final class Playbooks {
    public static final List<Playbook> ALL = Stream.of(
                    DayPlaybooks.ALL, MailPlaybooks.ALL, NotePlaybooks.ALL, ReportPlaybooks.ALL)
            .flatMap(List::stream)
            .toList();

    private Playbooks() {}
}
