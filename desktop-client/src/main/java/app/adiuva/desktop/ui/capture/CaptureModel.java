package app.adiuva.desktop.ui.capture;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.quickadd.QuickAdd;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Draft;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.kit.Toasts;
import app.adiuva.desktop.ui.kit.Trouble;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What is typed into the capture sheet, and what becomes of it: a thought, a task or a question. The sheet closes once
/// the disk has it. JavaFX thread only.
public final class CaptureModel {
    private final Desk desk;
    private final Latest reading;
    private final StringProperty draft = new Draft().text();
    private final ObservableList<String> tags = FXCollections.observableArrayList();
    private final ObservableList<String> projects = FXCollections.observableArrayList();
    private boolean writing;

    private record Names(List<String> tags, List<String> projects) {}

    public CaptureModel(Desk desk) {
        this.desk = desk;
        this.reading = new Latest(desk.runner());
    }

    public StringProperty draft() {
        return draft;
    }

    public ObservableList<String> tags() {
        return tags;
    }

    public ObservableList<String> projects() {
        return projects;
    }

    /// The sheet opens: reads the names that can be completed.
    public void opened() {
        reading.run(
                () -> new Names(
                        desk.workspace().tasks().tags(),
                        desk.workspace().tasks().lists()),
                names -> {
                    tags.setAll(names.tags());
                    projects.setAll(names.projects());
                },
                _ -> {});
    }

    /// Adds these words to what is being typed, which is never lost for them.
    public void add(String words) {
        draft.set(draft.get().isBlank() ? words : draft.get() + "\n" + words);
    }

    public void keep() {
        String content = draft.get().strip();
        write(content, () -> List.of(desk.workspace().thoughts().keep(content)), text("capture.done"));
    }

    /// The first line is read like that of Tasks; further lines are the description.
    public void makeTask() {
        String content = draft.get().strip();
        Map<String, @Nullable Object> fields = fields(content);
        write(
                content,
                () -> desk.workspace().changes().perform(List.of(PlanAction.create(Table.TASKS, fields))),
                text("capture.task_done", String.valueOf(fields.get("title"))));
    }

    public void ask() {
        String question = draft.get().strip();
        if (!question.isEmpty() && !writing) {
            draft.set("");
            desk.navigator().closeOverlay();
            desk.navigator().ask(question);
        }
    }

    private static List<String> ids(List<JournalEntry> done) {
        return done.stream().map(JournalEntry::id).toList();
    }

    private Map<String, @Nullable Object> fields(String content) {
        String[] lines = content.split("\\R", 2);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(
                QuickAdd.read(lines[0], desk.formats().now(), projects).fields());
        if (lines.length > 1 && !lines[1].isBlank()) {
            fields.put("description", lines[1].strip());
        }
        return fields;
    }

    private void write(String content, Callable<List<JournalEntry>> work, String said) {
        if (content.isEmpty() || writing) {
            return;
        }
        writing = true;
        desk.runner()
                .run(
                        work,
                        done -> {
                            writing = false;
                            draft.set("");
                            desk.navigator().closeOverlay();
                            desk.toasts()
                                    .say(
                                            said,
                                            new Toasts.Action(
                                                    text("undo"),
                                                    () -> desk.edits().undo(ids(done))));
                            desk.edits().changed();
                        },
                        failure -> {
                            writing = false;
                            desk.toasts().warn(Trouble.keeping(failure));
                        });
    }
}
