package app.adiuva.desktop.ui.playbooks;

import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.contracts.playbook.PlaybookInput;
import app.adiuva.desktop.playbook.PlaybookRun;
import app.adiuva.desktop.playbook.RecordChoices.Choice;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.KeptForm;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What a playbook asks for, and what the user has entered. JavaFX thread only.
final class InputsModel {
    private final Playbook playbook;
    private final Map<String, StringProperty> entered = new LinkedHashMap<>();
    private final Map<String, ObservableList<Choice>> choices = new HashMap<>();
    private final KeptForm draft;
    private boolean kept;

    /// @param failed hears why the records to choose from could not be read
    InputsModel(PlaybookDesk playbooks, Playbook playbook, Consumer<Exception> failed) {
        this.playbook = playbook;
        this.draft = new KeptForm(playbooks.desk(), "playbook:" + playbook.id());
        playbook.inputs().forEach(input -> {
            entered.put(input.name(), new SimpleStringProperty(first(playbooks.desk(), input)));
            choices.put(input.name(), FXCollections.observableArrayList());
        });
        playbook.inputs().stream()
                .filter(InputsModel::isRecord)
                .forEach(input -> playbooks
                        .desk()
                        .runner()
                        .run(() -> playbooks.records().of(input.kind()), choices(input)::setAll, failed));
    }

    /// A day that must be given is today, unless another one is chosen.
    private static String first(Desk desk, PlaybookInput input) {
        return input.kind() == PlaybookInput.Kind.DAY && input.required()
                ? desk.formats().today().toString()
                : "";
    }

    /// Gives back what was entered and never sent, and keeps what is entered.
    void keep() {
        if (!kept) {
            kept = true;
            // by kind as well: a playbook of one's own may ask for a day where it asked for a text
            playbook.inputs().forEach(input -> draft.follow(input.name() + "." + input.kind(), entered(input)));
            draft.read();
        }
    }

    /// A run has what was entered.
    void sent() {
        draft.sent();
    }

    private static boolean isRecord(PlaybookInput input) {
        return switch (input.kind()) {
            case TEXT, DAY -> false;
            case TASK, EVENT, MAIL, THOUGHT, DOCUMENT -> true;
        };
    }

    /// A text, a day as `2026-11-21`, or the id of a record.
    StringProperty entered(PlaybookInput input) {
        return Objects.requireNonNull(entered.get(input.name()));
    }

    /// The records that it may mean; empty while they are read, and when there is none.
    ObservableList<Choice> choices(PlaybookInput input) {
        return Objects.requireNonNull(choices.get(input.name()));
    }

    /// A record may be gone since it was chosen.
    private boolean isThere(PlaybookInput input) {
        return !isRecord(input)
                || choices(input).stream()
                        .anyMatch(choice -> choice.id().equals(entered(input).get()));
    }

    /// All that was entered, by name.
    Map<String, String> given() {
        Map<String, String> given = new HashMap<>();
        playbook.inputs()
                .forEach(input ->
                        given.put(input.name(), isThere(input) ? entered(input).get() : ""));
        return given;
    }

    /// Shows what a run was given.
    void fill(PlaybookRun run) {
        run.inputs().forEach((name, value) -> {
            StringProperty field = entered.get(name);
            if (field != null) {
                field.set(PlaybookWords.asEntered(playbook, name, value));
            }
        });
    }
}
