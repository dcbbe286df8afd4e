package app.adiuva.desktop.ui.playbooks;

import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.contracts.playbook.PlaybookInput;
import app.adiuva.desktop.playbook.PlaybookRun;
import app.adiuva.desktop.playbook.RecordChoices.Choice;
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

    /// @param failed hears why the records to choose from could not be read
    InputsModel(PlaybookDesk playbooks, Playbook playbook, Consumer<Exception> failed) {
        this.playbook = playbook;
        playbook.inputs().forEach(input -> {
            entered.put(input.name(), new SimpleStringProperty(""));
            choices.put(input.name(), FXCollections.observableArrayList());
        });
        playbook.inputs().stream()
                .filter(InputsModel::isRecord)
                .forEach(input -> playbooks
                        .desk()
                        .runner()
                        .run(() -> playbooks.records().of(input.kind()), choices(input)::setAll, failed));
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

    /// All that was entered, by name.
    Map<String, String> given() {
        Map<String, String> given = new HashMap<>();
        entered.forEach((name, value) -> given.put(name, value.get()));
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
