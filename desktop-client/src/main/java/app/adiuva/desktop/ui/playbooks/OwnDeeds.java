package app.adiuva.desktop.ui.playbooks;

import static app.adiuva.desktop.ui.kit.Messages.text;
import static java.util.Objects.requireNonNull;

import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.desktop.playbook.OwnPlaybooks;
import app.adiuva.desktop.playbook.PlaybookFile;
import app.adiuva.desktop.playbook.PlaybookRefused;
import app.adiuva.desktop.ui.kit.Deed;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Edits;
import app.adiuva.desktop.ui.kit.RefusalWords;
import app.adiuva.desktop.ui.proposal.PlaybookSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/// What the user does with playbooks of their own besides running them. JavaFX thread only.
public final class OwnDeeds {
    private final Desk desk;
    private final PlaybooksViewModel model;

    OwnDeeds(Desk desk, PlaybooksViewModel model) {
        this.desk = desk;
        this.model = model;
    }

    void rename(Playbook known) {
        PlaybookSheet.rename(desk, known, renamed -> model.open(renamed.id()));
    }

    /// Takes a playbook away; undo brings it back.
    public void delete(Playbook playbook) {
        AtomicReference<Playbook> deleted = new AtomicReference<>(playbook);
        desk.edits()
                .act(Deed.of(
                                text("own.deleted", playbook.title()),
                                () -> deleted.set(own().delete(playbook.id())),
                                () -> own().restore(requireNonNull(deleted.get())))
                        .then(() -> model.gone(playbook.id()), model::reload));
    }

    /// Reads a playbook from a file and opens it.
    public void read(Path file) {
        desk.runner()
                .run(
                        () -> own().add(PlaybookFile.read(file)),
                        added -> {
                            desk.toasts().say(text("own.taken", added.title()));
                            model.open(added.id());
                        },
                        this::warn);
    }

    /// Writes a playbook to a file.
    public void write(Playbook playbook, Path file) {
        desk.runner()
                .run(
                        () -> {
                            PlaybookFile.write(playbook, file);
                            return file;
                        },
                        written -> desk.toasts().say(text("own.written", written)),
                        this::warn);
    }

    private OwnPlaybooks own() {
        return desk.workspace().ownPlaybooks();
    }

    private void warn(Exception failure) {
        desk.toasts()
                .warn(
                        switch (failure) {
                            case PlaybookRefused refused -> RefusalWords.of(refused.refusal());
                            case IOException _ -> text("own.unwritable");
                            default -> Edits.explain(failure);
                        });
    }
}
